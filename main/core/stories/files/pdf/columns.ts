import { crosses, findGutter, type Gutter } from './gutter';
import { isRightToLeft, type TextLine, toLines } from './text-line';
import { endX, isBlank, type TextPiece } from './text-piece';

/** Newspapers have more, but they are cut in halves again and again. */
const maxDepth = 3;
/** Lines on each side that make a part of the page two columns. */
const minLines = 2;

/**
 * The lines of a page in reading order, cut where a column or a part across all columns begins: first what is above the columns, then the
 * left column, then the right one (the other way round in scripts that run from right to left), then what is below.
 */
export function toColumns(pieces: readonly TextPiece[], bodySize: number, depth = 0): readonly (readonly TextLine[])[] {
  if (pieces.length === 0) return [];
  const gutter = depth < maxDepth ? findGutter(pieces, bodySize) : null;
  if (gutter === null) return [toLines(pieces)];
  return toBands(pieces, gutter).flatMap((band) => {
    if (band.kind === 'whole') return [toLines(band.pieces)];
    const sides = [band.left, band.right].map((side) => toColumns(side, bodySize, depth + 1));
    return (isRightToLeft(textOf(pieces)) ? sides.reverse() : sides).flat();
  });
}

const textOf = (pieces: readonly TextPiece[]): string => pieces.map(({ text }) => text).join('');

type Band =
  | { readonly kind: 'whole'; readonly pieces: TextPiece[] }
  | { readonly kind: 'split'; readonly left: readonly TextPiece[]; readonly right: readonly TextPiece[] };

/** Parts of the page from top to bottom: with two columns, or with lines that cross the gutter. */
function toBands(pieces: readonly TextPiece[], gutter: Gutter): readonly Band[] {
  const bands: Band[] = [];
  let open: TextLine[] = [];
  const endBand = () => {
    addBand(bands, toBand(open, gutter));
    open = [];
  };
  for (const line of toLines(pieces)) {
    const isCrossing = line.pieces.some((piece) => !isBlank(piece) && crosses(gutter, piece.x, endX(piece)));
    if (isCrossing) endBand();
    if (isCrossing) addBand(bands, { kind: 'whole', pieces: [...line.pieces] });
    else open.push(line);
  }
  endBand();
  return bands;
}

function toBand(lines: readonly TextLine[], gutter: Gutter): Band {
  const pieces = lines.flatMap((line) => line.pieces);
  const isLeft = (piece: TextPiece) => piece.x < gutter.startX;
  const left = pieces.filter(isLeft);
  const right = pieces.filter((piece) => !isLeft(piece));
  const isSplit = toLines(left).length >= minLines && toLines(right).length >= minLines;
  return isSplit ? { kind: 'split', left, right } : { kind: 'whole', pieces };
}

function addBand(bands: Band[], band: Band): void {
  const last = bands.at(-1);
  if (band.kind === 'whole' && band.pieces.length === 0) return;
  if (band.kind === 'whole' && last?.kind === 'whole') for (const piece of band.pieces) last.pieces.push(piece);
  else bands.push(band);
}
