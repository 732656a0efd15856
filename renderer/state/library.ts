import { maxListRows } from '../../contract/limits';
import {
  type ChangedStory,
  type FoundStories,
  isViewName,
  type LibraryList,
  type ListPart,
  type SearchHit,
  type StoryRow,
  type StoryStatus,
  type ViewId,
  type ViewName,
  viewNames,
} from '../../contract/story';
import { type CopiesView, underCopies } from './copies-list';

/** A line of Headlines; one that was searched for tells where the words stand. */
export interface ListRow extends StoryRow {
  readonly hits?: readonly SearchHit[];
}

/** How much of a list is here. */
interface ListExtent {
  /** Lines of the whole list; more than there are rows while the rest is on its way. */
  readonly totalCount: number;
  /** The story after which the rest is to be asked; null when all of it is here. */
  readonly next: string | null;
}

/** The list that comes back after a search, or after the copies of a story. */
export interface CoveredList extends ListExtent {
  readonly rows: readonly ListRow[];
  readonly selectedId: string | null;
}

export interface LibraryState extends ListExtent {
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
  totalCount: 0,
  next: null,
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
  const { view, counts, rows, selectedId, totalCount, next } = change({ ...state, ...state.covered, covered: null });
  return { ...state, view, counts, covered: { rows, selectedId, totalCount, next } };
}

/** Another list, or the same with everything new: the chosen line stays if it is there, else the first is chosen. */
export function replaceList(state: LibraryState, list: LibraryList<ViewId>): LibraryState {
  return underSearch(state, (own) => {
    const selectedId = holds(list.rows, own.selectedId) ? own.selectedId : (list.rows[0]?.storyId ?? null);
    const { view, rows, counts, totalCount, next } = list;
    return { ...own, view, rows, counts, totalCount, next, selectedId };
  });
}

/** The list of `view` itself, also where something covers it. */
export const ownList = (state: LibraryState): CoveredList => state.covered ?? state.copies?.under ?? state;

/** What was asked for after a story comes in below. An answer that was asked for another list, or twice, changes nothing. */
export function appendPart(state: LibraryState, after: string, part: ListPart): LibraryState {
  if (ownList(state).next !== after) return state;
  return underSearch(state, (own) => {
    const rows = own.rows.concat(part.rows).slice(0, maxListRows);
    const next = rows.length < maxListRows ? part.next : null;
    return { ...own, rows, next, totalCount: next === null ? rows.length : Math.max(own.totalCount, rows.length) };
  });
}

/** What is here stays as it is until another list takes its place. */
export const stopGrowing = (state: LibraryState): LibraryState =>
  ownList(state).next === null ? state : underSearch(state, (own) => ({ ...own, next: null }));

const sameRow = (one: ListRow, other: ListRow): boolean =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([key, value]) => other[key as keyof ListRow] === value);

/** Gives for each line its old object where nothing about it has changed, so that only the others are drawn again. */
export function rowsKnown(old: readonly ListRow[]): (row: ListRow) => ListRow {
  const known = new Map(old.map((row) => [row.storyId, row]));
  return (row) => {
    const before = known.get(row.storyId);
    return before !== undefined && before !== row && sameRow(row, before) ? before : row;
  };
}

function reuseRows(old: readonly ListRow[], next: readonly ListRow[]): readonly ListRow[] {
  const rows = next.map(rowsKnown(old));
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

/** The new lines, and those old ones that stay though the list lost them, each after the line that stood before it. */
function keepLost(
  old: readonly ListRow[],
  next: readonly ListRow[],
  stays: (row: ListRow) => ListRow | null,
): readonly ListRow[] {
  const listed = new Set(next.map(({ storyId }) => storyId));
  const lost = new Map<string | null, ListRow[]>();
  let before: string | null = null;
  for (const row of old) {
    if (listed.has(row.storyId)) {
      before = row.storyId;
      continue;
    }
    const kept = stays(row);
    if (kept !== null) lost.set(before, [...(lost.get(before) ?? []), kept]);
  }
  if (lost.size === 0) return next;
  return [...(lost.get(null) ?? []), ...next.flatMap((row) => [row, ...(lost.get(row.storyId) ?? [])])];
}

/**
 * The same list asked again. A story that was read leaves Unread only when the list is chosen anew: lines must not vanish under the
 * person's fingers, and a refresh never moves the choice.
 *
 * @param list all of it, not only its beginning
 * @param isUnreadOnly every list leaves out what was read, so that each behaves as Unread does
 */
export function refreshList(state: LibraryState, list: LibraryList<ViewId>, isUnreadOnly = false): LibraryState {
  if (list.view !== state.view) return state;
  const change = changeOfLost(list.view, isUnreadOnly);
  return underSearch(state, (own) => {
    const rows = keepLost(own.rows, list.rows, (row) =>
      change !== null || row.storyId === own.selectedId ? { ...row, ...change } : null,
    );
    return replaceList(own, { ...list, rows: reuseRows(own.rows, rows), totalCount: rows.length });
  });
}

/** Puts what was found in the place of the list. No line is chosen by it, except the one that was chosen already. */
export function coverList(state: LibraryState, found: FoundStories): LibraryState {
  if (state.copies !== null) return underCopies(state, (under) => coverList(under, found));
  const { rows, selectedId, totalCount, next } = state;
  const covered = state.covered ?? { rows, selectedId, totalCount, next };
  const wanted = selectedId ?? covered.selectedId;
  const extent = { totalCount: found.rows.length, next: null };
  return { ...state, ...extent, rows: found.rows, selectedId: holds(found.rows, wanted) ? wanted : null, covered };
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
  const told = Object.entries(change) as [keyof StoryStatus, boolean][];
  const isMeant = (row: ListRow): boolean =>
    row.storyId === storyId && told.some(([name, value]) => row[name] !== value);
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

/** What somebody did with stories, and the numbers that follow from it. Lines stay where they are. */
export function takeStatuses(
  state: LibraryState,
  stories: readonly ChangedStory[],
  counts: LibraryState['counts'],
): LibraryState {
  const patched = stories.reduce((now, { storyId, ...change }) => patchStatus(now, storyId, change), state);
  return isSameCounts(patched.counts, counts) ? patched : { ...patched, counts };
}

const isSameCounts = (one: LibraryState['counts'], other: LibraryState['counts']): boolean =>
  viewNames.every((name) => one[name] === other[name]);

/** Whether a list that is here as a whole lacks a story that belongs in it now. */
export function lacksStory(state: LibraryState, stories: readonly ChangedStory[], isUnreadOnly: boolean): boolean {
  const { rows, next } = ownList(state);
  const showsUnread = state.view === 'unread' || isUnreadOnly;
  const belongs = ({ isRead, isSaved }: ChangedStory): boolean =>
    (isRead === false && showsUnread) || (isSaved === true && state.view === 'saved');
  return next === null && stories.some((story) => belongs(story) && !holds(rows, story.storyId));
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
