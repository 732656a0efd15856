import { hopSeconds, type Spectrum, spectrum, windowSeconds } from './spectrum';

/** Where the expected sound fits the recording best. */
export interface Match {
  /** 0 is the same sound; Infinity when one of the two is silent. */
  readonly cost: number;
  /** Seconds from the start of the recording. */
  readonly fromSeconds: number;
  readonly toSeconds: number;
}

/**
 * Up to this cost a sentence counts as heard. Of one voice, the right sentence costs 0.01–0.08 through the whole chain to the sound
 * card's monitor, another sentence of five words or more 0.25 or more (tests/platform/fingerprint.test.ts keeps both ends honest). Single
 * words fit into many sentences: never expect less than a sentence.
 */
export const heardBelowCost = 0.2;

/** Going through the one sound without the other costs this much extra for each 10 ms: speeds may differ, sounds may not. */
const stretchCost = 0.3;

const nothing: Match = { cost: Number.POSITIVE_INFINITY, fromSeconds: Number.NaN, toSeconds: Number.NaN };

/** 0 for the same shape of the spectrum, 1 for an unrelated one, 2 for its opposite. */
function distance(a: Float64Array, b: Float64Array): number {
  let product = 0;
  for (let i = 0; i < a.length; i += 1) product += (a[i] ?? 0) * (b[i] ?? 0);
  return 1 - product / a.length;
}

interface Row {
  readonly cost: Float64Array;
  /** For each place in the recording: where the match that ends there began. */
  readonly from: Int32Array;
}

function nextRow(before: Row, expected: Float64Array, recorded: readonly Float64Array[]): Row {
  const cost = new Float64Array(recorded.length + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(recorded.length + 1);
  recorded.forEach((frame, index) => {
    const j = index + 1;
    const both = before.cost[index] ?? 0;
    const expectedOnly = (before.cost[j] ?? 0) + stretchCost;
    const recordedOnly = (cost[index] ?? 0) + stretchCost;
    const best = Math.min(both, expectedOnly, recordedOnly);
    cost[j] = best + distance(expected, frame);
    from[j] = (best === both ? before.from[index] : best === expectedOnly ? before.from[j] : from[index]) ?? 0;
  });
  return { cost, from };
}

function bestFit(recorded: Spectrum, expected: Spectrum): Match {
  const places = recorded.frames.length;
  if (places === 0 || expected.frames.length === 0) return nothing;
  let row: Row = { cost: new Float64Array(places + 1), from: Int32Array.from({ length: places + 1 }, (_, j) => j) };
  for (const frame of expected.frames) row = nextRow(row, frame, recorded.frames);
  const cheapest = row.cost.subarray(1).reduce((least, cost) => Math.min(least, cost), Number.POSITIVE_INFINITY);
  const end = row.cost.indexOf(cheapest, 1);
  const seconds = (frame: number) => (frame + recorded.firstFrame) * hopSeconds;
  return {
    cost: cheapest / expected.frames.length,
    fromSeconds: seconds(row.from[end] ?? 0),
    toSeconds: seconds(end - 1) + windowSeconds,
  };
}

/**
 * Looks for an expected sound inside a recording, both mono at `analysisRateHz`: spectra of 10 ms steps, compared by dynamic time warping
 * whose start and end in the recording are free. Ten seconds in a minute of recording take about a second.
 */
export const findSound = (recording: Int16Array, expected: Int16Array): Match =>
  bestFit(spectrum(recording), spectrum(expected));

/** Fits of several expected sounds, in their order; the recording is analysed once. */
export function findSounds(recording: Int16Array, expected: readonly Int16Array[]): readonly Match[] {
  const recorded = spectrum(recording);
  return expected.map((sound) => bestFit(recorded, spectrum(sound)));
}

/** The place in the list of the one expected sound that is heard: the cheapest, and cheap enough; -1 when none is. */
export function heardIndex(recording: Int16Array, expected: readonly Int16Array[]): number {
  const costs = findSounds(recording, expected).map((match) => match.cost);
  const least = Math.min(...costs);
  return least <= heardBelowCost ? costs.indexOf(least) : -1;
}
