import { describe, expect, test } from 'vitest';
import { fail, ok } from '../../../../contract/errors';
import type { ListPart, StoryRow, ViewId } from '../../../../contract/story';
import { appendPart, emptyLibrary, type LibraryState, lacksStory, ownList } from '../../../../renderer/state/library';
import { growList, refreshWholeList, replaceWithList } from '../../../../renderer/state/list-parts';
import { showNew, takeChangedStories } from '../../../../renderer/state/stories';
import { type Answers, fakeModel } from './fake-model';
import { feed } from './feeds';
import { row } from './stories';

const counts = { all: 6, unread: 6, saved: 0, edition: 0 };
const ids = (rows: readonly StoryRow[]): string => rows.map(({ storyId }) => storyId).join('');
const rowsOf = (letters: string): readonly StoryRow[] => [...letters].map((letter) => row(letter));

/** A core whose list comes in parts of two. */
function partly(letters: string): Answers {
  const partAfter = (at: number): ListPart => ({
    rows: rowsOf(letters.slice(at, at + 2)),
    next: at + 2 < letters.length ? (letters[at + 1] ?? null) : null,
  });
  return {
    'library.list': ({ view }) => ok({ view, ...partAfter(0), totalCount: letters.length, counts }),
    'library.more': ({ after }) => {
      const at = letters.indexOf(after);
      if (at < 0) return fail('not-found', 'gone');
      const { rows, next } = partAfter(at + 1);
      return ok({ rowsJson: JSON.stringify(rows), next });
    },
  };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function begun(answers: Answers, letters: string, next: string | null, view: ViewId = 'all') {
  const fake = fakeModel(answers);
  fake.model.library.update((state) => ({ ...state, view, rows: rowsOf(letters), next, totalCount: 6, counts }));
  return fake;
}

describe('a list of which the beginning is here', () => {
  test('grows to its end, and the length that was told stays', async () => {
    const { model } = begun(partly('abcdef'), 'ab', 'b');
    const lengths: number[] = [];
    model.library.subscribe(() => lengths.push(model.library.get().totalCount));
    await growList(model);
    expect(ids(model.library.get().rows)).toBe('abcdef');
    expect(model.library.get().next).toBeNull();
    expect(lengths).toEqual([6, 6]);
  });

  test('keeps the chosen line and the lines that were there as the same objects', async () => {
    const { model } = begun(partly('abcdef'), 'ab', 'b');
    model.library.update((state) => ({ ...state, selectedId: 'b' }));
    const [first] = model.library.get().rows;
    await growList(model);
    expect(model.library.get().selectedId).toBe('b');
    expect(model.library.get().rows[0]).toBe(first);
  });

  test('takes nothing of another list that was chosen meanwhile', async () => {
    const { model } = begun(partly('abcdef'), 'ab', 'b');
    const growing = growList(model);
    model.library.update((state) => ({ ...state, view: 'saved', rows: rowsOf('xy'), next: null }));
    await growing;
    expect(ids(model.library.get().rows)).toBe('xy');
  });

  test('takes each part once, also when it was asked for twice', async () => {
    const { model } = begun(partly('abcdef'), 'ab', 'b');
    await Promise.all([growList(model), growList(model)]);
    expect(ids(model.library.get().rows)).toBe('abcdef');
  });

  test('grows below a search that covers it', async () => {
    const { model } = begun(partly('abcdef'), 'ab', 'b');
    const { rows, selectedId, totalCount, next } = model.library.get();
    const covered = { rows, selectedId, totalCount, next };
    model.library.update((state) => ({ ...state, rows: rowsOf('z'), totalCount: 1, next: null, covered }));
    await growList(model);
    expect(ids(model.library.get().rows)).toBe('z');
    expect(ids(ownList(model.library.get()).rows)).toBe('abcdef');
  });

  test('is asked anew when the story is gone after which it was to go on', async () => {
    const { model } = begun(partly('acdef'), 'ab', 'b');
    await growList(model);
    expect(ids(model.library.get().rows)).toBe('acdef');
  });
});

describe('the same list asked again', () => {
  test('changes once, when all of it has come', async () => {
    const { model } = begun(partly('nabcdef'), 'abcdef', null);
    const seen: string[] = [];
    model.library.subscribe(() => seen.push(ids(model.library.get().rows)));
    await refreshWholeList(model, 'all');
    expect(seen).toEqual(['nabcdef']);
  });

  test('is dropped when the person has chosen another order meanwhile', async () => {
    const { model } = begun(partly('nabcdef'), 'abcdef', null);
    const refreshing = refreshWholeList(model, 'all');
    model.settings.update((settings) => ({ ...settings, listOrder: 'oldest' }));
    await refreshing;
    expect(ids(model.library.get().rows)).toBe('abcdef');
  });
});

test('another list shows its beginning at once', async () => {
  const { model, asked } = begun(partly('abcdef'), 'xy', 'y');
  model.library.update((state) => ({ ...state, selectedId: 'b' }));
  const seen: string[] = [];
  model.library.subscribe(() => seen.push(ids(model.library.get().rows)));
  await replaceWithList(model, 'all');
  expect(asked[0]).toEqual(['library.list', { view: 'all', through: 'b' }]);
  await settled();
  expect(seen).toEqual(['xy', 'ab', 'abcd', 'abcdef']);
});

test('a list that goes down to the shown story comes with all lines to there', async () => {
  const list = { view: 'all', rows: rowsOf('ab'), restJson: JSON.stringify(rowsOf('cd')), next: null } as const;
  const { model } = begun({ 'library.list': () => ok({ ...list, totalCount: 4, counts }) }, 'xy', null);
  model.library.update((state) => ({ ...state, selectedId: 'd' }));
  await replaceWithList(model, 'all');
  expect(ids(model.library.get().rows)).toBe('abcd');
  expect(model.library.get().selectedId).toBe('d');
});

test('a story that was just made is there at once, however old it says it is', async () => {
  const { model, asked } = begun(partly('abcdef'), 'xy', null);
  const done = showNew(model, 'e').catch(() => {});
  expect(asked[0]).toEqual(['library.list', { view: 'all', through: 'e' }]);
  await done;
});

describe('what somebody did with a story', () => {
  const change = { rev: 1, counts: { ...counts, saved: 1 }, feeds: [{ feedId: 'f', unreadCount: 4 }] };

  test('changes its line and the numbers, and asks for no list', () => {
    const { model, asked } = begun({}, 'ab', null);
    model.feeds.set({ folders: [], feeds: [feed('f'), feed('g')] });
    takeChangedStories(model, { ...change, stories: [{ storyId: 'b', isSaved: true }] });
    expect(model.library.get().rows.map(({ isSaved }) => isSaved)).toEqual([false, true]);
    expect(model.library.get().counts.saved).toBe(1);
    expect(model.feeds.get().feeds.map(({ unreadCount }) => unreadCount)).toEqual([4, feed('g').unreadCount]);
    expect(asked).toEqual([]);
  });

  test('leaves feeds and numbers the same objects where none has changed', () => {
    const { model } = begun({}, 'ab', null);
    const feeds = [feed('f', { unreadCount: 4 }), feed('g')];
    model.feeds.set({ folders: [], feeds });
    takeChangedStories(model, { ...change, counts, stories: [], feeds: [{ feedId: 'g', unreadCount: 1 }] });
    expect(model.feeds.get().feeds[0]).toBe(feeds[0]);
    const [list, library] = [model.feeds.get(), model.library.get()];
    takeChangedStories(model, { ...change, counts: { ...counts }, stories: [] });
    expect(model.feeds.get()).toBe(list);
    expect(model.library.get()).toBe(library);
  });

  test('asks for Saved again when a story was saved that is not in it', () => {
    const { model, asked } = begun(partly('abcd'), 'ab', null, 'saved');
    takeChangedStories(model, { ...change, stories: [{ storyId: 'c', isSaved: true }] });
    expect(asked[0]?.[0]).toBe('library.list');
  });

  test.each<[string, Partial<LibraryState>, object, boolean, boolean]>([
    ['a story made unread belongs in Unread', { view: 'unread' }, { isRead: false }, false, true],
    ['and where every list shows unread ones only', { view: 'all' }, { isRead: false }, true, true],
    ['a story that was read is missed nowhere', { view: 'unread' }, { isRead: true }, true, false],
    ['the rest of a list is on its way anyway', { view: 'saved', next: 'b' }, { isSaved: true }, false, false],
  ])('%s', (_title, state, done, isUnreadOnly, isLacking) => {
    const library = { ...emptyLibrary, rows: rowsOf('ab'), ...state };
    expect(lacksStory(library, [{ storyId: 'x', ...done }], isUnreadOnly)).toBe(isLacking);
  });
});

test('no list is longer than it may be', () => {
  const many = Array.from({ length: 100_000 }, (_, index) => row(`s${index}`));
  const state = { ...emptyLibrary, rows: many.slice(0, 99_999), next: 'x', totalCount: 100_000 };
  const full = appendPart(state, 'x', { rows: [row('last'), row('too much')], next: 'too much' });
  expect(full).toMatchObject({ next: null, totalCount: 100_000 });
  expect([full.rows.length, full.rows.at(-1)?.storyId]).toEqual([100_000, 'last']);
});
