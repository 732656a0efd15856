import type { LibraryList, StoryRow, StoryStatus, ViewName } from '../../contract/story';

export interface LibraryState {
  readonly view: ViewName;
  readonly rows: readonly StoryRow[];
  readonly counts: Readonly<Record<ViewName, number>>;
  /** The line that is chosen in Headlines: the shown story, where it is in the list. */
  readonly selectedId: string | null;
}

export const emptyLibrary: LibraryState = {
  view: 'all',
  rows: [],
  counts: { all: 0, unread: 0, saved: 0, edition: 0 },
  selectedId: null,
};

const holds = (rows: readonly StoryRow[], storyId: string | null): boolean =>
  rows.some((row) => row.storyId === storyId);

/** Another list, or the same with everything new: the chosen line stays if it is there, else the first is chosen. */
export function replaceList(state: LibraryState, list: LibraryList): LibraryState {
  const selectedId = holds(list.rows, state.selectedId) ? state.selectedId : (list.rows[0]?.storyId ?? null);
  return { view: list.view, rows: list.rows, counts: list.counts, selectedId };
}

const sameRow = (one: StoryRow, other: StoryRow): boolean =>
  Object.entries(one).every(([key, value]) => other[key as keyof StoryRow] === value);

/** Takes over the old objects of lines that have not changed, so that only the others are drawn again. */
function reuseRows(old: readonly StoryRow[], next: readonly StoryRow[]): readonly StoryRow[] {
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

/** Puts a line back after the line that stood before it, or first. */
function insertAfter(rows: readonly StoryRow[], before: StoryRow | undefined, row: StoryRow): readonly StoryRow[] {
  const at = before === undefined ? 0 : rows.findIndex(({ storyId }) => storyId === before.storyId) + 1;
  return [...rows.slice(0, at), row, ...rows.slice(at)];
}

/**
 * The same list asked again. A story that was read leaves Unread only when the list is chosen anew: lines must not vanish under the
 * person's fingers, and a refresh never moves the choice.
 */
export function refreshList(state: LibraryState, list: LibraryList): LibraryState {
  if (list.view !== state.view) return state;
  const change = leftBehind[list.view];
  const kept = new Set(list.rows.map((row) => row.storyId));
  let rows = list.rows;
  state.rows.forEach((old, index) => {
    const stays = change !== null || old.storyId === state.selectedId;
    if (!stays || kept.has(old.storyId)) return;
    rows = insertAfter(rows, state.rows[index - 1], { ...old, ...change });
  });
  return replaceList(state, { ...list, rows: reuseRows(state.rows, rows) });
}

/** Changes one line at once, before the core has answered. */
export function patchStatus(state: LibraryState, storyId: string, change: Partial<StoryStatus>): LibraryState {
  if (!holds(state.rows, storyId)) return state;
  const rows = state.rows.map((row) => (row.storyId === storyId ? { ...row, ...change } : row));
  return { ...state, rows };
}

/** The story before or after another in the list, or null at its ends and for a story that is not in it. */
export function neighbourId(rows: readonly StoryRow[], storyId: string, direction: -1 | 1): string | null {
  const at = rows.findIndex((row) => row.storyId === storyId);
  return at < 0 ? null : (rows[at + direction]?.storyId ?? null);
}
