import type { BlockView, SectionView, SentenceSpan } from '../../contract/story';

/** Index of the last item whose start is not after `value`, or −1. `items` are in order of their starts. */
export function lastNotAfter<T>(items: readonly T[], value: number, startOf: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && startOf(item) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * The sentence at an offset of the section's text.
 *
 * @returns its index; right behind a sentence (a caret at the end of a paragraph) that sentence, in the space between two the later one;
 * null before the first, after the last or without sentences
 */
export function sentenceAt(sentences: readonly SentenceSpan[], offsetChars: number): number | null {
  const index = lastNotAfter(sentences, offsetChars, ({ startChars }) => startChars);
  const found = sentences[index];
  if (!found) return null;
  if (offsetChars <= found.endChars) return index;
  return index + 1 < sentences.length ? index + 1 : null;
}

const textOfBlock = ({ runs }: BlockView): string => runs.map(({ text }) => text).join('');

/** The text of one sentence, as it is shown and heard: without the space behind it, which belongs to its span. */
export function textOfSentence({ blocks }: SectionView, { block, startChars, endChars }: SentenceSpan): string {
  const found = blocks[block];
  return found
    ? textOfBlock(found)
        .slice(startChars - found.startChars, endChars - found.startChars)
        .trimEnd()
    : '';
}

/** Where the word that holds `index` begins: after the last white space before it. */
export function wordStart(text: string, index: number): number {
  let start = Math.min(Math.max(0, index), text.length);
  while (start > 0 && !/\s/.test(text[start - 1] ?? '')) start -= 1;
  return start;
}
