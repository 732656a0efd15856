import type { Result } from '../../../contract/errors';
import type { FeedStoryInput } from '../stories/feed-story';

/** A feed's bytes, and what is needed to make stories of them. */
export interface FeedToRead {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  /** Where the bytes came from: relative addresses are relative to it. */
  readonly url: string;
  readonly feedId: string;
  /** Source of its stories; null: the feed's own name. */
  readonly source: string | null;
  /** UTC, ISO 8601: when the stories arrive. */
  readonly now: string;
}

export interface ReadFeed {
  readonly title: string | null;
  readonly siteUrl: string | null;
  readonly language: string | null;
  /** In the feed's order. */
  readonly stories: readonly FeedStoryInput[];
}

/**
 * Makes stories of a feed's bytes, beside everything else and within limits of time and memory. `not-a-feed`, `empty-file`, `too-large`,
 * `time-limit`, `cancelled`.
 */
export interface FeedReader {
  read(feed: FeedToRead, signal: AbortSignal): Promise<Result<ReadFeed>>;
}
