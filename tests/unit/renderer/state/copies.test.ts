import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fail, ok } from '../../../../contract/errors';
import type { FoundStories, StoryRow } from '../../../../contract/story';
import { askCopiesAgain, leaveCopies, openCopies, openCopiesHere } from '../../../../renderer/state/copies';
import { coverWithCopies, renewCopies, uncoverCopies } from '../../../../renderer/state/copies-list';
import {
  appendPart,
  coverList,
  emptyLibrary,
  type LibraryState,
  patchStatus,
  refreshList,
  replaceList,
  uncoverList,
} from '../../../../renderer/state/library';
import { markReadToHere } from '../../../../renderer/state/mark-read';
import { leaveInnermost } from '../../../../renderer/state/navigate';
import { openSearch } from '../../../../renderer/state/search-actions';
import { endSearch } from '../../../../renderer/state/search-results';
import { whereText } from '../../../../renderer/state/where';
import { type Answers, fakeModel } from './fake-model';
import { row, story } from './stories';

class Line {
  blur(): void {}
}

/** A page in which the focus is nowhere, or in one region. */
const focusIn = (region: string | null): void => {
  const focused = new Line();
  const element = { contains: (other: unknown) => other === focused, querySelector: () => null };
  vi.stubGlobal('HTMLElement', Line);
  vi.stubGlobal('document', {
    activeElement: focused,
    querySelector: (selector: string) => (selector === `[data-region="${region}"]` ? element : null),
  });
};
beforeEach(() => {
  focusIn(null);
  vi.stubGlobal('requestAnimationFrame', () => 0);
});
afterEach(() => vi.unstubAllGlobals());

const counts = { all: 3, unread: 2, saved: 0, edition: 0 };
const list = (...rows: readonly StoryRow[]): LibraryState => ({ ...emptyLibrary, rows, selectedId: 'b' });
const found = (...rows: readonly StoryRow[]): FoundStories => ({
  rows: rows.map((one) => ({ ...one, hits: [] })),
  totalCount: rows.length,
});
const ids = ({ rows }: Pick<LibraryState, 'rows'>): readonly string[] => rows.map(({ storyId }) => storyId);
const copies = [row('b'), row('x', { source: 'Herald' })];
const before = list(row('a'), row('b'));
const during = coverWithCopies(before, copies, 'b', 'headlines');

const whole = { totalCount: 3, next: null };

describe('the copies of a story over a list', () => {
  test('choose the story they were asked for, and the list and its choice come back', () => {
    const other = coverWithCopies(before, copies, 'x', 'headlines');
    expect([ids(other), other.selectedId]).toEqual([['b', 'x'], 'x']);
    expect(uncoverCopies(other)).toEqual(before);
  });

  test('asked for again from one of them, have the same way back', () => {
    const again = coverWithCopies({ ...during, selectedId: 'x' }, copies, 'x', 'story');
    expect(again.copies).toEqual(during.copies);
    expect(uncoverCopies(again)).toEqual(before);
  });

  test('let new stories and marks come into the list below', () => {
    const later = refreshList(during, { ...whole, view: 'all', rows: [row('n'), row('a'), row('b')], counts });
    const marked = patchStatus(later, 'b', { isRead: true });
    expect(ids(marked)).toEqual(['b', 'x']);
    expect(marked.rows[0]?.isRead).toBe(true);
    const after = uncoverCopies(marked);
    expect([ids(after), after.selectedId, after.counts]).toEqual([['n', 'a', 'b'], 'b', counts]);
    expect(after.rows[2]?.isRead).toBe(true);
  });

  test('let another list come in below', () => {
    const later = replaceList(during, { ...whole, view: 'saved', rows: [row('s')], counts });
    expect(ids(later)).toEqual(['b', 'x']);
    expect(uncoverCopies(later)).toMatchObject({ view: 'saved', selectedId: 's' });
  });

  test('let the rest of the list come in below', () => {
    const begun = coverWithCopies({ ...before, totalCount: 9, next: 'b' }, copies, 'b', 'headlines');
    expect(begun).toMatchObject({ totalCount: copies.length, next: null });
    const grown = appendPart(begun, 'b', { rows: [row('c')], next: 'c' });
    expect(ids(grown)).toEqual(ids(begun));
    expect(uncoverCopies(grown)).toMatchObject({ totalCount: 9, next: 'c' });
    expect(ids(uncoverCopies(grown)).at(-1)).toBe('c');
  });

  test('keep the chosen line when they are asked again, else take the first', () => {
    const chosen = { ...during, selectedId: 'x' };
    expect(renewCopies(chosen, 'b', [row('x'), row('y')]).selectedId).toBe('x');
    expect(renewCopies(chosen, 'b', [row('y')]).selectedId).toBe('y');
    expect(renewCopies(before, 'b', [row('y')])).toBe(before);
  });
});

describe('the copies of a story over what a search found', () => {
  const searching = coverList(before, found(row('b'), row('f')));
  const over = coverWithCopies(searching, copies, 'b', 'headlines');

  test('leave the search there, and the list below that', () => {
    expect(uncoverCopies(over)).toEqual(searching);
    expect(uncoverList(uncoverCopies(over))).toEqual(before);
  });

  test('stay when the search finds more, which is there afterwards', () => {
    const later = coverList(over, found(row('b'), row('f'), row('g')));
    expect(ids(later)).toEqual(['b', 'x']);
    expect(ids(uncoverCopies(later))).toEqual(['b', 'f', 'g']);
  });

  test('let a mark through to the list at the bottom', () => {
    const later = patchStatus(over, 'b', { isSaved: true });
    const levels = [later, uncoverCopies(later), uncoverList(uncoverCopies(later))];
    expect(levels.map(({ rows }) => rows.find(({ storyId }) => storyId === 'b')?.isSaved)).toEqual([true, true, true]);
  });

  test('go with the search when another list is chosen', () => {
    const { model } = fakeModel();
    model.library.set(over);
    model.ui.update((ui) => ({ ...ui, search: { text: 'b', totalCount: 2 } }));
    endSearch(model);
    expect(model.library.get()).toEqual(before);
  });
});

/** A window with a list, in which story `b` has two copies and every other none. */
function opened(more: Answers = {}) {
  const made = fakeModel({
    'library.copies': ({ storyId }) => ok(storyId === 'b' || storyId === 'x' ? copies : [row(storyId)]),
    'story.open': ({ storyId }) => ok(story(storyId)),
    ...more,
  });
  made.model.library.set(before);
  return made;
}

describe('opening the copies', () => {
  test('shows and tells them, and says how to get back', async () => {
    const { model, last } = opened();
    await openCopies(model, 'b');
    expect(ids(model.library.get())).toEqual(['b', 'x']);
    expect(model.ui.get().region).toBe('headlines');
    expect(last()).toBe('Same story elsewhere: 2 copies. Escape brings the list back.');
  });

  test('of a story without copies says so and changes nothing', async () => {
    const { model, last } = opened();
    await openCopies(model, 'a');
    expect(model.library.get()).toBe(before);
    expect(last()).toBe('No other source has this story.');
  });

  test('that fails is told and changes nothing', async () => {
    const { model } = opened({ 'library.copies': () => fail('database', 'locked') });
    await openCopies(model, 'b');
    expect(model.library.get()).toBe(before);
    expect(model.ui.get().problem?.code).toBe('database');
  });

  test('takes the chosen line while the focus is in Headlines, else the story on screen', async () => {
    const { model, asked } = opened();
    await model.shown.openNow('a');
    focusIn('headlines');
    openCopiesHere(model);
    focusIn('story');
    openCopiesHere(model);
    const wanted = asked.filter(([name]) => name === 'library.copies').map(([, input]) => input);
    expect(wanted).toEqual([{ storyId: 'b' }, { storyId: 'a' }]);
  });

  test('without any story says so', () => {
    const { model, last } = opened();
    model.library.set(emptyLibrary);
    openCopiesHere(model);
    expect(last()).toMatch(/^No story is shown/);
  });
});

describe('among the copies', () => {
  test('Escape goes back to the list before it ends a search or the voice', async () => {
    const { model, last, played } = opened();
    model.library.set(coverList(before, found(row('b'))));
    model.ui.update((ui) => ({ ...ui, search: { text: 'b', totalCount: 1 } }));
    await openCopies(model, 'b');
    expect(leaveInnermost(model)).toBe(true);
    expect(last()).toBe('Back in the stories found.');
    expect(model.library.get()).toEqual(coverList(before, found(row('b'))));
    expect(model.ui.get().search?.text).toBe('b');
    expect(played).toEqual([]);
    expect(leaveCopies(model)).toBe(false);
  });

  test('the story that was on screen before comes back to who came from it', async () => {
    const { model, last } = opened();
    await model.shown.openNow('b');
    focusIn('story');
    await openCopies(model, 'b');
    focusIn('headlines');
    await model.shown.openNow('x');
    leaveCopies(model);
    await vi.waitFor(() => expect(model.ui.get().region).toBe('story'));
    expect(model.shown.get()?.storyId).toBe('b');
    expect(last()).toBe('Back in All stories.');
  });

  test('who reads one of them goes on reading it', async () => {
    const { model } = opened();
    await openCopies(model, 'b');
    await model.shown.openNow('x');
    focusIn('story');
    leaveCopies(model);
    expect(model.shown.get()?.storyId).toBe('x');
    expect(model.library.get().selectedId).toBe('b');
  });

  test('a search leaves them', async () => {
    const { model } = opened();
    await openCopies(model, 'b');
    openSearch(model);
    expect(model.library.get()).toEqual(before);
  });

  test('what was read or came meanwhile is asked for, and what is gone keeps its line', async () => {
    let answer = ok<readonly StoryRow[]>([...copies, row('y')]) as ReturnType<NonNullable<Answers['library.copies']>>;
    const { model, asked } = opened({ 'library.copies': () => answer });
    await askCopiesAgain(model);
    expect(asked).toEqual([]);
    await openCopies(model, 'b');
    answer = ok([row('b', { isRead: true }), row('x', { isRead: true })]);
    await askCopiesAgain(model);
    expect(model.library.get().rows.map(({ isRead }) => isRead)).toEqual([true, true]);
    answer = fail('not-found', 'gone');
    await askCopiesAgain(model);
    expect(ids(model.library.get())).toEqual(['b', 'x']);
    expect(model.ui.get().problem).toBeNull();
  });

  test('marking a list read does nothing and says why', async () => {
    const { model, asked, last } = opened();
    await openCopies(model, 'b');
    await markReadToHere(model);
    expect(asked.map(([name]) => name)).not.toContain('library.markRead');
    expect(last()).toMatch(/not among the copies/);
  });

  test('"where am I" tells which of them', async () => {
    const { model } = opened();
    await openCopies(model, 'b');
    const where = whereText(model.player.snapshot(), model.library.get(), null, model.t);
    expect(where).toBe('Headline b. Story 1 of 2 in the same story elsewhere.');
  });
});
