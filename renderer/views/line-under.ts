/** The key of the line of a list that an event happened in. */
export const lineUnder = (target: EventTarget): string | null =>
  target instanceof Element ? (target.closest<HTMLElement>('[role="option"]')?.dataset.key ?? null) : null;
