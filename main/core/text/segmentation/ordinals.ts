import type { StoppedWord } from './stopped-word';
import type { WordLists } from './word-lists';

const ordinal = /^(?:\d{1,3}|[IVX]{1,6})\.$/;

/** `3.`, `II.`, in a language that writes ordinals with a stop. */
export const isOrdinal = (word: string, { ordinalAfter }: WordLists): boolean =>
  ordinalAfter.size > 0 && ordinal.test(word);

/** "am 3. Mai", "der 2. Weltkrieg"; but "auf Platz 3. Trainer Holm war zufrieden". */
export function endsAfterOrdinal({ beginning, words, previous, follower, isNewStart }: StoppedWord): boolean {
  if (beginning.characters === 'digit') return false;
  if (words.ordinalAfter.has(follower)) return false;
  return isNewStart || !words.ordinalBefore.has(previous.toLowerCase());
}
