import { ListKeyboardDelegate } from 'react-aria/ListKeyboardDelegate';
import type { HeadlineCollection, HeadlineNode } from './headline-collection';

type LineKey = HeadlineNode['key'];
type Options = Extract<ConstructorParameters<typeof ListKeyboardDelegate<HeadlineNode>>[0], { readonly ref: unknown }>;

/** Where keys lead in a list. Looks through headlines that are typed without making a line of each. */
export class HeadlineKeys extends ListKeyboardDelegate<HeadlineNode> {
  readonly #lines: HeadlineCollection;
  readonly #collator: Intl.Collator;

  constructor(options: Omit<Options, 'collection'>, lines: HeadlineCollection, collator: Intl.Collator) {
    super({ ...options, collection: lines, collator } as Options);
    this.#lines = lines;
    this.#collator = collator;
  }

  override getKeyForSearch(search: string, fromKey?: LineKey): LineKey | null {
    const { rows } = this.#lines;
    const from = fromKey === undefined ? 0 : Math.max(0, this.#lines.placeOf(fromKey));
    for (let at = from; at < rows.length; at += 1) {
      const row = rows[at];
      if (row && this.#collator.compare(row.headline.slice(0, search.length), search) === 0) return row.storyId;
    }
    return null;
  }
}
