import type { Enclosure } from '../feeds/feed';
import type { Story } from './story';

/** A story as a feed gives it. Its id follows from feed and key alone, so that a corrected text stays the same story. */
export interface FeedStoryInput extends Story {
  readonly origin: 'feed';
  readonly feedId: string;
  /** `FeedItem.key`. */
  readonly itemKey: string;
  /** The feed gives the beginning only. */
  readonly isTeaser: boolean;
  readonly enclosures: readonly Enclosure[];
}
