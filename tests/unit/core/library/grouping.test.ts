import { describe, expect, it } from 'vitest';
import type { ViewId } from '../../../../contract/story';
import type { Library } from '../../../../main/core/library/library';
import { bring, type FeedStoryOptions, feedStory, follow } from './feed-stories-with';
import { aStory, memoryLibrary, must } from './library-with';

const article =
  'The harbour bridge reopened to traffic on Monday, two years after engineers found cracks in its tower. The mayor cut a ribbon at noon.';
const headline = 'Harbour bridge reopens after two years';

const rows = (library: Library, view: ViewId, groupDuplicates = true) =>
  must(library.list({ view, groupDuplicates, showEdition: true })).rows;

/** The same story, in feeds of these names, one after the other. */
async function inFeeds(...names: readonly string[]) {
  const library = await memoryLibrary();
  const feedIds = names.map((name) => follow(library, name));
  const copy = (feedId: string, options: FeedStoryOptions = {}) => feedStory(feedId, headline, { article, ...options });
  for (const feedId of feedIds) bring(library, feedId, [feedStory(feedId, 'Another story'), copy(feedId)]);
  return { library, feedIds, copy };
}

describe('a story that several feeds bring', () => {
  it('is shown once, as it came first, with the number of other sources', async () => {
    const { library, feedIds, copy } = await inFeeds('one', 'two', 'three');
    const shown = rows(library, 'all').filter((row) => row.headline === headline);
    expect(shown).toMatchObject([{ storyId: copy(feedIds[0] ?? '').storyId, alsoIn: 2 }]);
  });

  it('is shown with each feed where lists are not joined', async () => {
    const { library } = await inFeeds('one', 'two');
    const shown = rows(library, 'all', false).filter((row) => row.headline === headline);
    expect(shown.map((row) => row.alsoIn)).toEqual([undefined, undefined]);
  });

  it('is shown in the list of each of its feeds', async () => {
    const { library, feedIds, copy } = await inFeeds('one', 'two');
    for (const feedId of feedIds) {
      const shown = rows(library, `feed:${feedId}`).filter((row) => row.headline === headline);
      expect(shown).toMatchObject([{ storyId: copy(feedId).storyId, alsoIn: 1 }]);
    }
  });

  it('is counted without a feed that was removed', async () => {
    const { library, feedIds } = await inFeeds('one', 'two');
    must(library.removeFeed(feedIds[0] ?? ''));
    const shown = rows(library, 'all').filter((row) => row.headline === headline);
    expect(shown.map((row) => row.alsoIn)).toEqual([undefined]);
  });

  it('keeps its group when its first story is taken out', async () => {
    const { library, feedIds, copy } = await inFeeds('one', 'two', 'three');
    bring(library, feedIds[0] ?? '', [feedStory(feedIds[0] ?? '', 'The next story')]);
    const inAYear = new Date('2027-03-04T00:00:00.000Z');
    must(library.cleanUp({ now: inAYear, keepDays: 90, keepPerFeed: 500, stepRows: 100 }));
    const shown = rows(library, 'all').filter((row) => row.headline === headline);
    expect(shown).toMatchObject([{ storyId: copy(feedIds[1] ?? '').storyId, alsoIn: 1 }]);
  });

  it('is found by its link too', async () => {
    const library = await memoryLibrary();
    const [one, two] = [follow(library, 'one'), follow(library, 'two')];
    const url = 'https://news.example/bridge';
    bring(library, one, [feedStory(one, headline, { article, url })]);
    bring(library, two, [feedStory(two, headline, { article: 'Read more.', url: `${url}?utm_source=rss` })]);
    expect(rows(library, 'all')).toMatchObject([{ alsoIn: 1 }]);
  });
});

describe('stories that are none', () => {
  it('stay apart when a number differs', async () => {
    const { library, feedIds, copy } = await inFeeds('one', 'two');
    const later = article.replace('two years', 'three years');
    const [feedId = ''] = feedIds;
    bring(library, feedId, [copy(feedId, { key: 'later', article: later })]);
    expect(rows(library, 'all').filter((row) => row.headline === headline)).toHaveLength(2);
  });

  it('stay apart from files of the same text', async () => {
    const { library } = await inFeeds('one');
    must(library.add(aStory('Harbour bridge reopens', { article })));
    expect(rows(library, 'all')).toHaveLength(3);
  });
});
