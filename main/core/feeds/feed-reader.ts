import type { Result } from '../../../contract/errors';
import type { FeedStoryInput } from '../stories/feed-story';
import type { ParsedFeed } from './feed';

/** A feed as it was fetched. */
export interface FetchedFeed {
  readonly bytes: Uint8Array;
  /** The Content-Type header as it came. */
  readonly contentType: string | null;
  /** Where it came from, after redirects. */
  readonly url: string;
  readonly feedId: string;
  /** What the feed is called where its stories are listed; null: what it calls itself. */
  readonly source: string | null;
}

export interface ReadFeed {
  readonly feed: Omit<ParsedFeed, 'items'>;
  /** In the feed's order. */
  readonly stories: readonly FeedStoryInput[];
}

/** Reads feeds somewhere else, so that a feed that is slow or hostile harms only itself. */
export interface FeedReader {
  /** As `parseFeed`; also `time-limit` and `cancelled`. */
  read(feed: FetchedFeed, signal: AbortSignal): Promise<Result<ReadFeed>>;
  close(): void;
}
