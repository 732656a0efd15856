import { betweenCharacters } from './raw-boundaries';

/** Half-open range of UTF-16 units. */
export interface Span {
  readonly startChars: number;
  readonly endChars: number;
}

/**
 * Cuts a range into pieces of at most `maxChars` UTF-16 units: after the last comma or dash of a piece's second half, else after its last
 * white space, else between two characters. Pieces follow each other without gap. Linear.
 */
export function cutLong(text: string, range: Span, maxChars: number): readonly Span[] {
  const pieces: Span[] = [];
  let start = range.startChars;
  while (range.endChars - start > maxChars) {
    const end = start + pieceChars(text.slice(start, start + maxChars + 1), maxChars);
    pieces.push({ startChars: start, endChars: end });
    start = end;
  }
  return [...pieces, { startChars: start, endChars: range.endChars }];
}

function pieceChars(window: string, maxChars: number): number {
  let space = 0;
  for (let at = maxChars; at > 0; at -= 1) {
    const isAfterSpace = /\s/.test(window.charAt(at - 1));
    if (isAfterSpace && space === 0) space = at;
    if (at > maxChars / 2 && isPause(window, at, isAfterSpace)) return at;
    if (space > 0 && at <= maxChars / 2) return space;
  }
  return space > 0 ? space : betweenCharacters(window, maxChars);
}

function isPause(window: string, at: number, isAfterSpace: boolean): boolean {
  if (isAfterSpace) return /[,;:—–]/.test(window.charAt(at - 2));
  return /[，、；：。！？]/.test(window.charAt(at - 1));
}
