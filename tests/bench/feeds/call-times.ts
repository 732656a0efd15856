import { quantile } from '../statistics';
import { processorMs } from './processor-time';

/** Milliseconds of processor time. */
export interface CallTimes {
  readonly name: string;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly runs: number;
  /** Of the median. */
  readonly wantedMs?: number;
  readonly rival?: { readonly name: string; readonly p50Ms: number };
}

export const measure = (name: string, runs: number, call: (run: number) => unknown): CallTimes =>
  callTimes(
    name,
    Array.from({ length: runs }, (_, run) => processorMs(() => call(run))),
  );

export const callTimes = (name: string, times: readonly number[]): CallTimes => ({
  name,
  runs: times.length,
  p50Ms: quantile(times, 0.5),
  p99Ms: quantile(times, 0.99),
});
