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
  '˛': '\u0328',
};

const accented = /[´ˆ˜¨˘˙˚˝ˇ¸˛][A-Za-zıȷ]/gu;
/** Nothing else is written so: quotation marks, degrees and addresses do not stand within a word. */
const certain = /[˛ˇ˝][A-Za-zı]|¸[cCsStT]|(?<=\p{L})¨[A-Za-zı]/gu;
/** Where there is an ogonek, the language is one that has these letters, too. */
const polish = /´[cnszCNSZ]/g;
/** The grave is a quotation mark as well: it counts within a word, and for a word of one letter. */
const grave = /(?<=\p{L})`[A-Za-zı]|(?<![\p{L}`'])`[aA](?![\p{L}'`])/gu;
/** Latin-1 and Latin Extended-A; letters beyond are of no document with such fonts. */
const lastLetter = 0x17f;
const precomposed = /[\u00C0-\u017F]/gu;

/**
 * How to read the accents of a document. Old fonts have no "é": the page shows an accent above an "e", and the text says "´e". Most are taken
 * together only in a document that has more of such pairs than it has whole accented letters, because "´" is an apostrophe elsewhere.
 */
export function accentReader(lines: Iterable<string>): (text: string) => string {
  let pairs = 0;
  let whole = 0;
  let ogoneks = 0;
  for (const line of lines) {
    pairs += (line.match(accented) ?? []).filter((pair) => composed(pair) !== pair && isVowel(pair)).length;
    whole += line.match(precomposed)?.length ?? 0;
    ogoneks += line.match(/˛[aeAE]/g)?.length ?? 0;
  }
  const patterns = [certain, ...(ogoneks > 0 ? [polish] : []), ...(pairs > whole ? [accented, grave] : [])];
  return (text) => patterns.reduce((read, pattern) => read.replace(pattern, composed), text);
}

/** Not told by "it´s" and "don´t". */
const isVowel = (pair: string): boolean => /[aeiouyı]$/i.test(pair);

/** One letter; the pair itself when there is no such letter. */
function composed(pair: string): string {
  const letter = pair.slice(1).replace('ı', 'i').replace('ȷ', 'j');
  const whole = `${letter}${marks[pair.slice(0, 1)] ?? ''}`.normalize('NFC');
  return whole.length === 1 && whole.charCodeAt(0) <= lastLetter ? whole : pair;
}
