/**
 * Works on the next items while the caller is still busy with one. Gives every item with its result, in order. Items are taken as they
 * are needed; `work` must not reject.
 *
 * @param count how many items are worked on beyond the one that is given
 */
export async function* inAdvance<T, R>(
  items: Iterable<T>,
  count: number,
  work: (item: T, isAhead: boolean) => Promise<R>,
): AsyncGenerator<readonly [item: T, result: R]> {
  const pending: (readonly [T, Promise<R>])[] = [];
  for (const item of items) {
    pending.push([item, work(item, pending.length > 0)]);
    if (pending.length <= count) continue;
    const [first] = pending.splice(0, 1);
    if (first !== undefined) yield [first[0], await first[1]];
  }
  for (const [item, result] of pending) yield [item, await result];
}
