/** Below this the window shows one region at a time; the same number stands in styles/layout.css. */
export const narrowQuery = '(max-width: 899.98px)';

export const isNarrow = (): boolean => matchMedia(narrowQuery).matches;
