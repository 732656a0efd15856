import { type RefObject, useEffect } from 'react';
import type { ListState } from 'react-stately/useListState';
import { regionElement } from '../a11y/focus';
import type { ListRow } from '../state/library';
import type { HeadlineCollection } from './headline-collection';
import type { HeadlineLayout } from './headline-layout';

export type LineLayout = Pick<HeadlineLayout, 'getLayoutInfo'>;

interface ChosenLine {
  readonly lines: HeadlineCollection;
  readonly selectedId: string | null;
  readonly focusedId: string | null;
}

/** Calls back when the list has drawn what was just given to it, which takes it a picture; the answer takes it back. */
function afterDrawing(pictures: number, run: () => void): () => void {
  let frame = requestAnimationFrame(function next() {
    pictures -= 1;
    if (pictures > 0) frame = requestAnimationFrame(next);
    else run();
  });
  return () => cancelAnimationFrame(frame);
}

/**
 * Keeps the list's own idea of the current line with the chosen one while focus is elsewhere, so that coming back lands on the story that
 * is shown.
 */
export function useCurrentLine(list: RefObject<ListState<ListRow>>, chosen: ChosenLine): void {
  const { lines, selectedId, focusedId } = chosen;
  useEffect(() => {
    void lines;
    if (selectedId === null || focusedId !== null) return;
    return afterDrawing(1, () => {
      const state = list.current;
      if (state.selectionManager.isFocused || state.collection.getItem(selectedId) === null) return;
      state.selectionManager.setFocusedKey(selectedId);
    });
  }, [list, lines, selectedId, focusedId]);
}

/** Scrolls the list, and nothing else, so that a line is seen whole. */
export function revealLine(layout: LineLayout, storyId: string): void {
  const list = regionElement('headlines')?.querySelector('[role="listbox"]');
  const line = layout.getLayoutInfo(storyId)?.rect;
  if (!list || !line) return;
  if (line.y < list.scrollTop) list.scrollTop = line.y;
  else if (line.maxY > list.scrollTop + list.clientHeight) list.scrollTop = line.maxY - list.clientHeight;
}

/** Brings the chosen line into view when it was chosen from elsewhere: a skip, a stop, an opened file. */
export function useVisibleChoice(layout: LineLayout, selectedId: string | null): void {
  useEffect(() => {
    if (selectedId !== null) return afterDrawing(2, () => revealLine(layout, selectedId));
  }, [layout, selectedId]);
}
