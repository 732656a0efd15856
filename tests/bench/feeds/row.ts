import { median, p90 } from '../statistics';

/** A line of the table “Feeds, pages and library”. */
export interface FeedRow {
  readonly what: string;
  readonly unit: string;
  readonly runs: number;
  readonly typical: number;
  /** So many per cent of the runs are not slower. */
  readonly slow?: { readonly percent: 90 | 99; readonly value: number };
  readonly digits?: number;
  readonly wanted?: { readonly text: string; readonly isMet: boolean };
  /** So many times faster than this in the same run. */
  readonly rival?: { readonly name: string; readonly times: number };
}

export const atMost = (limitMs: number, ms: number) => ({
  text: `≤ ${limitMs.toLocaleString('en')} ms`,
  isMet: ms <= limitMs,
});

export const times = (what: string, valuesMs: readonly number[], digits = 0): FeedRow => ({
  what,
  unit: 'ms',
  runs: valuesMs.length,
  typical: median(valuesMs),
  slow: { percent: 90, value: p90(valuesMs) },
  digits,
});

export const rates = (what: string, unit: string, values: readonly number[], digits = 0): FeedRow => ({
  what,
  unit,
  runs: values.length,
  typical: median(values),
  digits,
});

export const figure = (what: string, unit: string, typical: number, digits = 0): FeedRow => ({
  what,
  unit,
  runs: 1,
  typical,
  digits,
});
