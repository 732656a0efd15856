import type { Warp } from './dtw';

/** What tells whether two sounds are the same words. */
export interface Evidence {
  /** Cost of the way, by the cost of laying the reference on the sound backwards: 1 is no better than chance. */
  readonly cost: number;
  /** The same for the half second that fits worst. */
  readonly worstCost: number;
  /** How much of its due share of the sound the most hurried half second of the reference got, 1 is all. */
  readonly leastAdvance: number;
}

/**
 * Measured with 25 news sentences, Festival and eSpeak NG at rates 1 and 4 (docs/technotes/word-times.md). `cost`: right sentences
 * 0.44–0.94, other ones 0.92–1.04. `leastAdvance`: right ones at least 0.23, nearly all that were cut off less.
 */
const limits = { cost: 0.93, worstCost: 1.12, leastAdvance: 0.2 } as const;

/** Half a second of frames. */
const stretchFrames = 50;

/** Whether word times may be shown: a wrong word is worse than none. */
export const isTrusted = ({ cost, worstCost, leastAdvance }: Evidence): boolean =>
  cost <= limits.cost && worstCost <= limits.worstCost && leastAdvance >= limits.leastAdvance;

/** @param chanceCost mean distance of a way between sounds that cannot be the same */
export function evidenceOf(way: Warp, chanceCost: number): Evidence {
  return { cost: way.cost / chanceCost, worstCost: worstOf(way.costs) / chanceCost, leastAdvance: leastAdvanceOf(way) };
}

function worstOf(costs: Float32Array): number {
  const span = Math.min(stretchFrames, costs.length);
  let sum = costs.subarray(0, span).reduce((total, cost) => total + cost, 0);
  let most = sum;
  for (let at = span; at < costs.length; at += 1) {
    sum += (costs[at] ?? 0) - (costs[at - span] ?? 0);
    most = Math.max(most, sum);
  }
  return most / Math.max(1, span);
}

function leastAdvanceOf({ first, last }: Warp): number {
  const slope = ((last.at(-1) ?? 0) + 1) / first.length;
  let least = 1;
  for (let at = stretchFrames; at < first.length; at += 1) {
    least = Math.min(least, ((first[at] ?? 0) - (first[at - stretchFrames] ?? 0)) / (stretchFrames * slope));
  }
  return least;
}
