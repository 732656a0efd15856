/** Time as the shell sees it; tests drive it by hand. */
export interface Timer {
  /** Milliseconds of a clock that never goes back. */
  now(): number;
  /** Calls `work` once after `delayMs`; the answer takes it back. */
  after(delayMs: number, work: () => void): () => void;
}

export const realTimer: Timer = {
  now: () => performance.now(),
  after: (delayMs, work) => {
    const handle = setTimeout(work, delayMs);
    return () => clearTimeout(handle);
  },
};

/** `work`, but not again before `pauseMs` have passed; calls in between are dropped. */
export function atMostEvery(pauseMs: number, timer: Pick<Timer, 'now'>, work: () => void): () => void {
  let lastMs: number | null = null;
  return () => {
    if (lastMs !== null && timer.now() - lastMs < pauseMs) return;
    lastMs = timer.now();
    work();
  };
}
