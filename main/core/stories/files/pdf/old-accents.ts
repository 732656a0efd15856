/** Combining marks of the accents that old fonts set as letters of their own; TeX's fonts among them. */
const marks: Readonly<Record<string, string>> = {
  '`': '\u0300',
  '´': '\u0301',
  ˆ: '\u0302',
  '˜': '\u0303',
  '¨': '\u0308',
  '˘': '\u0306',
  '˙': '\u0307',
  '˚': '\u030A',
  '˝': '\u030B',
  ˇ: '\u030C',
  '¸': '\u0327',
};

const accented = /[´ˆ˜¨˘˙˚˝ˇ¸][A-Za-zıȷ]/gu;
/** The grave is a quotation mark as well: it counts within a word, and for a word of one letter. */
const grave = /(?<=\p{L})`[A-Za-zı]|(?<![\p{L}`'])`[aA](?![\p{L}'`])/gu;
/** Latin-1 and Latin Extended-A; letters beyond are of no document with such fonts. */
const lastLetter = 0x17f;
const precomposed = /[\u00C0-\u017F]/gu;

/**
 * How to read the accents of a document. Old fonts have no "é": the page shows an accent above an "e", and the text says "´e". Taken together
 * only in a document that has more of such pairs than it has whole accented letters, because "´" is an apostrophe elsewhere.
 */
export function accentReader(lines: Iterable<string>): (text: string) => string {
  let pairs = 0;
  let whole = 0;
  for (const line of lines) {
    pairs += (line.match(accented) ?? []).filter((pair) => composed(pair) !== pair && isVowel(pair)).length;
    whole += line.match(precomposed)?.length ?? 0;
  }
  if (pairs === 0 || pairs <= whole) return (text) => text;
  return (text) => text.replace(accented, composed).replace(grave, composed);
}

/** Not told by "it´s" and "don´t". */
const isVowel = (pair: string): boolean => /[aeiouyı]$/i.test(pair);

/** One letter; the pair itself when there is no such letter. */
function composed(pair: string): string {
  const letter = pair.slice(1).replace('ı', 'i').replace('ȷ', 'j');
  const whole = `${letter}${marks[pair.slice(0, 1)] ?? ''}`.normalize('NFC');
  return whole.length === 1 && whole.charCodeAt(0) <= lastLetter ? whole : pair;
}
