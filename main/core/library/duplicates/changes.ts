/** A place where two texts differ: what only the one has, and what only the other has. */
export interface Change<T> {
  readonly removed: readonly T[];
  readonly added: readonly T[];
}

export interface Comparison<T> {
  /** Words that both have, in the same order. */
  readonly keptCount: number;
  readonly changes: readonly Change<T>[];
}

interface OpenChange<T> {
  readonly removed: T[];
  readonly added: T[];
}

/** Compares two texts word by word, by their longest common subsequence. Time and memory grow with the product of the lengths. */
export function compare<T>(before: readonly T[], after: readonly T[], same: (a: T, b: T) => boolean): Comparison<T> {
  const table = lengths(before, after, same);
  const width = after.length + 1;
  const changes: OpenChange<T>[] = [];
  let last: OpenChange<T> | null = null;
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    const [old, next] = [before[row], after[column]];
    if (old !== undefined && next !== undefined && same(old, next)) {
      last = null;
      row += 1;
      column += 1;
      continue;
    }
    const change: OpenChange<T> = last ?? { removed: [], added: [] };
    if (last === null) changes.push(change);
    last = change;
    const down = old === undefined ? -1 : (table[(row + 1) * width + column] ?? 0);
    const right = next === undefined ? -1 : (table[row * width + column + 1] ?? 0);
    if (old !== undefined && down >= right) {
      change.removed.push(old);
      row += 1;
    } else if (next !== undefined) {
      change.added.push(next);
      column += 1;
    }
  }
  return { keptCount: table[0] ?? 0, changes };
}

/** Length of the longest common subsequence of the rest from each place on. */
function lengths<T>(before: readonly T[], after: readonly T[], same: (a: T, b: T) => boolean): Uint16Array {
  const width = after.length + 1;
  const table = new Uint16Array((before.length + 1) * width);
  before.toReversed().forEach((old, up) => {
    const row = before.length - 1 - up;
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const next = after[column];
      const here = row * width + column;
      table[here] =
        next !== undefined && same(old, next)
          ? (table[here + width + 1] ?? 0) + 1
          : Math.max(table[here + width] ?? 0, table[here + 1] ?? 0);
    }
  });
  return table;
}
