import { isSpace } from './characters';

const mostLabelChars = 12;
const label = /^\s*[•⁃‣▪◦*–-]?\s*\(?(?:\d{1,3}|\p{L}|[ivx]{2,4})(?:\.\)|[.)])\s*$/u;

/** Whether a range holds nothing but a list label such as "1." or "(b)", which belongs to what follows. */
export const isLabel = (text: string, start: number, end: number): boolean =>
  end - start <= mostLabelChars && label.test(text.slice(start, end));

const firstLabel = /\s*\(?(\d{1,2}|\p{Ll})(\.\)|[.)])\s/uy;
const nextLabel = /(?:^|\s)(\(?(\d{1,2}|\p{Ll})(\.\)|[.)]))$/u;

/**
 * Where a label begins that stands inside a line and goes on with the count of the label its sentence begins with: the "2)" of
 * "1) The gate 2) The yard". Null where the mark at `at` ends no such label.
 */
export function inlineLabelAt(text: string, at: number, sentenceStart: number): number | null {
  const end = text.charAt(at) === '.' && text.charAt(at + 1) === ')' ? at + 2 : at + 1;
  if (!isSpace(text.charCodeAt(end)) || !isShortWord(text, at)) return null;
  const [, found = '', name = '', style = ''] = nextLabel.exec(text.slice(Math.max(sentenceStart, at - 5), end)) ?? [];
  if (found === '' || !/^\p{Lu}/u.test(text.slice(end + 1, end + 3))) return null;
  firstLabel.lastIndex = sentenceStart;
  const [, first = '', firstStyle = ''] = firstLabel.exec(text) ?? [];
  return firstStyle === style && isNext(first, name) ? end - found.length : null;
}

/** A label's word has one or two characters. */
const isShortWord = (text: string, at: number): boolean =>
  [2, 3, 4].some((back) => isSpace(text.charCodeAt(at - back)) || at - back < 0);

function isNext(first: string, second: string): boolean {
  const [from, to] = [Number(first), Number(second)];
  if (Number.isNaN(from) || Number.isNaN(to)) return second.charCodeAt(0) - first.charCodeAt(0) === 1;
  return to - from === 1;
}
