import type { StoryRow } from '../../contract/story';
import type { CoveredList, LibraryState } from './library';

/** The copies of one story, over a list or over what a search found. */
export interface CopiesView {
  /** The story whose copies were asked for. */
  readonly storyId: string;
  /** Where the focus was, and goes back to. */
  readonly from: 'headlines' | 'story';
  readonly under: CoveredList;
}

/** Changes what the copies cover; without copies, what is there. */
export function underCopies(state: LibraryState, change: (under: LibraryState) => LibraryState): LibraryState {
  const { copies, rows, selectedId } = state;
  if (copies === null) return change(state);
  const before: LibraryState = { ...state, ...copies.under, copies: null };
  const after = change(before);
  if (after === before) return state;
  const { totalCount, next } = state;
  const under = { rows: after.rows, selectedId: after.selectedId, totalCount: after.totalCount, next: after.next };
  return { ...after, rows, selectedId, totalCount, next, copies: { ...copies, under } };
}

/** Puts a story's copies in the place of the list and chooses that story. Asked for again among copies, the way back stays the same. */
export function coverWithCopies(
  state: LibraryState,
  copies: readonly StoryRow[],
  storyId: string,
  from: CopiesView['from'],
): LibraryState {
  const { rows, selectedId, totalCount, next } = state;
  return {
    ...state,
    rows: copies,
    totalCount: copies.length,
    next: null,
    selectedId: storyId,
    copies: state.copies ?? { storyId, from, under: { rows, selectedId, totalCount, next } },
  };
}

/** The same copies asked again: the chosen line stays if it is there. */
export function renewCopies(state: LibraryState, storyId: string, copies: readonly StoryRow[]): LibraryState {
  if (state.copies?.storyId !== storyId) return state;
  const isThere = copies.some((row) => row.storyId === state.selectedId);
  const totalCount = copies.length;
  return { ...state, rows: copies, totalCount, selectedId: isThere ? state.selectedId : (copies[0]?.storyId ?? null) };
}

/** What the copies covered comes back, with its chosen line. */
export const uncoverCopies = (state: LibraryState): LibraryState =>
  state.copies === null ? state : { ...state, ...state.copies.under, copies: null };
