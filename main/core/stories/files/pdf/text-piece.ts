/** A stretch of text as it stands on a page. Lengths are points (1/72 inch); x runs right, y down, from the page's upper left corner. */
export interface TextPiece {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  /** Font size. */
  readonly size: number;
}

export interface PdfPage {
  readonly pieces: readonly TextPiece[];
}

export const isBlank = ({ text }: TextPiece): boolean => text.trim() === '';

export const endX = ({ x, width }: TextPiece): number => x + width;

/** The size that most characters have: that of the running text. */
export function bodySize(pages: readonly PdfPage[]): number {
  const charsBySize = new Map<number, number>();
  for (const { text, size } of pages.flatMap((page) => page.pieces)) {
    const rounded = Math.round(size * 2) / 2;
    charsBySize.set(rounded, (charsBySize.get(rounded) ?? 0) + text.length);
  }
  const [most] = [...charsBySize].sort(([, one], [, other]) => other - one);
  return Math.max(1, most?.[0] ?? 1);
}

/** Of a list of any length; spreading a long one into `Math.min` overflows the stack. */
export const smallest = (numbers: readonly number[]): number =>
  numbers.reduce((best, number) => Math.min(best, number), Infinity);
export const largest = (numbers: readonly number[]): number =>
  numbers.reduce((best, number) => Math.max(best, number), -Infinity);

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
