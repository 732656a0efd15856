import { describe, expect, it } from 'vitest';
import type { ViewId } from '../../../../contract/story';
import type { Library } from '../../../../main/core/library/library';
import { copiedHeadline, inFeeds } from './copies-with';
import { bring, feedStory, follow } from './feed-stories-with';
import { memoryLibrary, must } from './library-with';

const later = new Date('2027-03-04T00:00:00.000Z');

const copiesOf = (library: Library, storyId: string) => must(library.copies(storyId));

describe('the copies of a story', () => {
  it('are told with their sources, the first that came first, whichever is asked for', async () => {
    const { library, idIn, feedIds } = await inFeeds('one', 'two', 'three');
    for (const name of ['one', 'three']) {
      const rows = copiesOf(library, idIn(name));
      expect(rows.map(({ source }) => source)).toEqual(feedIds);
      expect(rows.map(({ isRead }) => isRead)).toEqual([false, false, false]);
    }
  });

  it('are that story alone where no other source has it', async () => {
    const { library, feedIds } = await inFeeds('one', 'two');
    const { storyId } = feedStory(feedIds[0] ?? '', `Only in ${feedIds[0]}`);
    expect(copiesOf(library, storyId).map((row) => row.storyId)).toEqual([storyId]);
    expect(must(library.otherSources(storyId))).toBe(0);
  });

  it('of an unknown story are not found', async () => {
    const library = await memoryLibrary();
    expect(library.copies('nobody')).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('are without those of a removed feed, but for what was saved', async () => {
    const { library, idIn, feedIds } = await inFeeds('one', 'two', 'three');
    must(library.setStatus(idIn('three'), { isSaved: true }));
    must(library.removeFeed(feedIds[0] ?? ''));
    must(library.removeFeed(feedIds[2] ?? ''));
    expect(copiesOf(library, idIn('two')).map((row) => row.storyId)).toEqual([idIn('two'), idIn('three')]);
    expect(must(library.otherSources(idIn('two')))).toBe(1);
  });

  it('are all there again after the first was taken out', async () => {
    const { library, idIn, feedIds } = await inFeeds('one', 'two', 'three');
    bring(library, feedIds[0] ?? '', [feedStory(feedIds[0] ?? '', 'The next story')]);
    must(library.cleanUp({ now: later, keepDays: 90, keepPerFeed: 500, stepRows: 100 }));
    expect(copiesOf(library, idIn('three')).map((row) => row.storyId)).toEqual([idIn('two'), idIn('three')]);
  });

  it('of one feed are counted as no other source', async () => {
    const { library, idIn, feedIds, copy } = await inFeeds('one');
    bring(library, feedIds[0] ?? '', [copy(feedIds[0] ?? '', { key: 'again' })]);
    expect(must(library.otherSources(idIn('one')))).toBe(0);
    expect(copiesOf(library, idIn('one'))).toHaveLength(2);
  });
});

describe('a story of several sources in lists that show it once', () => {
  const grouped = (library: Library, view: ViewId, unreadOnly = false) =>
    must(library.list({ view, groupDuplicates: true, unreadOnly, showEdition: true })).rows;
  const ids = (library: Library, view: ViewId, unreadOnly = false) =>
    grouped(library, view, unreadOnly)
      .filter(({ headline }) => headline === copiedHeadline)
      .map(({ storyId }) => storyId);

  it('stays when its first copy goes with its feed', async () => {
    const { library, idIn, feedIds } = await inFeeds('one', 'two', 'three');
    must(library.removeFeed(feedIds[0] ?? ''));
    expect(ids(library, 'all')).toEqual([idIn('two')]);
    must(library.restoreFeed(feedIds[0] ?? ''));
    expect(ids(library, 'all')).toEqual([idIn('one')]);
  });

  it('stays in the list of a folder that has not the first copy', async () => {
    const library = await memoryLibrary();
    const folderId = must(library.addFolder('News'));
    const [out, inside] = [follow(library, 'out'), follow(library, 'inside', folderId)];
    const text = {
      article: 'The ferry will run twice a day from May, the harbour board said on Monday after long talks.',
    };
    for (const feedId of [out, inside]) bring(library, feedId, [feedStory(feedId, 'Ferry to run twice a day', text)]);
    expect(grouped(library, `folder:${folderId}`)).toMatchObject([{ source: inside, alsoIn: 1 }]);
  });

  it('stays in Unread as long as one copy is unread', async () => {
    const { library, idIn } = await inFeeds('one', 'two');
    must(library.setStatus(idIn('one'), { isRead: true }));
    expect(ids(library, 'unread')).toEqual([idIn('two')]);
    expect(ids(library, 'all', true)).toEqual([idIn('two')]);
    must(library.setStatus(idIn('two'), { isRead: true }));
    expect(ids(library, 'unread')).toEqual([]);
  });

  it('is in Saved by the copy that was saved, with all other sources', async () => {
    const { library, idIn } = await inFeeds('one', 'two', 'three');
    must(library.setStatus(idIn('two'), { isSaved: true }));
    expect(grouped(library, 'saved')).toMatchObject([{ storyId: idIn('two'), isSaved: true, alsoIn: 2 }]);
    expect(grouped(library, 'all').find(({ storyId }) => storyId === idIn('one'))?.isSaved).toBe(false);
  });

  it('that was saved tells of its sources also when its own feed was removed', async () => {
    const { library, idIn, feedIds } = await inFeeds('one', 'two', 'three');
    must(library.setStatus(idIn('one'), { isSaved: true }));
    must(library.removeFeed(feedIds[0] ?? ''));
    expect(grouped(library, 'saved')).toMatchObject([{ storyId: idIn('one'), alsoIn: 2 }]);
    expect(ids(library, 'all')).toEqual([idIn('two')]);
  });
});
