import {
  type FoundStories,
  isViewName,
  type LibraryList,
  type SearchHit,
  type StoryRow,
  type StoryStatus,
  type ViewId,
  type ViewName,
} from '../../contract/story';
import { type CopiesView, underCopies } from './copies-list';

/** A line of Headlines; one that was searched for tells where the words stand. */
export interface ListRow extends StoryRow {
  readonly hits?: readonly SearchHit[];
}

/** The list that comes back after a search, or after the copies of a story. */
export interface CoveredList {
  readonly rows: readonly ListRow[];
  readonly selectedId: string | null;
}

export interface LibraryState {
  readonly view: ViewId;
  readonly rows: readonly ListRow[];
  readonly counts: Readonly<Record<ViewName, number>>;
  /** The line that is chosen in Headlines: the shown story, where it is in the list. */
  readonly selectedId: string | null;
  /** What a search has covered; null while the list of `view` is shown. */
  readonly covered: CoveredList | null;
  /** The copies of a story cover both; null while they are not asked for. */
  readonly copies: CopiesView | null;
}

export const emptyLibrary: LibraryState = {
  view: 'all',
  rows: [],
  counts: { all: 0, unread: 0, saved: 0, edition: 0 },
  selectedId: null,
  covered: null,
  copies: null,
};

/** The list of `view` is on screen, neither what a search found nor the copies of a story. */
export const isOwnList = ({ covered, copies }: LibraryState): boolean => covered === null && copies === null;

const holds = (rows: readonly StoryRow[], storyId: string | null): boolean =>
  rows.some((row) => row.storyId === storyId);

/** Changes the list of `view`, where it stands or under what covers it. */
function underSearch(state: LibraryState, change: (list: LibraryState) => LibraryState): LibraryState {
  if (state.copies !== null) return underCopies(state, (under) => underSearch(under, change));
  if (state.covered === null) return change(state);
  const { view, counts, rows, selectedId } = change({ ...state, ...state.covered, covered: null });
  return { ...state, view, counts, covered: { rows, selectedId } };
}

/** Another list, or the same with everything new: the chosen line stays if it is there, else the first is chosen. */
export function replaceList(state: LibraryState, list: LibraryList<ViewId>): LibraryState {
  return underSearch(state, (own) => {
    const selectedId = holds(list.rows, own.selectedId) ? own.selectedId : (list.rows[0]?.storyId ?? null);
    return { ...own, view: list.view, rows: list.rows, counts: list.counts, selectedId };
  });
}

const sameRow = (one: ListRow, other: ListRow): boolean =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([key, value]) => other[key as keyof ListRow] === value);

/** Takes over the old objects of lines that have not changed, so that only the others are drawn again. */
function reuseRows(old: readonly ListRow[], next: readonly ListRow[]): readonly ListRow[] {
  const known = new Map(old.map((row) => [row.storyId, row]));
  const rows = next.map((row) => {
    const before = known.get(row.storyId);
    return before !== undefined && sameRow(row, before) ? before : row;
  });
  return rows.length === old.length && rows.every((row, index) => row === old[index]) ? old : rows;
}

const leftBehind: Readonly<Record<ViewName, Partial<StoryStatus> | null>> = {
  unread: { isRead: true },
  saved: { isSaved: false },
  all: null,
  edition: null,
};

/** What has happened to a story that a list lost, where it is to be seen to its end; null: it is simply gone. */
function changeOfLost(view: ViewId, isUnreadOnly: boolean): Partial<StoryStatus> | null {
  const change = isViewName(view) ? leftBehind[view] : null;
  return change ?? (isUnreadOnly ? leftBehind.unread : null);
}

/** Puts a line back after the line that stood before it, or first. */
function insertAfter(rows: readonly ListRow[], before: ListRow | undefined, row: ListRow): readonly ListRow[] {
  const at = before === undefined ? 0 : rows.findIndex(({ storyId }) => storyId === before.storyId) + 1;
  return [...rows.slice(0, at), row, ...rows.slice(at)];
}

/**
 * The same list asked again. A story that was read leaves Unread only when the list is chosen anew: lines must not vanish under the
 * person's fingers, and a refresh never moves the choice.
 *
 * @param isUnreadOnly every list leaves out what was read, so that each behaves as Unread does
 */
export function refreshList(state: LibraryState, list: LibraryList<ViewId>, isUnreadOnly = false): LibraryState {
  if (list.view !== state.view) return state;
  const change = changeOfLost(list.view, isUnreadOnly);
  return underSearch(state, (own) => {
    const kept = new Set(list.rows.map((row) => row.storyId));
    let rows: readonly ListRow[] = list.rows;
    own.rows.forEach((old, index) => {
      const stays = change !== null || old.storyId === own.selectedId;
      if (!stays || kept.has(old.storyId)) return;
      rows = insertAfter(rows, own.rows[index - 1], { ...old, ...change });
    });
    return replaceList(own, { ...list, rows: reuseRows(own.rows, rows) });
  });
}

/** Puts what was found in the place of the list. No line is chosen by it, except the one that was chosen already. */
export function coverList(state: LibraryState, found: FoundStories): LibraryState {
  if (state.copies !== null) return underCopies(state, (under) => coverList(under, found));
  const { rows, selectedId } = state;
  const covered = state.covered ?? { rows, selectedId };
  const wanted = selectedId ?? covered.selectedId;
  return { ...state, rows: found.rows, selectedId: holds(found.rows, wanted) ? wanted : null, covered };
}

/** The list that stood there before the search comes back, with its chosen line. */
export const uncoverList = (state: LibraryState): LibraryState =>
  state.covered === null ? state : { ...state, ...state.covered, covered: null };

const patchRows = (
  rows: readonly ListRow[],
  isMeant: (row: ListRow, index: number) => boolean,
  change: Partial<StoryStatus>,
): readonly ListRow[] =>
  rows.some(isMeant) ? rows.map((row, index) => (isMeant(row, index) ? { ...row, ...change } : row)) : rows;

/** Changes one line at once, before the core has answered. */
export function patchStatus(state: LibraryState, storyId: string, change: Partial<StoryStatus>): LibraryState {
  const isMeant = (row: ListRow): boolean => row.storyId === storyId;
  const rows = patchRows(state.rows, isMeant, change);
  if (state.copies !== null) {
    return underCopies(rows === state.rows ? state : { ...state, rows }, (under) =>
      patchStatus(under, storyId, change),
    );
  }
  const old = state.covered;
  const under = old === null ? null : patchRows(old.rows, isMeant, change);
  if (rows === state.rows && under === (old?.rows ?? null)) return state;
  return { ...state, rows, covered: old === null || under === null ? null : { ...old, rows: under } };
}

/** Marks lines read at once: down to one of them inclusive, or all for null. */
export function patchReadTo(state: LibraryState, upToStoryId: string | null): LibraryState {
  const last = upToStoryId === null ? state.rows.length : state.rows.findIndex((row) => row.storyId === upToStoryId);
  const isMeant = (row: ListRow, index: number): boolean => index <= last && !row.isRead;
  return { ...state, rows: patchRows(state.rows, isMeant, { isRead: true }) };
}

/** The story before or after another in the list, or null at its ends and for a story that is not in it. */
export function neighbourId(rows: readonly StoryRow[], storyId: string, direction: -1 | 1): string | null {
  const at = rows.findIndex((row) => row.storyId === storyId);
  return at < 0 ? null : (rows[at + direction]?.storyId ?? null);
}
