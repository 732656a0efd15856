import { describe, expect, test } from 'vitest';
import type { StoryRow, ViewName } from '../../../../contract/story';
import {
  emptyLibrary,
  type LibraryState,
  neighbourId,
  patchStatus,
  refreshList,
  replaceList,
} from '../../../../renderer/state/library';
import { row, wholeList } from './stories';

const counts = { all: 3, unread: 2, saved: 0, edition: 0 };
const list = (view: ViewName, ...rows: readonly StoryRow[]) => wholeList(view, counts, rows);
const state = (view: ViewName, selectedId: string | null, ...rows: readonly StoryRow[]): LibraryState => ({
  ...emptyLibrary,
  view,
  rows,
  selectedId,
});
const ids = ({ rows }: LibraryState): readonly string[] => rows.map(({ storyId }) => storyId);

describe('another list', () => {
  test('the chosen line stays when it is in it', () => {
    expect(replaceList(state('all', 'b'), list('unread', row('a'), row('b'))).selectedId).toBe('b');
  });

  test('otherwise the first line is chosen', () => {
    expect(replaceList(state('all', 'x'), list('unread', row('a'), row('b'))).selectedId).toBe('a');
  });

  test('an empty list has no chosen line', () => {
    expect(replaceList(state('all', 'x'), list('saved')).selectedId).toBeNull();
  });
});

describe('the same list asked again', () => {
  test('a story that was read stays in Unread at its place, marked read', () => {
    const before = state('unread', 'b', row('a'), row('b'), row('c'));
    const after = refreshList(before, list('unread', row('a'), row('c')));
    expect(ids(after)).toEqual(['a', 'b', 'c']);
    expect(after.rows[1]?.isRead).toBe(true);
    expect(after.selectedId).toBe('b');
  });

  test('the first line stays first when it was read', () => {
    const after = refreshList(state('unread', 'a', row('a'), row('b')), list('unread', row('b')));
    expect(ids(after)).toEqual(['a', 'b']);
  });

  test('a story that is gone leaves All stories, unless it is the chosen one', () => {
    const before = state('all', 'b', row('a'), row('b'), row('c'));
    expect(ids(refreshList(before, list('all', row('c'))))).toEqual(['b', 'c']);
  });

  test('new stories come in and the choice stays', () => {
    const after = refreshList(state('all', 'b', row('a'), row('b')), list('all', row('n'), row('a'), row('b')));
    expect(ids(after)).toEqual(['n', 'a', 'b']);
    expect(after.selectedId).toBe('b');
  });

  test('an answer for another list changes nothing', () => {
    const before = state('all', 'a', row('a'));
    expect(refreshList(before, list('saved', row('z')))).toBe(before);
  });

  test('when nothing has changed, lines are the same objects', () => {
    const before = state('all', 'a', row('a'), row('b'));
    expect(refreshList(before, list('all', row('a'), row('b'))).rows).toBe(before.rows);
  });

  test('only the line that has changed is a new object', () => {
    const before = state('all', 'a', row('a'), row('b'));
    const after = refreshList(before, list('all', row('a'), row('b', { isRead: true })));
    expect(after.rows[0]).toBe(before.rows[0]);
    expect(after.rows[1]).not.toBe(before.rows[1]);
  });
});

test('a status changes one line and no other', () => {
  const before = state('all', 'a', row('a'), row('b'));
  const after = patchStatus(before, 'b', { isSaved: true });
  expect(after.rows[1]?.isSaved).toBe(true);
  expect(after.rows[0]).toBe(before.rows[0]);
  expect(patchStatus(before, 'x', { isSaved: true })).toBe(before);
});

test('neighbours end at the ends of the list', () => {
  const rows = [row('a'), row('b')];
  expect(neighbourId(rows, 'a', 1)).toBe('b');
  expect(neighbourId(rows, 'b', 1)).toBeNull();
  expect(neighbourId(rows, 'a', -1)).toBeNull();
  expect(neighbourId(rows, 'x', 1)).toBeNull();
});
