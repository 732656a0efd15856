const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** How many of the words are there, each as often as it was; 0 to 1. */
export function wordRecall(source: string, found: string): number {
  const left = new Map<string, number>();
  for (const word of wordsOf(found)) left.set(word, (left.get(word) ?? 0) + 1);
  const words = wordsOf(source);
  const kept = words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return kept.length / words.length;
}

/** How many of the runs of eight words stand together as they did; 0 to 1. Falls with words that are lost, added, broken or moved. */
export function orderKept(source: string, found: string): number {
  const runs = (text: string) => {
    const words = wordsOf(text);
    return words.slice(7).map((_, index) => words.slice(index, index + 8).join(' '));
  };
  const there = new Set(runs(found));
  const wanted = runs(source);
  return wanted.filter((run) => there.has(run)).length / wanted.length;
}
