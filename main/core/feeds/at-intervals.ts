import type { Clock } from '../ports';

/** Passes on the first call at once, later ones at most once in an interval; what was held back is passed on by `flush`. */
export interface AtIntervals {
  call(): void;
  flush(): void;
}

/** The pace of events: who listens may be slow, and only the newest state counts. */
export function atIntervals(clock: Clock, intervalMs: number, work: () => void): AtIntervals {
  let lastMs = Number.NEGATIVE_INFINITY;
  let isHeld = false;
  const run = (): void => {
    isHeld = false;
    lastMs = clock.now().getTime();
    work();
  };
  return {
    call() {
      if (clock.now().getTime() - lastMs >= intervalMs) run();
      else isHeld = true;
    },
    flush() {
      if (isHeld) run();
    },
  };
}
