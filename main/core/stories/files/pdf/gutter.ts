import { endX, isBlank, largest, median, smallest, type TextPiece } from './text-piece';

/** The empty strip between two columns. */
export interface Gutter {
  readonly startX: number;
  readonly endX: number;
}

/** Rows of the page, one line high: where their text stands. */
type Row = readonly (readonly [startX: number, endX: number])[];

/** As shares of the width of the text: a gutter nearer to the edge is an indentation or the numbers of a list. */
const edgeShare = 0.2;
/** Narrower ones are spaces between words of justified text. */
const minGutterSizes = 0.8;
/** Rows with text on both sides, one below the other. Fewer are a table or a signature. */
const minSplitRows = 4;
/** How much of its column a row of running text covers, in the middle of all rows; cells of tables cover less. */
const minCoverShare = 0.5;
/** Places that are tried; an enormous page in tiny letters would have tens of thousands. */
const maxSteps = 600;

/**
 * The strip that parts the most rows into left and right, nothing crossing it for at least four rows; null: one column. Columns need not
 * be equally wide, and rows above and below may cross.
 */
export function findGutter(pieces: readonly TextPiece[], bodySize: number): Gutter | null {
  const visible = pieces.filter((piece) => !isBlank(piece));
  const startX = smallest(visible.map(({ x }) => x));
  const width = largest(visible.map(endX)) - startX;
  if (visible.length < minSplitRows * 2 || width < bodySize * 20) return null;
  const rows = toRows(visible, bodySize);
  const gutterWidth = bodySize * minGutterSizes;
  let best: { readonly score: number; readonly gutter: Gutter } | null = null;
  const stepX = Math.max(bodySize / 4, width / maxSteps);
  for (let x = startX + width * edgeShare; x <= startX + width * (1 - edgeShare); x += stepX) {
    const gutter = { startX: x, endX: x + gutterWidth };
    const score = splitRows(rows, gutter).length;
    if (score > (best?.score ?? 0)) best = { score, gutter };
  }
  return best !== null && isProse(splitRows(rows, best.gutter), best.gutter, startX, startX + width)
    ? best.gutter
    : null;
}

function toRows(pieces: readonly TextPiece[], bodySize: number): readonly Row[] {
  const height = bodySize * 1.2;
  const rows: [number, number][][] = [];
  const topY = smallest(pieces.map(({ y }) => y));
  for (const piece of pieces) {
    const index = Math.min(10_000, Math.floor((piece.y - topY) / height));
    const row = rows[index] ?? [];
    rows[index] = row;
    row.push([piece.x, endX(piece)]);
  }
  return Array.from(rows, (row) => row ?? []);
}

export const crosses = (gutter: Gutter, startX: number, end: number): boolean =>
  startX < gutter.endX && end > gutter.startX;

const isSplit = (row: Row, gutter: Gutter): boolean =>
  row.some(([, end]) => end <= gutter.startX) && row.some(([start]) => start >= gutter.endX);

/** Rows with text on both sides, in runs of at least four that no crossing row interrupts. */
function splitRows(rows: readonly Row[], gutter: Gutter): readonly Row[] {
  const found: Row[] = [];
  let run: Row[] = [];
  const endRun = () => {
    if (run.length >= minSplitRows) found.push(...run);
    run = [];
  };
  for (const row of rows) {
    if (row.some(([start, end]) => crosses(gutter, start, end))) endRun();
    else if (isSplit(row, gutter)) run.push(row);
  }
  endRun();
  return found;
}

function isProse(rows: readonly Row[], gutter: Gutter, startX: number, end: number): boolean {
  const cover = (row: Row, isLeft: boolean) =>
    row.reduce((sum, [from, to]) => sum + (to <= gutter.startX === isLeft ? to - from : 0), 0);
  const left = median(rows.map((row) => cover(row, true)));
  const right = median(rows.map((row) => cover(row, false)));
  return left >= (gutter.startX - startX) * minCoverShare && right >= (end - gutter.endX) * minCoverShare;
}
