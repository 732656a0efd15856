/** `a|b` for a pattern of the `u` flag, the longest first, so that none hides behind its own beginning. */
export const alternatives = (texts: Iterable<string>): string =>
  [...new Set(texts)]
    .sort((a, b) => b.length - a.length)
    .map((text) => text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`))
    .join('|');
