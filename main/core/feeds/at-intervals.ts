import type { Clock } from '../ports';

/** Passes on the first call at once, later ones at most once in an interval; what was held back is passed on when that is over. */
export interface AtIntervals {
  call(): void;
  /** Passes on at once what is held back. */
  flush(): void;
  /** Forgets what is held back. */
  drop(): void;
}

/** The pace of events: who listens may be slow, and only the newest state counts. */
export function atIntervals(clock: Clock, intervalMs: number, work: () => void): AtIntervals {
  let lastMs = Number.NEGATIVE_INFINITY;
  let held: AbortController | null = null;
  const drop = (): void => {
    held?.abort();
    held = null;
  };
  const run = (): void => {
    drop();
    lastMs = clock.now().getTime();
    work();
  };
  /** Without it, a state that comes right after another would be unknown until the next one, which a slow server may delay by a minute. */
  const hold = async (): Promise<void> => {
    const mine = new AbortController();
    held = mine;
    await clock.sleep(Math.max(0, lastMs + intervalMs - clock.now().getTime()), mine.signal);
    if (held === mine) run();
  };
  return {
    call() {
      if (held !== null) return;
      if (clock.now().getTime() - lastMs >= intervalMs) run();
      else void hold();
    },
    flush() {
      if (held !== null) run();
    },
    drop,
  };
}
