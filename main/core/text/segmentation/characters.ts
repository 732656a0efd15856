/** White space as `\s` has it, and NEL. */
export const isSpace = (unit: number): boolean =>
  unit === 0x20 ||
  (unit >= 0x09 && unit <= 0x0d) ||
  unit === 0xa0 ||
  unit === 0x85 ||
  (unit >= 0x2000 && unit <= 0x200a) ||
  unit === 0x202f ||
  unit === 0x2028 ||
  unit === 0x2029 ||
  unit === 0x205f ||
  unit === 0x3000 ||
  unit === 0x1680 ||
  unit === 0xfeff;

export const isLineEnd = (unit: number): boolean =>
  unit === 0x0a || unit === 0x0d || unit === 0x85 || unit === 0x2028 || unit === 0x2029;

export const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** Where white space that begins at an offset ends. */
export function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

const mostWordChars = 40;
const openers = '("“„«‘\'[¿¡‹*_';

/** Begin of the word that ends at an offset: after white space or a long dash, at most 40 characters back, opening marks taken off. */
export function wordStart(text: string, end: number, floor: number): number {
  const lowest = Math.max(floor, end - mostWordChars);
  let at = end;
  while (at > lowest && !isWordBorder(text.charCodeAt(at - 1))) at -= 1;
  while (at < end && openers.includes(text.charAt(at))) at += 1;
  return at;
}

const isWordBorder = (unit: number): boolean => isSpace(unit) || unit === 0x2014 || unit === 0x2013;

/** The word before an offset that white space separates from it, or nothing. */
export function wordBefore(text: string, offset: number, floor: number): string {
  let end = offset;
  while (end > floor && offset - end < mostWordChars && !isWordUnit(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(wordStart(text, end, floor), end);
}

const isWordUnit = (unit: number): boolean => !isSpace(unit) && !openersCodes.has(unit);
const openersCodes: ReadonlySet<number> = new Set([...openers].map((mark) => mark.charCodeAt(0)));

const letters = /[\p{L}\p{M}]{0,24}/uy;

/** The letters that begin at an offset, in lower case, at most 24. */
export function lettersAt(text: string, offset: number): string {
  letters.lastIndex = offset;
  return (letters.exec(text)?.[0] ?? '').toLowerCase();
}

/** What a sentence may begin with; a symbol is all else that can be seen. */
export type CharacterClass = 'lower' | 'upper' | 'digit' | 'other';

export function classAt(text: string, offset: number): CharacterClass {
  const unit = text.charCodeAt(offset);
  if (unit >= 0x61 && unit <= 0x7a) return 'lower';
  if (unit >= 0x41 && unit <= 0x5a) return 'upper';
  if (isDigit(unit)) return 'digit';
  if (unit < 0x80) return 'other';
  const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  if (character.toLowerCase() !== character) return 'upper';
  return character.toUpperCase() !== character ? 'lower' : 'other';
}
