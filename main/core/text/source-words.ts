import type { SpokenUnit } from './spoken';

interface Timed {
  readonly startChars: number;
  readonly endChars: number;
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * Times of spoken words as times of written words: a range of the spoken text becomes the range of the sentence it stands for.
 * Words that stand for nothing written are left out. Both lists ascend; linear.
 */
export function toSourceWords(words: readonly Timed[], units: readonly SpokenUnit[]): readonly Timed[] {
  const found: Timed[] = [];
  let first = 0;
  for (const word of words) {
    while (first < units.length && (units[first]?.spokenEnd ?? 0) <= word.startChars) first += 1;
    let last = first;
    while (last < units.length && (units[last]?.spokenStart ?? 0) < word.endChars) last += 1;
    const [start, end] = [units[first], units[last - 1]];
    if (last === first || start === undefined || end === undefined) continue;
    found.push({ ...word, startChars: start.sourceStart, endChars: end.sourceEnd });
  }
  return found;
}
