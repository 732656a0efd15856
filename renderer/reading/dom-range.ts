import type { TextRange } from '../playback/types';
import { drawnBlocks, startOfBlock } from './drawn-blocks';
import { lastNotAfter } from './sentence-at';
import { type TextPoint, textPoint } from './text-point';

/**
 * One DOM range for each drawn block that `range` touches; empty when nothing of it is drawn.
 *
 * Blocks are elements with `data-section` and `data-start` whose text nodes joined are the block's text. Costs one walk over the touched
 * blocks.
 */
export function rangeOf(root: ParentNode, { section, startChars, endChars }: TextRange): Range[] {
  const blocks = drawnBlocks(root, section);
  const first = Math.max(0, lastNotAfter(blocks, startChars, startOfBlock));
  const behind = lastNotAfter(blocks, endChars - 1, startOfBlock) + 1;
  return blocks
    .slice(first, Math.max(behind, first))
    .map((block) => rangeInBlock(block, startChars - startOfBlock(block), endChars - startOfBlock(block)))
    .filter((range) => range !== null);
}

export function textNodesOf(block: Node): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
  return nodes;
}

function rangeInBlock(block: HTMLElement, start: number, end: number): Range | null {
  const nodes = textNodesOf(block);
  const lengths = nodes.map(({ length }) => length);
  const from = textPoint(lengths, Math.max(0, start), 'start');
  const to = textPoint(lengths, end, 'end');
  if (!from || !to) return null;
  const range = document.createRange();
  const set = (point: TextPoint, edge: 'setStart' | 'setEnd') => {
    const node = nodes[point.node];
    if (node) range[edge](node, point.offset);
  };
  set(from, 'setStart');
  set(to, 'setEnd');
  return range.collapsed ? null : range;
}
