/** `x' = ax + cy + e`, `y' = bx + dy + f`. */
export type Matrix = readonly [number, number, number, number, number, number];

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** Steeper text is turned. */
const maxTilt = 0.1;

/** First `inner`, then `outer`. */
export const product = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

export const isUpright = ([a, b]: Matrix): boolean => a > 0 && Math.abs(b) <= a * maxTilt;

/** What brings back the lines of a page that run down, upside down or up. */
const turns = ({ width, height }: PageSize): readonly Matrix[] => [
  [0, -1, 1, 0, 0, width],
  [-1, 0, 0, -1, width, height],
  [0, 1, -1, 0, height, 0],
];

/**
 * The turn after which most letters of a page stand upright; null when they do already, or never. Wide tables are often printed sideways; a
 * stamp on the margin turns no page.
 */
export function turnOf(
  texts: readonly { readonly chars: number; readonly matrix: Matrix }[],
  size: PageSize,
): Matrix | null {
  const upright = (turn: Matrix | null) =>
    texts.reduce(
      (sum, { chars, matrix }) => sum + (isUpright(turn === null ? matrix : product(turn, matrix)) ? chars : 0),
      0,
    );
  const total = texts.reduce((sum, { chars }) => sum + chars, 0);
  if (upright(null) * 2 >= total) return null;
  return turns(size).find((turn) => upright(turn) * 2 > total) ?? null;
}
