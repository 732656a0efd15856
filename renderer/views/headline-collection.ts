import type { ReactElement } from 'react';
import type { ListState } from 'react-stately/useListState';
import type { ListRow } from '../state/library';

/** What React Aria knows a list by, and one line of it. */
type Lines = ListState<ListRow>['collection'];
export type HeadlineNode = NonNullable<ReturnType<Lines['getItem']>>;
type LineKey = HeadlineNode['key'];

export interface HeadlineParts {
  readonly draw: (row: ListRow, index: number) => ReactElement;
  readonly onPress: (row: ListRow, pointerType: string) => void;
}

/**
 * The lines of a list for React Aria, made only where they are asked for. React Aria's own way renders an element for each line into a
 * hidden tree, which takes seconds for 100,000 lines, and again some tenths of a second whenever one of them changes.
 */
export class HeadlineCollection implements Lines {
  readonly rows: readonly ListRow[];
  readonly #parts: HeadlineParts;
  /** Shared with the collection before, as long as that may be right; every answer is checked. */
  #places: Map<LineKey, number>;
  #isExact = false;
  readonly #nodes: Map<LineKey, HeadlineNode>;

  /** @param before the collection that this one follows: lines that stay as they are keep their node, and are not drawn again */
  constructor(rows: readonly ListRow[], parts: HeadlineParts, before: HeadlineCollection | null = null) {
    this.rows = rows;
    this.#parts = parts;
    this.#nodes = before !== null && before.#parts === parts ? before.#nodes : new Map();
    this.#places = before === null ? new Map() : before.#places;
    if (before === null || !goesOn(before.rows, rows)) this.#findPlaces();
    else for (let at = before.rows.length; at < rows.length; at += 1) this.#places.set(rows[at]?.storyId ?? '', at);
  }

  get size(): number {
    return this.rows.length;
  }

  /** Where a line stands, from 0; -1 when it is not in the list. */
  placeOf(key: LineKey): number {
    const at = this.#places.get(key) ?? -1;
    if (this.rows[at]?.storyId === key) return at;
    if (this.#isExact) return -1;
    this.#findPlaces();
    return this.#places.get(key) ?? -1;
  }

  *getKeys(): Generator<LineKey> {
    for (const { storyId } of this.rows) yield storyId;
  }

  *[Symbol.iterator](): Generator<HeadlineNode> {
    for (const key of this.getKeys()) {
      const node = this.getItem(key);
      if (node !== null) yield node;
    }
  }

  getItem(key: LineKey): HeadlineNode | null {
    return this.at(this.placeOf(key));
  }

  at(index: number): HeadlineNode | null {
    const row = this.rows[index];
    if (row === undefined) return null;
    const known = this.#nodes.get(row.storyId);
    if (known?.value === row && known.index === index) return known;
    const node = nodeOf(row, index, this.#parts);
    this.#nodes.set(row.storyId, node);
    return node;
  }

  getKeyBefore(key: LineKey): LineKey | null {
    return this.rows[this.placeOf(key) - 1]?.storyId ?? null;
  }

  getKeyAfter(key: LineKey): LineKey | null {
    const at = this.placeOf(key);
    return at < 0 ? null : (this.rows[at + 1]?.storyId ?? null);
  }

  getFirstKey(): LineKey | null {
    return this.rows[0]?.storyId ?? null;
  }

  getLastKey(): LineKey | null {
    return this.rows.at(-1)?.storyId ?? null;
  }

  #findPlaces(): void {
    this.#places = new Map(this.rows.map(({ storyId }, at) => [storyId, at]));
    this.#isExact = true;
  }
}

/** Whether the old lines seem to stand where they stood; looks at both ends only, because it is asked for every change. */
function goesOn(old: readonly ListRow[], now: readonly ListRow[]): boolean {
  const last = old.length - 1;
  return last >= 0 && old[0]?.storyId === now[0]?.storyId && old[last]?.storyId === now[last]?.storyId;
}

const nodeOf = (row: ListRow, index: number, { draw, onPress }: HeadlineParts): HeadlineNode => ({
  type: 'item',
  key: row.storyId,
  value: row,
  level: 0,
  hasChildNodes: false,
  childNodes: [],
  rendered: null,
  textValue: row.headline,
  index,
  props: { onPress: ({ pointerType }: { readonly pointerType: string }) => onPress(row, pointerType) },
  render: () => draw(row, index),
});
