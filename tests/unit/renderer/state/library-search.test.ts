import { describe, expect, test } from 'vitest';
import type { FoundStories, StoryRow, ViewName } from '../../../../contract/story';
import { rowLabel } from '../../../../renderer/state/labels';
import { createTexts } from '../../../../renderer/state/language';
import {
  coverList,
  emptyLibrary,
  type LibraryState,
  patchReadTo,
  patchStatus,
  refreshList,
  replaceList,
  uncoverList,
} from '../../../../renderer/state/library';
import { endSearch, showFound } from '../../../../renderer/state/search-results';
import { fakeModel } from './fake-model';
import { row, wholeList } from './stories';

const texts = createTexts('en');
const t = (key: string, values?: Readonly<Record<string, string | number>>): string => texts.t(key, { ...values });
const counts = { all: 3, unread: 2, saved: 0, edition: 0 };
const list = (view: ViewName, ...rows: readonly StoryRow[]) => wholeList(view, counts, rows);
const state = (...rows: readonly StoryRow[]): LibraryState => ({ ...emptyLibrary, rows, selectedId: 'b' });
const found = (...rows: readonly StoryRow[]): FoundStories => ({
  rows: rows.map((one) => ({ ...one, hits: [] })),
  totalCount: rows.length,
});
const ids = ({ rows }: Pick<LibraryState, 'rows'>): readonly string[] => rows.map(({ storyId }) => storyId);

describe('a search over a list', () => {
  test('shows what was found, and afterwards the earlier list and choice come back', () => {
    const before = state(row('a'), row('b'));
    const during = coverList(coverList(before, found(row('x'))), found(row('y')));
    expect(ids(during)).toEqual(['y']);
    expect(during.selectedId).toBeNull();
    expect(uncoverList(during)).toEqual(before);
  });

  test('keeps the choice where the chosen story was found', () => {
    expect(coverList(state(row('a'), row('b')), found(row('x'), row('b'))).selectedId).toBe('b');
  });

  test('new stories come into the list below and not among what was found', () => {
    const during = coverList(state(row('a'), row('b')), found(row('x')));
    const later = refreshList(during, list('all', row('n'), row('a'), row('b')));
    expect(ids(later)).toEqual(['x']);
    expect(later.counts).toBe(counts);
    expect(ids(uncoverList(later))).toEqual(['n', 'a', 'b']);
    expect(uncoverList(later).selectedId).toBe('b');
  });

  test('another list comes in below it too', () => {
    const during = coverList(state(row('a'), row('b')), found(row('x')));
    const later = replaceList(during, list('saved', row('s')));
    expect(ids(later)).toEqual(['x']);
    expect(uncoverList(later)).toMatchObject({ view: 'saved', selectedId: 's' });
  });

  test('a status changes the story among what was found and below', () => {
    const during = coverList(state(row('a'), row('b')), found(row('a')));
    const later = patchStatus(during, 'a', { isRead: true });
    expect(later.rows[0]?.isRead).toBe(true);
    expect(uncoverList(later).rows[0]?.isRead).toBe(true);
  });
});

describe('the results', () => {
  test('are counted, and go with the search', () => {
    const { model } = fakeModel();
    model.library.set(state(row('a'), row('b')));
    model.ui.update((ui) => ({ ...ui, search: { text: 'x', totalCount: null } }));
    showFound(model, { ...found(row('x')), totalCount: 812 });
    expect(model.ui.get().search?.totalCount).toBe(812);
    endSearch(model);
    expect(model.ui.get().search).toBeNull();
    expect(ids(model.library.get())).toEqual(['a', 'b']);
  });

  test('that come after the search was left change nothing', () => {
    const { model } = fakeModel();
    model.library.set(state(row('a'), row('b')));
    showFound(model, found(row('x')));
    expect(ids(model.library.get())).toEqual(['a', 'b']);
  });
});

describe('the name of a story that was found', () => {
  const hit = (section: 'headline' | 'article', text: string) => ({ section, text, marks: [] });

  test('tells section and excerpt', () => {
    const one = { ...row('a'), hits: [hit('article', 'the ferry sailed')] };
    expect(rowLabel(one, 'today', t)).toBe('Headline a, Coast Dispatch, today, Article: the ferry sailed, unread');
  });

  test('does not say the headline twice', () => {
    const one = { ...row('a'), hits: [hit('headline', 'Headline a')] };
    expect(rowLabel(one, 'today', t)).toBe('Headline a, Coast Dispatch, today, unread');
  });
});

test('a story of several sources says so in its name', () => {
  expect(rowLabel(row('a', { alsoIn: 3 }), 'today', t)).toBe(
    'Headline a, Coast Dispatch, today, also in 3 sources, unread',
  );
});

describe('marking a list read', () => {
  test('goes down to a story inclusive, or to the end', () => {
    const before = state(row('a'), row('b'), row('c'));
    expect(patchReadTo(before, 'b').rows.map(({ isRead }) => isRead)).toEqual([true, true, false]);
    expect(patchReadTo(before, null).rows.map(({ isRead }) => isRead)).toEqual([true, true, true]);
    expect(patchReadTo(before, 'gone').rows).toBe(before.rows);
  });

  test('where lists show unread stories only, a read one stays at its place until the list is chosen anew', () => {
    const before = state(row('a'), row('b'));
    const after = refreshList(before, list('all', row('b')), true);
    expect(after.rows.map(({ storyId, isRead }) => [storyId, isRead])).toEqual([
      ['a', true],
      ['b', false],
    ]);
  });
});
