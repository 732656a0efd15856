import { type Section, sections } from '../../contract/story';

/** Elements that draw a block, in reading order. */
export const drawnBlocks = (root: ParentNode, section?: Section): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(
    section ? `[data-section="${section}"][data-start]` : '[data-section][data-start]',
  ),
];

/** Where the block's text begins in its section, in UTF-16 units. */
export const startOfBlock = (block: HTMLElement): number => Number(block.dataset.start);

export const sectionOfBlock = (block: HTMLElement): Section | null =>
  sections.find((section) => section === block.dataset.section) ?? null;

/** The block that holds a node, if it lies in `root`. */
export function blockOf(root: HTMLElement, node: Node | null): HTMLElement | null {
  const element = node instanceof Element ? node : node?.parentElement;
  const block = element?.closest<HTMLElement>('[data-section][data-start]') ?? null;
  return block && root.contains(block) ? block : null;
}
