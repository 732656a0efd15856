import type { BlockView } from '../../contract/story';

/** Blocks that are drawn together: one alone, the items of a list, the paragraphs of a quotation, the rows of a table, an image with its caption. */
export interface BlockGroup {
  readonly kind: 'single' | 'list' | 'quotation' | 'table' | 'image';
  readonly blocks: readonly BlockView[];
}

function groupKind({ kind }: BlockView, before: BlockGroup['kind'] | undefined): BlockGroup['kind'] {
  if (kind === 'item') return 'list';
  if (kind === 'row') return 'table';
  if (kind === 'quotation' || kind === 'image') return kind;
  return kind === 'caption' && before === 'image' ? 'image' : 'single';
}

/** Neighbouring items become one list, neighbouring quotations one quotation, neighbouring rows one table; captions join the image before. */
export function groupBlocks(blocks: readonly BlockView[]): readonly BlockGroup[] {
  const groups: { kind: BlockGroup['kind']; blocks: BlockView[] }[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    const kind = groupKind(block, last?.kind);
    if (kind !== 'single' && last?.kind === kind) last.blocks.push(block);
    else groups.push({ kind, blocks: [block] });
  }
  return groups;
}

/**
 * The heading level on the page: the article's highest is 3, under the section's own heading, and no level is left out on the way down.
 *
 * @returns one number, 3 to 6, for each heading in order
 */
export function headingLevels(blocks: readonly BlockView[]): ReadonlyMap<BlockView, 3 | 4 | 5 | 6> {
  const open: number[] = [];
  const levels = new Map<BlockView, 3 | 4 | 5 | 6>();
  for (const block of blocks) {
    if (block.kind !== 'heading') continue;
    const own = block.level ?? 2;
    while ((open.at(-1) ?? 0) >= own) open.pop();
    open.push(own);
    levels.set(block, asLevel(open.length + 2));
  }
  return levels;
}

const asLevel = (level: number): 3 | 4 | 5 | 6 => (level <= 3 ? 3 : level === 4 ? 4 : level === 5 ? 5 : 6);
