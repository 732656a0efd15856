import { bring, type FeedStoryOptions, feedStory, follow } from './feed-stories-with';
import { handClock, memoryLibrary } from './library-with';

export const copiedArticle =
  'The harbour bridge reopened to traffic on Monday, two years after engineers found cracks in its tower. The mayor cut a ribbon at noon.';
export const copiedHeadline = 'Harbour bridge reopens after two years';

export const copy = (feedId: string, options: FeedStoryOptions = {}) =>
  feedStory(feedId, copiedHeadline, { article: copiedArticle, ...options });

/** The same story, in feeds of these names, one after the other; each has one of its own too. */
export async function inFeeds(...names: readonly string[]) {
  const clock = handClock();
  const library = await memoryLibrary(undefined, clock);
  const feedIds = names.map((name) => follow(library, name));
  for (const feedId of feedIds) bring(library, feedId, [feedStory(feedId, `Only in ${feedId}`), copy(feedId)]);
  /** The story's id in the feed of a name. */
  const idIn = (name: string): string => copy(feedIds[names.indexOf(name)] ?? '').storyId;
  return { library, clock, feedIds, copy, idIn };
}
