/** A place in a list of text nodes: which node, and the offset in it. */
export interface TextPoint {
  readonly node: number;
  readonly offset: number;
}

/**
 * The place of a character offset in text nodes that follow each other.
 *
 * @param lengths of the nodes' text
 * @param edge between two nodes a range starts in the later one and ends in the earlier one, so that it holds no empty node
 * @returns null when a start lies behind all text or an end before it; an end behind all text is the text's end
 */
export function textPoint(lengths: readonly number[], offset: number, edge: 'start' | 'end'): TextPoint | null {
  let before = 0;
  for (const [node, length] of lengths.entries()) {
    const inside = offset - before;
    const isHere = edge === 'start' ? inside < length : inside <= length;
    if (isHere && length > 0) return edge === 'end' && inside <= 0 ? null : { node, offset: inside };
    before += length;
  }
  const last = lengths.length - 1;
  return edge === 'end' && last >= 0 && before > 0 ? { node: last, offset: lengths[last] ?? 0 } : null;
}
