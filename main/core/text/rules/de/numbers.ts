import { decimalNumber, digitByDigit, type GermanOne, wholeNumber, year } from '../../numbers/de';
import { figures } from '../../numbers/written-figure';
import { end, group, start, textBefore, wordAfter, wordBefore } from '../european';
import type { SpokenRule } from '../rule';
import { ordinalBefore } from './endings';
import { germanFigure, spokenMinus } from './figures';

const feminineNouns = /^(?:Million|Milliarde|Billion|Stunde|Woche|Minute|Sekunde|Person|Stimme|Frau|Tonne)$/;
const neuterNouns = /^(?:Jahr|Prozent|Tor|Kind|Kilo|Kilogramm|Gramm|Grad|Mal)$/;
const datives = new Set('mit nach vor seit in bei von aus zu'.split(' '));
const articles = new Set('am im vom zum zur beim der den dem des die das'.split(' '));
const yearWords = new Set(
  'jahr jahre jahres seit ende anfang mitte frühjahr frühling sommer herbst winter januar februar märz april mai juni juli august september oktober november dezember'.split(
    ' ',
  ),
);
const countWords = new Set(
  'rund etwa circa ca über fast knapp mindestens höchstens nur gut insgesamt unter zu auf als'.split(' '),
);
const countedNouns = /^(?:Jahren?|Tagen?|Metern?|Kilometern?|Menschen|Personen|Stunden|Stück|Wochen|Monaten?)$/;
const figureStart = String.raw`(?<![\p{L}\p{N}.,:\/\\@#%=+\-−–$£€])`;

export const numberRules: readonly SpokenRule[] = [
  {
    name: 'ordinals',
    order: 520,
    pattern: /(?<![\p{L}\p{N}.,:/\-–])(?<value>[1-9]\d?)\.(?= \p{L})/gu,
    examples: {
      'Der 2. Weltkrieg': 'Der zweite Weltkrieg',
      'in der 2. Liga': 'in der zweiten Liga',
      'im 19. Jahrhundert': 'im neunzehnten Jahrhundert',
      'Zum 1. Mal, am 3. Tag': 'Zum ersten Mal, am dritten Tag',
      'das 2. Halbjahr, den 3. Platz': 'das zweite Halbjahr, den dritten Platz',
      'Es waren 3.': 'Es waren drei.',
      'im 2. und 3. Quartal': 'im zweiten und dritten Quartal',
      'der 1. FC Köln': 'der erste F C Köln',
      'Es war am 3.': 'Es war am 3.',
      'auf Platz 3. Trainer': 'auf Platz 3. Trainer',
    },
    speak: (match) => ordinalBefore(match, Number(group(match, 'value'))),
  },
  {
    name: 'telephone numbers',
    order: 530,
    pattern:
      /(?<=(?:Telefon|Tel\.|Telefonnummer|Rufnummer|Hotline|Notruf):? )\d{3,8}(?:[ /-]\d{2,8}){0,4}(?![\p{N}\p{L}%€]|[ ./-]\d)/gu,
    examples: {
      'Telefon 030/123': 'Telefon null drei null eins zwei drei',
      'Notruf 112.': 'Notruf eins eins zwei.',
      'im Amt 030/123': 'im Amt 030/123',
    },
    speak: ([written]) => digitByDigit(written.replace(/\D/g, '')),
  },
  {
    name: 'decades',
    order: 535,
    pattern: /(?<![\p{L}\p{N}.,:/\-–])(?<decade>(?:1[1-9]\d|[2-9])0)er(?=[ -]Jahren?(?!\p{L}))/gu,
    examples: {
      'die 1990er Jahre, in den 80er-Jahren': 'die neunzehnhundertneunziger Jahre, in den achtziger-Jahren',
      'ein 90er und 1995er Wein': 'ein 90er und 1995er Wein',
    },
    speak: (match) => `${year(Number(group(match, 'decade')))}er`,
  },
  {
    name: 'ranges',
    order: 540,
    pattern: new RegExp(
      `${figureStart}(?<from>[1-9]\\d{0,3})[-–](?<to>[1-9]\\d{0,3})(?![\\p{L}\\p{N}°]|[.,:/\\-–]\\p{N}|[-–]\\p{L}|\\. \\p{L}| ?[%€$£])`,
      'gu',
    ),
    examples: {
      'dauert 3–5 Tage': 'dauert drei bis fünf Tage',
      'der Krieg (1939–1945)': 'der Krieg (neunzehnhundertneununddreißig bis neunzehnhundertfünfundvierzig)',
      'ein 4-4-2, gewann 3-2, 2023-24': 'ein 4-4-2, gewann 3-2, 2023-24',
    },
    speak(match) {
      const [from, to] = [group(match, 'from'), group(match, 'to')];
      if (Number(from) >= Number(to) || (to.length === 4) !== (from.length === 4)) return null;
      const say = (digits: string): string => (digits.length === 4 ? year(Number(digits)) : wholeNumber(digits));
      return `${say(from)} bis ${say(to)}`;
    },
  },
  {
    name: 'scores',
    order: 545,
    pattern: new RegExp(
      `${figureStart}(?<from>\\d{1,3})(?::| : )(?<to>\\d{1,3})(?![\\p{L}\\p{N}°%]|[.,:/\\-–]\\p{N}| ?Uhr)`,
      'gu',
    ),
    examples: {
      'siegte 3:2 (1:0)': 'siegte drei zu zwei (eins zu null)',
      'mit 3 : 2': 'mit drei zu zwei',
      'ein 28:26 im Handball': 'ein achtundzwanzig zu sechsundzwanzig im Handball',
      'von 20:15 und 1:02:03': 'von 20:15 und 1:02:03',
    },
    speak(match) {
      const [from, to] = [group(match, 'from'), group(match, 'to')];
      const isClock = Number(from) <= 24 && to.length === 2 && Number(to) < 60;
      const isCode = /^0\d/.test(from) || /^0\d/.test(to);
      return isClock || isCode ? null : `${wholeNumber(from)} zu ${wholeNumber(to)}`;
    },
  },
  {
    name: 'years',
    order: 880,
    pattern: new RegExp(`${figureStart}(?<year>1[1-9]\\d\\d)${end}`, 'gu'),
    examples: {
      'im Jahr 1989': 'im Jahr neunzehnhundertneunundachtzig',
      'um 1900, bis 1990': 'um neunzehnhundert, bis neunzehnhundertneunzig',
      'Es war 1945.': 'Es war neunzehnhundertfünfundvierzig.',
      'Seit 1800 Jahren': 'Seit eintausendachthundert Jahren',
      'rund 1950 neue Stellen': 'rund eintausendneunhundertfünfzig neue Stellen',
      '1900 Menschen': 'eintausendneunhundert Menschen',
    },
    speak: (match) => (isYear(match) ? year(Number(group(match, 'year'))) : null),
  },
  {
    name: 'plain numbers',
    order: 890,
    pattern: new RegExp(`${start}(?<amount>${figures})${end}`, 'gu'),
    examples: {
      'rund 1.500 Menschen, 12 500 Tiere': 'rund eintausendfünfhundert Menschen, zwölftausendfünfhundert Tiere',
      'auf 27,4 gefallen': 'auf siebenundzwanzig Komma vier gefallen',
      'auf -16, dann 0.': 'auf minus sechzehn, dann null.',
      'Es gab 1 Stimme und 1 Tor': 'Es gab eine Stimme und ein Tor',
      'im Jahr 2024': 'im Jahr zweitausendvierundzwanzig',
      'ein Tor (45.+2)': 'ein Tor (45.+2)',
      'eine 18-jährige': 'eine achtzehn-jährige',
      '1 Mann, mit 1 Frau': '1 Mann, mit 1 Frau',
      'Nummer 007': 'Nummer null null sieben',
      '14.30, 3G, 10/2, 1.2.3 und v2': '14.30, 3G, 10/2, 1.2.3 und v2',
    },
    speak(match) {
      const figure = germanFigure(group(match, 'amount'));
      if (figure === null || figure.decimalMark === '.') return null;
      const isOrdinal = figure.whole.length <= 2 && figure.fraction === '' && mayBeOrdinal(match);
      const one = figure.whole === '1' && figure.fraction === '' ? oneBefore(match) : 'eins';
      return isOrdinal || one === null ? null : spokenMinus(match) + decimalNumber(figure, one);
    },
  },
];

/** A stop inside the sentence may make an ordinal of a figure; at its end, a word such as "am" before the figure does. */
function mayBeOrdinal(match: RegExpExecArray): boolean {
  const after = match.input.slice(match.index + match[0].length);
  if (!after.startsWith('.')) return false;
  return !/^\.["”“’»)\]]*$/.test(after) || articles.has(wordBefore(match));
}

function oneBefore(match: RegExpExecArray): GermanOne | null {
  const noun = wordAfter(match);
  if (!/^\p{Lu}/u.test(noun)) return 'eins';
  if (datives.has(wordBefore(match))) return null;
  return feminineNouns.test(noun) ? 'eine' : neuterNouns.test(noun) ? 'ein' : null;
}

function isYear(match: RegExpExecArray): boolean {
  const [before, after] = [wordBefore(match), wordAfter(match)];
  if (countedNouns.test(after)) return false;
  if (yearWords.has(before)) return true;
  const isCounted = countWords.has(before) || /^\p{Lu}|^\p{Ll}+e[nrs]?$/u.test(after);
  return Number(group(match, 'year')) >= 1800 && !isCounted && !/\d $/.test(textBefore(match));
}
