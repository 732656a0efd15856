import type { RegionName } from './regions';

/** Elements that take the focus when a region is entered, the first that is there. */
const entrances: Readonly<Record<RegionName, readonly string[]>> = {
  feeds: ['[role="option"][tabindex="0"]', '[role="listbox"]', 'h2'],
  headlines: ['[role="option"][tabindex="0"]', '[role="listbox"]', 'h2'],
  story: ['h1'],
  player: ['[data-command="play.toggle"]', 'button'],
};

export const regionElement = (name: RegionName): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-region="${name}"]`);

/** Moves focus into a region: into lists on their current line, into the story on its headline, into the player on Play. */
export function focusRegion(name: RegionName): boolean {
  const root = regionElement(name);
  const target = entrances[name]
    .map((selector) => root?.querySelector<HTMLElement>(selector))
    .find((element) => element !== null && element !== undefined);
  target?.focus();
  return target !== undefined;
}

/** Whether focus is nowhere: on the page itself, where keys reach nothing. */
export const isFocusLost = (): boolean => document.activeElement === null || document.activeElement === document.body;

/** Focuses an element and puts the caret before its first character, so that a screen reader reads on from there. */
export function focusStart(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'center' });
  getSelection()?.collapse(element.firstChild ?? element, 0);
}

/** Brings the focused element back into view, after zoom or a change of layout. */
export function revealFocus(): void {
  if (!isFocusLost()) document.activeElement?.scrollIntoView({ block: 'nearest' });
}

/** The element that scrolls the story: its region, or the page itself in low windows. */
export function storyScroller(): HTMLElement | null {
  const region = regionElement('story');
  if (region === null) return null;
  return getComputedStyle(region).overflowY === 'visible' ? document.documentElement : region;
}

/** Scrolls the story so that a stretch of it stands in the middle. */
export function revealRange(range: Range): void {
  const scroller = storyScroller();
  if (scroller === null) return;
  const { top, height } = range.getBoundingClientRect();
  const middle =
    scroller === document.documentElement
      ? innerHeight / 2
      : scroller.getBoundingClientRect().top + scroller.clientHeight / 2;
  scroller.scrollBy({ top: top + height / 2 - middle, behavior: 'instant' });
}
