import type { ReadingKey } from './reading-keys';

/** Keys that came and were not acted on yet, and a signal that ends what is going on when one comes. */
export interface KeyQueue {
  /** Aborts with the next key, or with the signal of the command line; aborted already while keys wait. */
  signal(): AbortSignal;
  /** The next key, oldest first. */
  take(): ReadingKey | null;
  push(keys: readonly ReadingKey[]): void;
}

export function createKeyQueue(stop: AbortSignal): KeyQueue {
  const waiting: ReadingKey[] = [];
  let current = new AbortController();
  return {
    signal() {
      if (current.signal.aborted && waiting.length === 0) current = new AbortController();
      return AbortSignal.any([stop, current.signal]);
    },
    take: () => waiting.shift() ?? null,
    push(keys) {
      waiting.push(...keys);
      if (keys.length > 0) current.abort();
    },
  };
}
