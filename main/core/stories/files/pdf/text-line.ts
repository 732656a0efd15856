import { endX, isBlank, largest, smallest, type TextPiece } from './text-piece';

/** Pieces on one baseline, put together from left to right (from right to left in scripts that run so). */
export interface TextLine {
  readonly text: string;
  readonly x: number;
  readonly endX: number;
  readonly y: number;
  /** Of most of its characters. */
  readonly size: number;
  readonly pieces: readonly TextPiece[];
}

/** A gap of this share of the font size is a space; letters that are set apart have less. */
const spaceShare = 0.15;

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu;

/** From top to bottom. What is raised or lowered by less than half a line belongs to the line. */
export function toLines(pieces: readonly TextPiece[]): readonly TextLine[] {
  const rows: TextPiece[][] = [];
  const byHeight = [...pieces].sort((one, other) => one.y - other.y || one.x - other.x);
  let base: TextPiece | null = null;
  for (const piece of byHeight) {
    const row = rows.at(-1);
    if (base !== null && row !== undefined && isOnLine(base, piece)) {
      row.push(piece);
      if (piece.size > base.size) base = piece;
    } else {
      rows.push([piece]);
      base = piece;
    }
  }
  return rows.map(toLine).filter((line) => line.text !== '');
}

/** Footnote marks are two thirds as large as the text; what is larger than one and a half times it does not draw in the line below. */
function isOnLine(base: TextPiece, piece: TextPiece): boolean {
  const small = Math.min(base.size, piece.size);
  const size = Math.min(Math.max(base.size, piece.size), small * 1.5);
  return Math.abs(piece.y - base.y) <= size * 0.5;
}

function toLine(row: readonly TextPiece[]): TextLine {
  const visible = row.filter((piece) => !isBlank(piece));
  const main = visible.reduce(
    (best, piece) => (piece.text.length > best.text.length ? piece : best),
    row[0] as TextPiece,
  );
  return {
    text: joinPieces(row),
    x: smallest(visible.map(({ x }) => x)),
    endX: largest(visible.map(endX)),
    y: main.y,
    size: main.size,
    pieces: row,
  };
}

function joinPieces(row: readonly TextPiece[]): string {
  const ordered = [...row].sort((one, other) => one.x - other.x);
  const isReversed = isRightToLeft(row.map(({ text }) => text).join(''));
  let text = '';
  let last: TextPiece | null = null;
  for (const piece of ordered) {
    const gap = last !== null && piece.x - endX(last) > Math.min(last.size, piece.size) * spaceShare ? ' ' : '';
    text = isReversed ? piece.text + gap + text : text + gap + piece.text;
    last = piece;
  }
  return text.replace(/\s+/gu, ' ').trim();
}

/** Most of its letters are of a script that runs from right to left. */
export function isRightToLeft(text: string): boolean {
  const count = text.match(rightToLeft)?.length ?? 0;
  return count > 0 && count * 2 > (text.match(/\p{L}/gu)?.length ?? 0);
}
