import { endX, smallest, type TextPiece } from './text-piece';

/** From this size on, as a multiple of the text's, a single letter begins a paragraph beside two or more of its lines. */
const initialFactor = 1.8;
const initial = /^["'“‘«„(¿¡]?\p{L}$/u;
/** More on one page are no initials but an eye chart. */
const maxInitials = 50;
/** Points by which beginnings of lines may differ. */
const toleranceX = 3;

/**
 * Puts large initials into the line that they begin, at its size. The lines beside an initial begin where it does, as if they had never
 * been moved aside.
 */
export function withInitials(pieces: readonly TextPiece[], bodySize: number): readonly TextPiece[] {
  const large = pieces.filter(({ text, size }) => size >= bodySize * initialFactor && initial.test(text.trim()));
  return large.slice(0, maxInitials).reduce(placeInitial, pieces);
}

function placeInitial(pieces: readonly TextPiece[], letter: TextPiece): readonly TextPiece[] {
  const isBeside = ({ x, y, size }: TextPiece) =>
    size < letter.size / 1.5 &&
    x >= endX(letter) - toleranceX &&
    x <= endX(letter) + size * 1.5 &&
    y <= letter.y + toleranceX &&
    y > letter.y - letter.size;
  const beside = pieces.filter(isBeside);
  const firstY = smallest(beside.map(({ y }) => y));
  const first = beside.find(({ y }) => y === firstY);
  // Beside a single line it is a word of one letter in a heading.
  if (first === undefined || !beside.some(({ y }) => y > firstY + first.size * 0.5)) return pieces;
  return pieces.map((piece) => {
    if (piece === letter) return { ...letter, y: firstY, size: first.size, width: first.x - letter.x };
    const isMoved =
      beside.includes(piece) && piece.y > firstY + first.size * 0.5 && Math.abs(piece.x - first.x) <= toleranceX;
    return isMoved ? { ...piece, x: letter.x, width: endX(piece) - letter.x } : piece;
  });
}
