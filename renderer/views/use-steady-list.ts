import { useEffect } from 'react';
import { regionElement } from '../a11y/focus';
import { isOwnList, type ListRow } from '../state/library';
import type { Model } from '../state/model';
import { type LineLayout, revealLine } from './use-chosen-line';

interface Anchor {
  readonly id: string;
  /** Of the line, below the upper edge of the list, CSS px. */
  readonly offsetPx: number;
}

/** The list takes a picture to lay out what is new, and more to measure the lines that come into view by that. */
const settlingPictures = 4;

const listElement = (): HTMLElement | null =>
  regionElement('headlines')?.querySelector<HTMLElement>('[role="listbox"]') ?? null;

/** The line that must stay where it is seen: the chosen one, or the first whose beginning is seen. */
function anchorIn(list: HTMLElement, chosenId: string | null): Anchor | null {
  const top = list.getBoundingClientRect().top;
  const anchors = [...list.querySelectorAll<HTMLElement>('[role="option"]')]
    .map((line) => ({ id: line.dataset.key ?? '', offsetPx: line.getBoundingClientRect().top - top }))
    .filter(({ offsetPx }) => offsetPx >= 0 && offsetPx < list.clientHeight)
    .sort((one, other) => one.offsetPx - other.offsetPx);
  return anchors.find(({ id }) => id === chosenId) ?? anchors[0] ?? null;
}

function putBack(list: HTMLElement, layout: LineLayout, { id, offsetPx }: Anchor, chosenId: string | null): void {
  const line = layout.getLayoutInfo(id)?.rect;
  if (line) list.scrollTop = line.y - offsetPx;
  // A lower list may have cut it off.
  if (id === chosenId) revealLine(layout, id);
}

/** Whether lines have only come in below: nothing that is seen moves by that, and the person may be moving through it. */
const isLonger = (old: readonly ListRow[], now: readonly ListRow[]): boolean =>
  old.length > 0 && old[0] === now[0] && old.length < now.length && old.at(-1) === now[old.length - 1];

/**
 * What is seen of the list stays where it is: when stories come into it above, when lines turn out to be higher than was guessed, and when
 * a bar below makes the list lower.
 */
export function useSteadyList({ library }: Pick<Model, 'library'>, layout: LineLayout): void {
  useEffect(() => {
    const list = listElement();
    if (list === null) return;
    let before = library.get();
    let anchor: Anchor | null = null;
    let frame = 0;
    /** While the list settles. */
    let kept: Anchor | null = null;
    const settle = (): void => {
      if (kept !== null) putBack(list, layout, kept, library.get().selectedId);
    };
    const note = (): void => {
      anchor = anchorIn(list, library.get().selectedId);
    };
    const keep = (held: Anchor | null): void => {
      cancelAnimationFrame(frame);
      let left = settlingPictures;
      kept = held;
      frame = requestAnimationFrame(function next() {
        settle();
        left -= 1;
        if (left > 0) frame = requestAnimationFrame(next);
        else {
          kept = null;
          note();
        }
      });
    };
    // Stores tell their listeners before React draws, so that the old lines are still there.
    const off = library.subscribe(() => {
      const was = before;
      const now = library.get();
      before = now;
      const isSameList = was.view === now.view && isOwnList(was) && isOwnList(now);
      if (was.rows === now.rows || (isSameList && isLonger(was.rows, now.rows))) return;
      keep(isSameList ? anchorIn(list, was.selectedId) : null);
    });
    const observer = new ResizeObserver(() => keep(anchor));
    observer.observe(list);
    // Told before the picture is drawn, so that no line is seen to jump.
    const inner = new ResizeObserver(settle);
    if (list.firstElementChild !== null) inner.observe(list.firstElementChild);
    list.addEventListener('scroll', note, { passive: true });
    return () => {
      off();
      observer.disconnect();
      inner.disconnect();
      list.removeEventListener('scroll', note);
      cancelAnimationFrame(frame);
    };
  }, [library, layout]);
}
