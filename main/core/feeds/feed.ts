export type FeedFormat = 'rss' | 'rdf' | 'atom' | 'json';

/** A file that is attached to an item: a podcast's sound, a film. Kept as a link, never fetched by itself. */
export interface Enclosure {
  readonly url: string;
  readonly mediaType: string | null;
  readonly bytes: number | null;
}

/** An item as it was published, addresses resolved, nothing else judged. */
export interface FeedItem {
  /** Same item, same key, within its feed: its id, else its link, else a hash of its text. */
  readonly key: string;
  /** Plain text, without mark-up; null: none. */
  readonly title: string | null;
  readonly url: string | null;
  readonly author: string | null;
  /** UTC, ISO 8601, as the feed tells; orders stories and decides nothing else. */
  readonly publishedAt: string | null;
  /** BCP 47, where the item tells. */
  readonly language: string | null;
  /** HTML, untrusted. */
  readonly summaryHtml: string | null;
  /** HTML, untrusted. */
  readonly contentHtml: string | null;
  /** What relative addresses in the HTML are relative to. */
  readonly baseUrl: string;
  readonly enclosures: readonly Enclosure[];
}

export interface ParsedFeed {
  readonly format: FeedFormat;
  readonly title: string | null;
  readonly siteUrl: string | null;
  readonly language: string | null;
  /** As in the feed, at most `maxFeedItems`. */
  readonly items: readonly FeedItem[];
  /** The feed was damaged and had to be repaired. */
  readonly isRepaired: boolean;
}
