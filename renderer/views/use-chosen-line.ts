import { type RefObject, useEffect } from 'react';
import type { ListBoxRenderProps } from 'react-aria-components/ListBox';
import type { ListLayout } from 'react-aria-components/Virtualizer';
import { regionElement } from '../a11y/focus';
import type { HeadlineLine } from './headline-lines';

export type ListState = ListBoxRenderProps['state'];
export type LineLayout = Pick<ListLayout<unknown>, 'getLayoutInfo'>;

interface ChosenLine {
  readonly lines: readonly HeadlineLine[];
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
 * is shown. The layout is asked first, because it knows nothing yet of lines below those that were ever looked at, and the list draws no
 * line that its layout does not know.
 */
export function useCurrentLine(list: RefObject<ListState | null>, layout: LineLayout, chosen: ChosenLine): void {
  const { lines, selectedId, focusedId } = chosen;
  useEffect(() => {
    void lines;
    if (selectedId === null || focusedId !== null) return;
    return afterDrawing(1, () => {
      const state = list.current;
      if (state === null || state.selectionManager.isFocused || state.collection.getItem(selectedId) === null) return;
      layout.getLayoutInfo(selectedId);
      state.selectionManager.setFocusedKey(selectedId);
    });
  }, [list, layout, lines, selectedId, focusedId]);
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
