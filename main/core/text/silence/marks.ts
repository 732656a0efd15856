import type { Replacement } from '../replacement';
import { isAddressOnly, webAddress } from './address';

/** What is silent within a sentence that is read. */
export type MarkClass = 'address' | 'footnote';

type Range = Pick<Replacement, 'start' | 'end'>;

interface Mark {
  readonly silence: MarkClass;
  /** Flags `gu`; each match is left out as a whole. Takes linear time. */
  readonly pattern: RegExp;
}

const wordBefore = String.raw`(?<=(?:\p{L}{2}|\p{N}{2}|\p{L}\)|\])[.,;:!?…"”’»%]{0,3})`;
const number = String.raw`\[(?:\d{1,3}(?: ?[,–-] ?\d{1,3}){0,5}|(?:note|nb|n) \d{1,3})\]`;

const marks: readonly Mark[] = [
  { silence: 'address', pattern: new RegExp(String.raw`\(${webAddress}\)|\[${webAddress}\]|<${webAddress}>`, 'gu') },
  {
    silence: 'address',
    pattern: new RegExp(String.raw`(?<=[\p{L}\p{N}"”»)])(?: ?:| [–—-]) (?:${webAddress})(?=[.!]? *$)`, 'gu'),
  },
  { silence: 'footnote', pattern: new RegExp(`${wordBefore}(?:${number})+`, 'gu') },
  // A note behind a space stands at the end only: "[3] people" are words that somebody put in.
  {
    silence: 'footnote',
    pattern: new RegExp(String.raw`(?<=\p{L}{2}[.,;:!?”"’]{0,2} )(?:${number})+(?=[.!?]? *$)`, 'gu'),
  },
  {
    silence: 'footnote',
    // Three letters, so that units (km², mm²) and formulas are no words; sines are squared.
    pattern:
      /(?<=\p{L}{3}[.,;:!?…"”’»]{0,3})(?<!(?<!\p{L})(?:sin|cos|tan|log|exp|kWh)[.,;:!?…"”’»]{0,3})[⁰¹²³⁴-⁹]{1,3}(?![\p{L}\p{N}⁺⁻])/gu,
  },
  { silence: 'footnote', pattern: /(?<=\p{L}{2}[.,;:!?…"”’»]{0,3})[†‡]{1,3}(?![\p{L}\p{N}]| ?\d)/gu },
];

/** A mark as a range of a sentence; `words` are what a footnote mark is called where it is to be heard. */
export interface FoundMark extends Replacement {
  readonly silence: MarkClass;
  readonly isAlone: boolean;
}

/** The marks of a sentence, in order and apart. `isAlone`: without them there is nothing to say. */
export function marksIn(text: string): readonly FoundMark[] {
  if (markedOnly(text) === 'footnote') {
    return [{ silence: 'footnote', start: 0, end: text.length, words: noteWords(text), isAlone: true }];
  }
  const found = marks
    .flatMap(({ silence, pattern }) => [...text.matchAll(pattern)].map((match) => ({ silence, match })))
    .map(({ silence, match }) => ({ silence, start: match.index, end: match.index + match[0].length }))
    .sort((a, b) => a.start - b.start);
  const apart = withoutOverlaps(found);
  const isAlone = !hasWords(without(text, apart));
  return apart.map((mark) => ({ ...mark, words: noteWords(text.slice(mark.start, mark.end)), isAlone }));
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** "[1, 2]" and "¹²" in plain figures. */
const noteWords = (mark: string): string =>
  mark
    .replace(/[⁰¹²³⁴-⁹]/g, (digit) => String(superscripts.indexOf(digit)))
    .replace(/\]\[/g, ', ')
    .replace(/[[\]]/g, '')
    .trim();

const onlyNotes = new RegExp(`^(?:${number}|[⁰¹²³⁴-⁹†‡.\\s])+$`, 'u');

/** The class of a sentence of marks alone: nothing would be left to say. */
export function markedOnly(sentence: string): MarkClass | null {
  const text = sentence.trim();
  if (isAddressOnly(text)) return 'address';
  return onlyNotes.test(text) && hasWords(text) ? 'footnote' : null;
}

function withoutOverlaps<T extends Range>(ranges: readonly T[]): readonly T[] {
  let end = 0;
  return ranges.filter((range) => {
    const isFree = range.start >= end;
    if (isFree) end = range.end;
    return isFree;
  });
}

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

const without = (text: string, ranges: readonly Range[]): string =>
  ranges.toReversed().reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
