import { type Cepstra, cepstraPerFrame } from './mfcc';

/** How far from the straight line a frame may be moved, in frames of the longer sound. */
const bandFrames = 60;

/** How the frames of one sound lie on another. */
export interface Warp {
  /** For each frame of the first sound, the first and the last frame of the second that it lies on. Neither ever goes back. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** For each frame of the first sound, how unlike it is what it lies on (mean distance). */
  readonly costs: Float32Array;
  /** Mean distance along the way. */
  readonly cost: number;
}

const steps = { both: 0, first: 1, second: 2 } as const;

/**
 * Dynamic time warping (Sakoe and Chiba 1978, symmetric form): the way of least distance through both sounds from start to end, inside a
 * band around the straight line. Null when one of them has no frames. Costs time and memory by frames × band: 10 ms for six seconds.
 */
export function warp(a: Cepstra, b: Cepstra): Warp | null {
  if (a.frames === 0 || b.frames === 0) return null;
  const slope = b.frames / a.frames;
  const radius = Math.ceil(bandFrames * Math.max(1, slope));
  const width = 2 * radius + 1;
  const lowest = (row: number): number => Math.round(row * slope) - radius;
  const from = new Uint8Array(a.frames * width);
  let above = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
  let current = new Float64Array(width);
  for (let row = 0; row < a.frames; row += 1) {
    current.fill(Number.POSITIVE_INFINITY);
    const low = lowest(row);
    const shift = low - lowest(row - 1);
    const end = Math.min(b.frames, low + width);
    for (let column = Math.max(0, low); column < end; column += 1) {
      const at = column - low;
      const near = distance(a, row, b, column);
      if (row === 0 && column === 0) {
        current[at] = 2 * near;
        continue;
      }
      const upper = row > 0 ? (above[at + shift] ?? Number.POSITIVE_INFINITY) + near : Number.POSITIVE_INFINITY;
      const left = (current[at - 1] ?? Number.POSITIVE_INFINITY) + near;
      const diagonal =
        row > 0 ? (above[at + shift - 1] ?? Number.POSITIVE_INFINITY) + 2 * near : Number.POSITIVE_INFINITY;
      const best = Math.min(diagonal, upper, left);
      current[at] = best;
      from[row * width + at] = best === diagonal ? steps.both : best === upper ? steps.first : steps.second;
    }
    [above, current] = [current, above];
  }
  const total = above[b.frames - 1 - lowest(a.frames - 1)] ?? Number.POSITIVE_INFINITY;
  if (!Number.isFinite(total)) return null;
  return {
    ...wayBack(a, b, (row, column) => from[row * width + column - lowest(row)] ?? 0),
    cost: total / (a.frames + b.frames),
  };
}

function wayBack(a: Cepstra, b: Cepstra, stepAt: (row: number, column: number) => number): Omit<Warp, 'cost'> {
  const first = new Int32Array(a.frames);
  const last = new Int32Array(a.frames).fill(-1);
  const costs = new Float32Array(a.frames);
  const counts = new Uint32Array(a.frames);
  for (let row = a.frames - 1, column = b.frames - 1; row >= 0 && column >= 0; ) {
    first[row] = column;
    if (last[row] === -1) last[row] = column;
    costs[row] = (costs[row] ?? 0) + distance(a, row, b, column);
    counts[row] = (counts[row] ?? 0) + 1;
    const step = stepAt(row, column);
    if (step !== steps.second) row -= 1;
    if (step !== steps.first) column -= 1;
  }
  return { first, last, costs: costs.map((sum, row) => sum / Math.max(1, counts[row] ?? 1)) };
}

function distance(a: Cepstra, row: number, b: Cepstra, column: number): number {
  let sum = 0;
  for (let k = 0; k < cepstraPerFrame; k += 1) {
    const difference = (a.values[row * cepstraPerFrame + k] ?? 0) - (b.values[column * cepstraPerFrame + k] ?? 0);
    sum += difference * difference;
  }
  return Math.sqrt(sum);
}
