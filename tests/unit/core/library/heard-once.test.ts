import { describe, expect, it } from 'vitest';
import type { ViewId } from '../../../../contract/story';
import type { Library } from '../../../../main/core/library/library';
import { copiedHeadline, copy, inFeeds } from './copies-with';
import { answer, bring, feedStory, follow } from './feed-stories-with';
import { must } from './library-with';

const once = { groupDuplicates: true };
const readIn = (library: Library, storyId: string) => must(library.row(storyId)).isRead;
/** In the order of the feeds' names. */
const unreadOf = (library: Library) => must(library.feeds()).feeds.map(({ unreadCount }) => unreadCount);
const markRead = (library: Library, view: ViewId, upToStoryId?: string, more = {}) =>
  must(library.markRead({ view, showEdition: true, ...once, ...(upToStoryId && { upToStoryId }), ...more }));

describe('a story that is read', () => {
  it('is read in all its sources, and counted so', async () => {
    const { library, idIn } = await inFeeds('one', 'two', 'three');
    must(library.setStatus(idIn('two'), { isRead: true }, once));
    expect(['one', 'two', 'three'].map((name) => readIn(library, idIn(name)))).toEqual([true, true, true]);
    expect(unreadOf(library)).toEqual([1, 1, 1]);
    expect(must(library.list({ view: 'unread', showEdition: true })).counts.unread).toBe(3);
  });

  it('tells which copies went with it, to read and back', async () => {
    const { library, idIn } = await inFeeds('one', 'two', 'three');
    must(library.setStatus(idIn('three'), { isRead: true }));
    for (const isRead of [true, false])
      expect(must(library.setStatus(idIn('one'), { isRead }, once)).copyIds).toEqual([idIn('two')]);
    expect(must(library.setStatus(idIn('one'), { isSaved: true }, once)).copyIds).toEqual([]);
  });

  it('is read alone where copies are not joined', async () => {
    const { library, idIn } = await inFeeds('one', 'two');
    must(library.setStatus(idIn('one'), { isRead: true }));
    expect(readIn(library, idIn('two'))).toBe(false);
  });

  it('is heard and saved alone: only reading goes for all', async () => {
    const { library, idIn } = await inFeeds('one', 'two');
    must(library.setStatus(idIn('one'), { isRead: true, isHeard: true, isSaved: true }, once));
    expect(must(library.row(idIn('two')))).toMatchObject({ isRead: true, isHeard: false, isSaved: false });
  });

  it('leaves other stories as they are', async () => {
    const { library, feedIds, idIn } = await inFeeds('one', 'two');
    must(library.setStatus(idIn('one'), { isRead: true }, once));
    expect(feedIds.map((id) => readIn(library, feedStory(id, `Only in ${id}`).storyId))).toEqual([false, false]);
  });

  it('is read too in a feed that was removed and comes back', async () => {
    const { library, feedIds, idIn } = await inFeeds('one', 'two');
    must(library.removeFeed(feedIds[1] ?? ''));
    must(library.setStatus(idIn('one'), { isRead: true }, once));
    must(library.restoreFeed(feedIds[1] ?? ''));
    expect(readIn(library, idIn('two'))).toBe(true);
  });
});

describe('a story that is made unread again by hand', () => {
  it.each(['one', 'two', 'three'])(
    'is unread in all sources that were marked with it, also from “%s”',
    async (name) => {
      const { library, idIn } = await inFeeds('one', 'two', 'three');
      must(library.setStatus(idIn('two'), { isRead: true }, once));
      must(library.setStatus(idIn(name), { isRead: false }, once));
      expect(['one', 'two', 'three'].map((each) => readIn(library, idIn(each)))).toEqual([false, false, false]);
    },
  );

  it('leaves a copy read that was read before by itself', async () => {
    const { library, idIn } = await inFeeds('one', 'two', 'three');
    must(library.setStatus(idIn('three'), { isRead: true }));
    must(library.setStatus(idIn('one'), { isRead: true }, once));
    must(library.setStatus(idIn('one'), { isRead: false }, once));
    expect(['one', 'two', 'three'].map((each) => readIn(library, idIn(each)))).toEqual([false, false, true]);
  });

  it('leaves its copies alone where copies are not joined', async () => {
    const { library, idIn } = await inFeeds('one', 'two');
    must(library.setStatus(idIn('one'), { isRead: true }, once));
    must(library.setStatus(idIn('one'), { isRead: false }));
    expect(readIn(library, idIn('two'))).toBe(true);
  });

  it('takes along what a mark on a list had marked with it', async () => {
    const { library, feedIds, idIn } = await inFeeds('one', 'two');
    const { undoId } = markRead(library, `feed:${feedIds[0]}`);
    must(library.setStatus(idIn('one'), { isRead: false }, once));
    expect(readIn(library, idIn('two'))).toBe(false);
    must(library.setStatus(idIn('one'), { isRead: true }, once));
    must(library.undoMarkRead(undoId ?? 0));
    expect(['one', 'two'].map((each) => readIn(library, idIn(each)))).toEqual([true, true]);
  });
});

describe('marking a list read', () => {
  it('marks the copies in other lists, counts each story once, and is taken back exactly', async () => {
    const { library, feedIds, idIn } = await inFeeds('one', 'two', 'three');
    must(library.setStatus(idIn('three'), { isRead: true }));
    const { count, undoId } = markRead(library, `feed:${feedIds[0]}`);
    expect(count).toBe(2);
    expect(unreadOf(library)).toEqual([0, 1, 1]);
    must(library.undoMarkRead(undoId ?? 0));
    expect(unreadOf(library)).toEqual([2, 1, 2]);
  });

  it('counts lines and not copies', async () => {
    const { library } = await inFeeds('one', 'two', 'three');
    expect(markRead(library, 'all').count).toBe(4);
    expect(unreadOf(library)).toEqual([0, 0, 0]);
  });

  it('leaves the copies unread where they are not joined', async () => {
    const { library, feedIds } = await inFeeds('one', 'two');
    expect(markRead(library, `feed:${feedIds[0]}`, undefined, { groupDuplicates: false }).count).toBe(2);
    expect(unreadOf(library)).toEqual([0, 2]);
  });

  const day = (number: number) => ({ publishedAt: `2026-02-0${number}T08:00:00.000Z` });

  /** One line for the copies, at the place of the oldest; a newer copy is hidden behind it. */
  async function oldAndNewCopy() {
    const { library, feedIds, copy: again } = await inFeeds();
    const [one, two] = [follow(library, 'one'), follow(library, 'two')];
    bring(library, one, [again(one, day(1)), feedStory(one, 'Between', day(2))]);
    bring(library, two, [again(two, day(3)), feedStory(two, 'Newest', day(4))]);
    return {
      library,
      feedIds,
      first: again(one).storyId,
      second: again(two).storyId,
      between: feedStory(one, 'Between'),
    };
  }

  it('down to a line leaves a line below it unread, though a copy of it is newer', async () => {
    const { library, first, second, between } = await oldAndNewCopy();
    expect(markRead(library, 'all', between.storyId).count).toBe(2);
    expect([readIn(library, first), readIn(library, second)]).toEqual([false, false]);
  });

  it('down to a line marks what stands above it, and its copies below', async () => {
    const { library, first, second, between } = await oldAndNewCopy();
    expect(markRead(library, 'all', first, { order: 'oldest' }).count).toBe(1);
    expect([readIn(library, first), readIn(library, second)]).toEqual([true, true]);
    expect(readIn(library, between.storyId)).toBe(false);
  });

  it('down to a line goes by the copy that stands in that list', async () => {
    const { library, first, second, between } = await oldAndNewCopy();
    must(library.setStatus(first, { isRead: true }));
    expect(markRead(library, 'unread', between.storyId).count).toBe(3);
    expect(readIn(library, second)).toBe(true);
  });
});

describe('a copy that comes later', () => {
  const comes = (library: Library, feedId: string, how = once) =>
    must(library.recordFetch(feedId, answer([copy(feedId)]), how));

  it('comes in read when the story was read, and is no news', async () => {
    const { library, idIn } = await inFeeds('one');
    must(library.setStatus(idIn('one'), { isRead: true }, once));
    const two = follow(library, 'two');
    expect(comes(library, two)).toMatchObject({ newCount: 0, newIds: [copy(two).storyId] });
    expect(readIn(library, copy(two).storyId)).toBe(true);
    expect(unreadOf(library)).toEqual([1, 0]);
  });

  it('comes in unread when the story is unread, or copies are not joined', async () => {
    const { library, idIn } = await inFeeds('one');
    const [two, three] = [follow(library, 'two'), follow(library, 'three')];
    expect(comes(library, two).newCount).toBe(1);
    expect(readIn(library, copy(two).storyId)).toBe(false);
    must(library.setStatus(idIn('one'), { isRead: true }, once));
    expect(comes(library, three, { groupDuplicates: false }).newCount).toBe(1);
    expect(readIn(library, copy(three).storyId)).toBe(false);
  });

  it('is unread with the story when that is made unread by hand', async () => {
    const { library, idIn } = await inFeeds('one');
    must(library.setStatus(idIn('one'), { isRead: true }, once));
    const two = follow(library, 'two');
    comes(library, two);
    must(library.setStatus(idIn('one'), { isRead: false }, once));
    expect(readIn(library, copy(two).storyId)).toBe(false);
  });

  it('is unread with the story when the mark that made it read is taken back', async () => {
    const { library } = await inFeeds('one');
    const { undoId } = markRead(library, 'all');
    const two = follow(library, 'two');
    comes(library, two);
    must(library.undoMarkRead(undoId ?? 0));
    expect(unreadOf(library)).toEqual([2, 1]);
  });

  it('keeps its state when twenty other lists were marked since', async () => {
    const { library, idIn } = await inFeeds('one', 'two');
    must(library.setStatus(idIn('one'), { isRead: true }, once));
    for (let number = 0; number < 25; number += 1) {
      const feedId = follow(library, `feed ${number}`);
      bring(library, feedId, [feedStory(feedId, `Number ${number}`)]);
      markRead(library, `feed:${feedId}`);
    }
    must(library.setStatus(idIn('one'), { isRead: false }, once));
    expect(readIn(library, idIn('two'))).toBe(false);
  });
});

it('a story heard once comes up in no list of unread stories again', async () => {
  const { library, feedIds, idIn } = await inFeeds('one', 'two');
  must(library.setStatus(idIn('one'), { isRead: true }, once));
  for (const view of ['unread', ...feedIds.map((id) => `feed:${id}` as const)] as const)
    for (const groupDuplicates of [true, false]) {
      const { rows } = must(library.list({ view, unreadOnly: true, groupDuplicates, showEdition: true }));
      expect(rows.filter(({ headline }) => headline === copiedHeadline)).toEqual([]);
    }
});
