import type { Block, Run } from '../../../../contract/story';
import type { BlockWriter } from './block-writer';
import { attributeOf, type MarkupNode, nameOf } from './markup';
import { appendText } from './runs';

/** Beyond these, a row with its headings said before each value is longer to hear than it helps. */
const maxLabelledColumns = 12;
const maxLabelChars = 60;
const maxSpan = 1_000;

interface Cell {
  readonly firstBlock: number;
  readonly blockCount: number;
  readonly isHeading: boolean;
  readonly columns: number;
}

interface Table {
  /** Heading of each column; null: the table has none that can be said. */
  labels: readonly string[] | null;
  rowCount: number;
  row: { readonly firstBlock: number; readonly cells: Cell[] } | null;
  cellStart: number;
}

/**
 * Joins the cells of a row into one block, so that it can be listened to: "Country: Norway; Medals: 12" under a row of headings, otherwise
 * "Norway – 12". A row with lists, several paragraphs or one single cell is layout: what is in it stays as it is.
 */
export class TableRows {
  private readonly tables: Table[] = [];

  constructor(private readonly writer: BlockWriter) {}

  enter(name: string): void {
    const table = this.tables.at(-1);
    if (name === 'table') this.tables.push({ labels: null, rowCount: 0, row: null, cellStart: 0 });
    else if (table === undefined) return;
    else if (name === 'tr') table.row = { firstBlock: this.writer.count, cells: [] };
    else if (name === 'td' || name === 'th') table.cellStart = this.writer.count;
  }

  leave(name: string, element: MarkupNode): void {
    const table = this.tables.at(-1);
    if (name === 'table') this.tables.pop();
    else if (table === undefined) return;
    else if (name === 'tr') this.endRow(table);
    else if (name === 'td' || name === 'th') this.endCell(table, element);
  }

  private endCell({ row, cellStart }: Table, element: MarkupNode): void {
    const blockCount = this.writer.count - cellStart;
    const isHeading = nameOf(element) === 'th';
    row?.cells.push({ firstBlock: cellStart, blockCount, isHeading, columns: spanOf(element) });
  }

  private endRow(table: Table): void {
    const { row } = table;
    table.row = null;
    if (row === null) return;
    const texts = row.cells.filter((cell) => cell.blockCount > 0);
    const isSingle =
      texts.every((cell) => cell.blockCount === 1) && this.writer.count - row.firstBlock === texts.length;
    table.rowCount += 1;
    if (texts.length < (table.labels === null ? 2 : 1) || !isSingle) return;
    const blocks = this.writer.takeFrom(row.firstBlock);
    if (blocks.some((block) => block.kind !== 'paragraph')) {
      for (const block of blocks) this.writer.push(block);
      return;
    }
    const runs = table.labels === null ? joined(blocks, null) : joined(blocks, labelsFor(row.cells, table.labels));
    this.writer.push({ kind: 'row', runs });
    if (table.rowCount === 1) table.labels = labelsOf(row.cells, blocks);
  }
}

function spanOf(element: MarkupNode): number {
  const columns = Number.parseInt(attributeOf(element, 'colspan') ?? '1', 10);
  return columns >= 1 && columns <= maxSpan ? columns : 1;
}

/** A first row of headings only, one a column, each of them short. */
function labelsOf(cells: readonly Cell[], blocks: readonly Block[]): readonly string[] | null {
  if (cells.length > maxLabelledColumns || !cells.every((cell) => cell.isHeading && cell.columns === 1)) return null;
  const texts = [...blocks];
  const labels = cells.map((cell) => (cell.blockCount === 0 ? '' : textOf(texts.shift())));
  return labels.every((label) => label.length <= maxLabelChars) ? labels : null;
}

/** Labels of the cells with text, or null when cells and columns do not fit together. */
function labelsFor(cells: readonly Cell[], labels: readonly string[]): readonly string[] | null {
  if (cells.length !== labels.length || cells.some((cell) => cell.columns > 1)) return null;
  return labels.filter((_label, index) => (cells[index]?.blockCount ?? 0) > 0);
}

function joined(blocks: readonly Block[], labels: readonly string[] | null): readonly Run[] {
  const runs: Run[] = [];
  for (const [index, block] of blocks.entries()) {
    if (index > 0) appendText(runs, labels === null ? ' – ' : '; ', {});
    const label = labels?.[index] ?? '';
    if (label !== '') appendText(runs, label.endsWith(':') ? `${label} ` : `${label}: `, {});
    for (const { text, ...marks } of block.runs) appendText(runs, text, marks);
  }
  return runs;
}

const textOf = (block: Block | undefined): string => (block?.runs ?? []).map((run) => run.text).join('');
