import { useEffect } from 'react';
import { regionElement } from '../a11y/focus';
import type { Model } from '../state/model';
import type { LineLayout } from './use-chosen-line';

interface Anchor {
  readonly id: string;
  /** Of the line, below the upper edge of the list, CSS px. */
  readonly offsetPx: number;
}

/** The line that must stay where it is seen: the chosen one, or the first that is seen whole. */
function anchorIn(list: Element, layout: LineLayout, ids: readonly string[], chosenId: string | null): Anchor | null {
  const { scrollTop, clientHeight } = list;
  const offsetOf = (id: string): number | null => {
    const line = layout.getLayoutInfo(id)?.rect;
    return line && line.y >= scrollTop && line.y < scrollTop + clientHeight ? line.y - scrollTop : null;
  };
  const chosen = chosenId === null ? null : offsetOf(chosenId);
  if (chosenId !== null && chosen !== null) return { id: chosenId, offsetPx: chosen };
  for (const id of ids) {
    const offsetPx = offsetOf(id);
    if (offsetPx !== null) return { id, offsetPx };
  }
  return null;
}

const listElement = (): Element | null => regionElement('headlines')?.querySelector('[role="listbox"]') ?? null;

/** When stories come into the same list above what is looked at, the lines that are seen stay where they are. */
export function useSteadyList({ library }: Pick<Model, 'library'>, layout: LineLayout): void {
  useEffect(() => {
    let before = library.get();
    let frame = 0;
    // Stores tell their listeners before React draws, so that the layout is still the old one here.
    const off = library.subscribe(() => {
      const was = before;
      const now = library.get();
      before = now;
      const isSameList = was.view === now.view && (was.covered === null) === (now.covered === null);
      const list = listElement();
      if (!isSameList || was.rows === now.rows || now.covered !== null || list === null) return;
      const ids = was.rows.map(({ storyId }) => storyId);
      const anchor = anchorIn(list, layout, ids, was.selectedId);
      if (anchor === null) return;
      cancelAnimationFrame(frame);
      // The list takes a picture to lay out what was just given to it.
      frame = requestAnimationFrame(() => {
        const line = layout.getLayoutInfo(anchor.id)?.rect;
        if (line) list.scrollTop = line.y - anchor.offsetPx;
      });
    });
    return () => {
      off();
      cancelAnimationFrame(frame);
    };
  }, [library, layout]);
}
