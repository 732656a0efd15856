import { describe, expect, test } from 'vitest';
import {
  feedLines,
  feedsWithProblems,
  firstSentence,
  holdFeedLabel,
  rememberedFeedLines,
  reuseLines,
  reusePlaces,
  stepFrom,
  viewTitle,
} from '../../../../renderer/state/feed-lines';
import { createTexts } from '../../../../renderer/state/language';
import { feed, feedList, folder } from './feeds';

const texts = createTexts('en');
const t = (key: string, values?: Readonly<Record<string, string | number>>): string => texts.t(key, { ...values });
const counts = { all: 9, unread: 4, saved: 1, edition: 8 };
const list = feedList(
  [
    feed('loose', { unreadCount: 2 }),
    feed('a', { folderId: 'f', unreadCount: 3 }),
    feed('b', {
      folderId: 'f',
      unreadCount: 1,
      problem: { code: 'no-answer', since: '2026-11-20T08:00:00.000Z' },
    }),
  ],
  [folder('f')],
);
const lines = (closed: readonly string[] = [], of = list) =>
  feedLines({ list: of, counts, showEdition: false, closedFolders: closed }, t);
const labels = (closed?: readonly string[]) => lines(closed).map(({ label }) => label);

describe('the lines of Feeds', () => {
  test('fixed lists come first, then loose feeds, then folders with theirs, then the problems', () => {
    expect(lines().map(({ id }) => id)).toEqual([
      ...['all', 'unread', 'saved', 'feed:loose', 'folder:f', 'feed:a', 'feed:b', 'problems'],
    ]);
  });

  test('a name tells what a line is, how much is unread, and why a feed gives nothing', () => {
    expect(labels().slice(3)).toEqual([
      'Feed loose, 2 unread',
      'Folder f, 4 unread, folder, open',
      'Feed a, 3 unread',
      'Feed b, The site did not answer. 1 unread',
      'Feeds with problems, 1',
    ]);
  });

  test('a closed folder hides its feeds and still counts them', () => {
    expect(labels(['f']).slice(3)).toEqual([
      'Feed loose, 2 unread',
      'Folder f, 4 unread, folder, closed',
      'Feeds with problems, 1',
    ]);
  });

  test('without problems there is no line about them', () => {
    expect(lines([], feedList([feed('a')])).map(({ id }) => id)).toEqual(['all', 'unread', 'saved', 'feed:a']);
  });

  test('a feed whose folder is gone is not lost', () => {
    expect(lines([], feedList([feed('a', { folderId: 'gone' })])).at(-1)).toMatchObject({
      id: 'feed:a',
      isInFolder: false,
    });
  });

  test('a paused feed says so', () => {
    expect(lines([], feedList([feed('a', { isPaused: true })])).at(-1)?.label).toBe('Feed a, Paused. 0 unread');
  });
});

test('a problem is told with its first sentence, a text of one sentence whole', () => {
  expect(firstSentence('It failed. All is kept. Press F5.')).toBe('It failed.');
  expect(firstSentence('It failed.')).toBe('It failed.');
  expect(feedsWithProblems(list).map(({ feedId }) => feedId)).toEqual(['b']);
});

test('the line with the focus keeps the label it had when it took the focus', () => {
  const held = holdFeedLabel(lines(), 'feed:a', 'Feed a, 9 unread');
  expect(held.find(({ id }) => id === 'feed:a')?.label).toBe('Feed a, 9 unread');
  expect(held.find(({ id }) => id === 'feed:loose')?.label).toBe('Feed loose, 2 unread');
});

/** The same feeds, but one of them with another number of unread stories. */
const withUnread = (feedId: string, unreadCount: number) =>
  feedList(
    list.feeds.map((one) => (one.feedId === feedId ? { ...one, unreadCount } : one)),
    list.folders,
  );

describe('lines after a change', () => {
  test('are new objects only where something has changed', () => {
    const before = lines();
    const after = reuseLines(before, lines([], withUnread('a', 9)));
    const changed = after.filter((line) => !before.includes(line));
    expect(changed.map(({ id }) => id)).toEqual(['folder:f', 'feed:a']);
  });

  test('are made once for a feed that stays, and anew where it leaves its folder', () => {
    const lineOf = rememberedFeedLines(t);
    const made = (of: typeof list) =>
      feedLines({ list: of, counts, showEdition: false, closedFolders: [] }, t, lineOf).filter(
        ({ kind }) => kind === 'feed',
      );
    const before = made(list);
    const after = made(withUnread('a', 9));
    expect(after.filter((line) => !before.includes(line)).map(({ id, count }) => [id, count])).toEqual([['feed:a', 9]]);
    const gone = made(feedList(list.feeds, []));
    expect(gone.map(({ isInFolder }) => isInFolder)).toEqual([false, false, false]);
  });

  test('are the same list when nothing has changed', () => {
    const before = lines();
    expect(reuseLines(before, lines())).toBe(before);
  });

  test('keep their places when only a number has changed', () => {
    const before = lines();
    expect(reusePlaces(before, lines([], withUnread('a', 9)))).toBe(before);
  });

  test.each([
    ['another name', feedList([feed('a', { title: 'Other' }), feed('b')])],
    ['another folder', feedList([feed('a', { folderId: 'f' }), feed('b')])],
    ['another order', feedList([feed('b'), feed('a')])],
    ['one feed less', feedList([feed('a')])],
    ['one feed more', feedList([feed('a'), feed('b'), feed('c')])],
  ])('take other places with %s', (_, changed) => {
    const next = feedList(changed.feeds, [folder('f')]);
    const before = lines([], feedList([feed('a'), feed('b')], [folder('f')]));
    const after = reusePlaces(before, lines([], next));
    expect(after.map(({ id, name, isInFolder }) => [id, name, isInFolder])).toEqual(
      lines([], next).map(({ id, name, isInFolder }) => [id, name, isInFolder]),
    );
    expect(after).not.toBe(before);
    expect(after[0]).toBe(before[0]);
  });
});

describe('Left and Right', () => {
  test('close and open a folder', () => {
    expect(stepFrom('folder:f', 'left', list, [])).toEqual({ kind: 'close', folderId: 'f' });
    expect(stepFrom('folder:f', 'right', list, ['f'])).toEqual({ kind: 'open', folderId: 'f' });
  });

  test('go from a feed to its folder', () => {
    expect(stepFrom('feed:a', 'left', list, [])).toEqual({ kind: 'focus', id: 'folder:f' });
  });

  test('do nothing where there is nothing to do', () => {
    expect(stepFrom('folder:f', 'left', list, ['f'])).toBeNull();
    expect(stepFrom('folder:f', 'right', list, [])).toBeNull();
    expect(stepFrom('feed:loose', 'left', list, [])).toBeNull();
    expect(stepFrom('all', 'left', list, [])).toBeNull();
  });
});

test('a list is called by its feed or folder, and has a name when that is gone', () => {
  expect(viewTitle('unread', list, t)).toBe('Unread');
  expect(viewTitle('feed:a', list, t)).toBe('Feed a');
  expect(viewTitle('folder:f', list, t)).toBe('Folder f');
  expect(viewTitle('feed:gone', list, t)).toBe('Removed feed');
});
