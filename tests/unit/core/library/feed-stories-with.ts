import { createHash } from 'node:crypto';
import type { Library } from '../../../../main/core/library/library';
import type { FetchOutcome, RecordedFetch } from '../../../../main/core/library/record-fetch';
import type { FeedStoryInput } from '../../../../main/core/stories/feed-story';
import { aStory, must, type StoryOptions } from './library-with';

export interface FeedStoryOptions extends StoryOptions {
  /** The item's own id; its headline when left out. */
  readonly key?: string;
  readonly url?: string | null;
  readonly language?: string;
  readonly isTeaser?: boolean;
  readonly enclosures?: FeedStoryInput['enclosures'];
}

export function feedStory(feedId: string, headline: string, options: FeedStoryOptions = {}): FeedStoryInput {
  const itemKey = options.key ?? headline;
  const hash = createHash('sha256').update(`${feedId} ${itemKey}`).digest('hex');
  return {
    ...aStory(headline, options),
    origin: 'feed',
    storyId: `item-${hash.slice(0, 32)}`,
    source: feedId,
    url: options.url ?? null,
    language: options.language ?? 'en',
    feedId,
    itemKey,
    isTeaser: options.isTeaser ?? false,
    enclosures: options.enclosures ?? [],
  };
}

export const answer = (
  stories: readonly FeedStoryInput[],
  facts: Partial<Extract<FetchOutcome, { kind: 'stories' }>> = {},
): FetchOutcome => ({
  kind: 'stories',
  stories,
  etag: null,
  lastModified: null,
  movedTo: null,
  contentHash: createHash('sha256').update(JSON.stringify(stories)).digest('hex'),
  title: null,
  siteUrl: null,
  language: null,
  ...facts,
});

export const follow = (library: Library, name: string, folderId: string | null = null): string =>
  must(library.addFeed({ url: `https://${name}.example/feed`, title: name, folderId }));

export const bring = (library: Library, feedId: string, stories: readonly FeedStoryInput[]): RecordedFetch =>
  must(library.recordFetch(feedId, answer(stories)));
