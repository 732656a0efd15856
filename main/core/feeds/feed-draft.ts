import type { Enclosure, FeedFormat } from './feed';

/** An item as its format tells it: addresses not resolved, languages and dates as they are written. */
export interface ItemDraft {
  readonly id: string | undefined;
  readonly title: string | null;
  readonly link: string | undefined;
  readonly author: string | null;
  /** The first that can be read counts. */
  readonly dates: readonly (string | undefined)[];
  readonly language: string | undefined;
  readonly summaryHtml: string | undefined;
  readonly contentHtml: string | undefined;
  /** `xml:base` from the outside in. */
  readonly bases: readonly (string | undefined)[];
  readonly enclosures: readonly EnclosureDraft[];
}

export type EnclosureDraft = { readonly [Key in keyof Enclosure]: Enclosure[Key] | undefined };

export interface FeedDraft {
  readonly format: FeedFormat;
  readonly title: string | null;
  readonly link: string | undefined;
  readonly language: string | undefined;
  readonly base: string | undefined;
  readonly items: readonly ItemDraft[];
}

/** Something of an item can be read out. */
export const isReadable = (item: ItemDraft): boolean =>
  item.title !== null || item.summaryHtml !== undefined || item.contentHtml !== undefined;
