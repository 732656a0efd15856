import { describe, expect, it } from 'vitest';
import type { ViewId } from '../../../../contract/story';
import type { Library } from '../../../../main/core/library/library';
import { bring, feedStory, follow } from './feed-stories-with';
import { memoryLibrary, must } from './library-with';

const titles = (library: Library) => must(library.feeds()).feeds.map((feed) => feed.title);
const headlines = (library: Library, view: ViewId) =>
  must(library.list({ view, showEdition: true })).rows.map((row) => row.headline);
const code = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? 'ok' : result.error?.code);

describe('following a feed', () => {
  it('lists it with what is known of it', async () => {
    const library = await memoryLibrary();
    const folderId = must(library.addFolder('News'));
    const url = 'https://harbour.example/feed';
    const siteUrl = 'https://harbour.example/';
    const feedId = must(library.addFeed({ url, title: 'Harbour', siteUrl, folderId, typedHost: 'harbour.example' }));
    bring(library, feedId, [feedStory(feedId, 'one'), feedStory(feedId, 'two')]);
    must(library.setStatus(feedStory(feedId, 'one').storyId, { isRead: true }));
    expect(must(library.feeds())).toEqual({
      folders: [{ folderId, name: 'News' }],
      feeds: [
        {
          feedId,
          title: 'Harbour',
          url,
          siteUrl,
          folderId,
          isPaused: false,
          fullText: 'auto',
          problem: null,
          checkedAt: '2026-03-04T05:06:07.000Z',
          unreadCount: 1,
          storyCount: 2,
        },
      ],
    });
    expect(must(library.feedState(feedId))).toMatchObject({ typedHost: 'harbour.example', failures: 0 });
  });

  it('twice is refused, and tells which feed it is', async () => {
    const library = await memoryLibrary();
    const feedId = follow(library, 'harbour');
    expect(library.addFeed({ url: 'https://harbour.example/feed', title: 'again' })).toMatchObject({
      error: { code: 'feed-known', detail: { feedId } },
    });
    expect(titles(library)).toEqual(['harbour']);
  });

  it('into a folder that is not there is refused', async () => {
    const library = await memoryLibrary();
    expect(code(library.addFeed({ url: 'https://a.example/', title: 'a', folderId: '7' }))).toBe('not-found');
    expect(code(library.addFeed({ url: 'https://a.example/', title: 'a', folderId: 'x' }))).toBe('not-found');
    expect(titles(library)).toEqual([]);
  });

  it('lists by folder, then by title, with figures in the order of numbers', async () => {
    const library = await memoryLibrary();
    const sports = must(library.addFolder('Sports'));
    const news = must(library.addFolder('News'));
    follow(library, 'zebra', sports);
    follow(library, 'channel10', news);
    follow(library, 'channel9', news);
    follow(library, 'loose');
    expect(titles(library)).toEqual(['loose', 'channel9', 'channel10', 'zebra']);
  });
});

describe('changing a feed', () => {
  it('touches only what is given', async () => {
    const library = await memoryLibrary();
    const folderId = must(library.addFolder('News'));
    const feedId = follow(library, 'harbour', folderId);
    must(library.changeFeed(feedId, { title: 'My harbour' }));
    must(library.changeFeed(feedId, { isPaused: true, fullText: 'on' }));
    expect(must(library.feeds()).feeds[0]).toMatchObject({
      title: 'My harbour',
      folderId,
      isPaused: true,
      fullText: 'on',
    });
    must(library.changeFeed(feedId, { title: null, folderId: null, isPaused: false }));
    expect(must(library.feeds()).feeds[0]).toMatchObject({ title: 'harbour', folderId: null, isPaused: false });
  });

  it('pauses the asking', async () => {
    const library = await memoryLibrary();
    const [one, two] = [follow(library, 'one'), follow(library, 'two')];
    must(library.changeFeed(one, { isPaused: true }));
    expect(must(library.feedsToAsk()).map((feed) => feed.feedId)).toEqual([two]);
  });

  it('answers not-found where there is none', async () => {
    const library = await memoryLibrary();
    const feedId = follow(library, 'harbour');
    must(library.removeFeed(feedId));
    const answers = [
      library.changeFeed('nobody', { isPaused: true }),
      library.changeFeed(feedId, { isPaused: true }),
      library.removeFeed(feedId),
      library.restoreFeed('nobody'),
      library.feedState(feedId),
      library.renameFolder('1', 'a'),
      library.removeFolder('x'),
    ];
    expect(answers.map(code)).toEqual(answers.map(() => 'not-found'));
  });
});

describe('a folder', () => {
  it('shows the stories of its feeds', async () => {
    const library = await memoryLibrary();
    const folderId = must(library.addFolder('News'));
    const [inside, outside] = [follow(library, 'inside', folderId), follow(library, 'outside')];
    bring(library, inside, [feedStory(inside, 'a'), feedStory(inside, 'b')]);
    bring(library, outside, [feedStory(outside, 'c')]);
    expect(headlines(library, `folder:${folderId}`)).toEqual(['a', 'b']);
    expect(headlines(library, `feed:${outside}`)).toEqual(['c']);
    expect(headlines(library, 'folder:99')).toEqual([]);
    expect(headlines(library, 'folder:x')).toEqual([]);
  });

  it('that is removed leaves its feeds at the top', async () => {
    const library = await memoryLibrary();
    const folderId = must(library.addFolder('News'));
    const feedId = follow(library, 'harbour', folderId);
    must(library.renameFolder(folderId, 'Papers'));
    expect(must(library.feeds()).folders).toEqual([{ folderId, name: 'Papers' }]);
    must(library.removeFolder(folderId));
    expect(must(library.feeds())).toMatchObject({ folders: [], feeds: [{ feedId, folderId: null }] });
  });

  it('gets a number that no folder had before', async () => {
    const library = await memoryLibrary();
    const first = must(library.addFolder('a'));
    must(library.removeFolder(first));
    expect(must(library.addFolder('b'))).not.toBe(first);
  });
});

describe('removing a feed', () => {
  async function withTwoFeeds() {
    const library = await memoryLibrary();
    const [kept, gone] = [follow(library, 'kept'), follow(library, 'gone')];
    bring(library, kept, [feedStory(kept, 'stays')]);
    bring(library, gone, [feedStory(gone, 'goes'), feedStory(gone, 'saved')]);
    must(library.setStatus(feedStory(gone, 'saved').storyId, { isSaved: true, isHeard: true }));
    must(library.setStatus(feedStory(gone, 'goes').storyId, { isHeard: true }));
    must(library.removeFeed(gone));
    return { library, gone };
  }

  it('takes its stories out of every view and count at once, but saved ones stay in Saved', async () => {
    const { library, gone } = await withTwoFeeds();
    expect(titles(library)).toEqual(['kept']);
    expect(headlines(library, 'all')).toEqual(['stays']);
    expect(headlines(library, 'unread')).toEqual(['stays']);
    expect(headlines(library, `feed:${gone}`)).toEqual([]);
    expect(headlines(library, 'saved')).toEqual(['saved']);
    expect(must(library.list({ view: 'all', showEdition: true })).counts).toMatchObject({
      all: 1,
      unread: 1,
      saved: 1,
    });
    expect(must(library.feedsToAsk()).map((feed) => feed.title)).toEqual(['kept']);
  });

  it('can be undone, with everything that was known', async () => {
    const { library, gone } = await withTwoFeeds();
    must(library.restoreFeed(gone));
    expect(headlines(library, `feed:${gone}`)).toEqual(['goes', 'saved']);
    expect(must(library.row(feedStory(gone, 'goes').storyId)).isHeard).toBe(true);
  });

  it('is undone by following it again', async () => {
    const { library, gone } = await withTwoFeeds();
    expect(follow(library, 'gone')).toBe(gone);
    expect(headlines(library, 'all')).toEqual(['goes', 'saved', 'stays']);
  });

  it('is for good once purged, in steps; what was saved stays, and what was heard is still known', async () => {
    const { library, gone } = await withTwoFeeds();
    expect(must(library.purgeRemoved(1))).toEqual({ removedCount: 1, hasMore: true });
    expect(must(library.purgeRemoved(1))).toEqual({ removedCount: 0, hasMore: false });
    expect(code(library.restoreFeed(gone))).toBe('not-found');
    expect(headlines(library, 'saved')).toEqual(['saved']);
    expect(follow(library, 'gone')).toBe(gone);
    expect(bring(library, gone, [feedStory(gone, 'goes'), feedStory(gone, 'saved')]).newCount).toBe(1);
    expect(headlines(library, `feed:${gone}`).sort()).toEqual(['goes', 'saved']);
    expect(must(library.row(feedStory(gone, 'goes').storyId)).isHeard).toBe(true);
  });

  it('while it is asked stores nothing of the answer', async () => {
    const { library, gone } = await withTwoFeeds();
    expect(code(library.recordFetch(gone, { kind: 'failed', code: 'offline', retryAt: null }))).toBe('not-found');
  });

  it('leaves no view of it behind for the next start', async () => {
    const { library, gone } = await withTwoFeeds();
    must(library.saveSession({ view: `feed:${gone}`, storyId: null }));
    expect(must(library.session()).view).toBe('all');
    must(library.restoreFeed(gone));
    expect(must(library.session()).view).toBe(`feed:${gone}`);
  });
});
