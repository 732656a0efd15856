import { type Section, sections } from '../../contract/story';
import type { TextRange } from '../playback/types';
import { blockOf, drawnBlocks, sectionOfBlock, startOfBlock } from './drawn-blocks';

/** The selection in the story as text range; `startChars === endChars` for a caret. Null when it lies outside `root`. */
export function textRangeOfSelection(root: HTMLElement): TextRange | null {
  const selection = document.getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
  return range && textRangeOf(root, range);
}

/** Where a click went; one without a point (a screen reader's Enter) means the start of the block. Null outside the text. */
export function textRangeOfClick(root: HTMLElement, event: MouseEvent): TextRange | null {
  const caret = event.detail > 0 ? document.caretRangeFromPoint(event.clientX, event.clientY) : null;
  const target = event.target instanceof Node ? event.target : null;
  const block = blockOf(root, target);
  if (!block) return null;
  if (caret && blockOf(root, caret.startContainer) === block) return textRangeOf(root, caret);
  return caretIn(block, 0);
}

/** A DOM range as text range. Of one that crosses sections, the longest part: all of a story selected means its article. */
export function textRangeOf(root: HTMLElement, range: Range): TextRange | null {
  if (range.collapsed) {
    const block = blockOf(root, range.startContainer);
    return block && caretIn(block, charsBefore(block, range.startContainer, range.startOffset));
  }
  const touched = drawnBlocks(root).filter((block) => range.intersectsNode(block));
  const parts = sections
    .map((section) =>
      partOf(
        section,
        touched.filter((block) => sectionOfBlock(block) === section),
        range,
      ),
    )
    .filter((part) => part !== null);
  return parts.sort((a, b) => b.endChars - b.startChars - (a.endChars - a.startChars))[0] ?? null;
}

function partOf(section: Section, touched: readonly HTMLElement[], range: Range): TextRange | null {
  const [first] = touched;
  const last = touched.at(-1);
  if (!first || !last) return null;
  const startChars = startOfBlock(first) + edgeIn(first, range.startContainer, range.startOffset, 0);
  const end = last.textContent?.length ?? 0;
  const endChars = startOfBlock(last) + edgeIn(last, range.endContainer, range.endOffset, end);
  return endChars > startChars ? { section, startChars, endChars } : null;
}

function caretIn(block: HTMLElement, chars: number): TextRange | null {
  const section = sectionOfBlock(block);
  const startChars = startOfBlock(block) + chars;
  return section && { section, startChars, endChars: startChars };
}

/** An edge of a selection as offset in the block; an edge outside the block means `otherwise`. */
const edgeIn = (block: HTMLElement, container: Node, offset: number, otherwise: number): number =>
  block.contains(container) ? charsBefore(block, container, offset) : otherwise;

function charsBefore(block: HTMLElement, container: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(container, offset);
  return before.toString().length;
}
