/** What an engine can read. Everything else is repaired before it gets the text. */
export interface Reading {
  /** `ascii`: programs that know no UTF-8 (Flite, Festival); letters lose their accents, other scripts are left out. */
  readonly alphabet: 'unicode' | 'ascii';
}

/** Words longer than this are cut: letter-to-sound rules take time with the square of the length. No real word is as long. */
const maxWordChars = 50;

/**
 * Text as an engine can say it: no control characters, none that only steer (Ctrl-A begins a command of eSpeak, `[[` phonemes of
 * eSpeak and macOS), no halves of surrogate pairs, no endless words. One line, without space at its ends; empty when nothing is left.
 *
 * It is the only place where text is changed for the sake of an engine. Numbers, money and so on were put into words before.
 */
export function clean(text: string, { alphabet }: Reading): string {
  const readable = withoutSteering(text);
  const spelled = alphabet === 'ascii' ? toAscii(readable) : readable;
  return shortRuns(spelled).replace(/\s+/gu, ' ').trim();
}

function withoutSteering(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    .replace(/[\p{Cc}\p{Cs}\p{Co}\p{Cn}[\]]/gu, ' ');
}

/** A run of 200 punctuation marks overruns a buffer in Flite 2.2 and aborts it. Four of them say the same. */
function shortRuns(text: string): string {
  return text
    .replace(/[!-/:-@[-`{-~]{5,}/gu, (run) => run.slice(0, 4))
    .replace(/\p{P}{5,}/gu, (run) => [...run].slice(0, 4).join(''))
    .replace(new RegExp(`\\S{${maxWordChars}}(?=\\S)`, 'gu'), '$& ');
}

const spellings: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '′': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': ', ',
  '−': '-',
  '…': '...',
  '×': ' times ',
  '÷': ' divided by ',
  '·': ' ',
  '•': ' ',
  '€': ' euros ',
  '£': ' pounds ',
  '¥': ' yen ',
  '¢': ' cents ',
  '°': ' degrees ',
  '⁄': '/',
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ð: 'th',
  Ð: 'Th',
  þ: 'th',
  Þ: 'Th',
  ł: 'l',
  Ł: 'L',
  ı: 'i',
};

/** Order matters: signs first ("½" becomes "1⁄2" by decomposition), then accents, then whatever is still not ASCII. */
function toAscii(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{ASCII}\p{M}]/gu, (letter) => spellings[letter] ?? ' ')
    .replace(/\p{M}/gu, '');
}
