/** Programs that speak at one time; more would only slow each other down on two cores. */
const maxRunning = 2;

export interface QueuedJob<T> {
  readonly result: Promise<T>;
  /** What was work ahead is wanted now. */
  promote(): void;
}

export interface JobQueue {
  /**
   * Starts the work when its turn comes: what is wanted now before work ahead, each in order. Work ahead begins only when nothing else
   * runs: beside it, what is wanted now would take half as long again.
   */
  add<T>(work: () => Promise<T>, isAhead: boolean): QueuedJob<T>;
}

interface Entry {
  isAhead: boolean;
  begin: () => void;
}

export function createQueue(): JobQueue {
  const waiting = new Set<Entry>();
  const running = new Set<Entry>();

  const next = (): Entry | undefined => {
    if (running.size >= maxRunning) return undefined;
    const entries = [...waiting];
    return entries.find((entry) => !entry.isAhead) ?? (running.size === 0 ? entries[0] : undefined);
  };
  const pump = (): void => {
    for (let entry = next(); entry !== undefined; entry = next()) {
      waiting.delete(entry);
      running.add(entry);
      entry.begin();
    }
  };

  return {
    add<T>(work: () => Promise<T>, isAhead: boolean): QueuedJob<T> {
      const entry: Entry = { isAhead, begin: () => {} };
      const turn = new Promise<void>((resolve) => {
        entry.begin = resolve;
      });
      const result = turn.then(work);
      const done = (): void => {
        running.delete(entry);
        pump();
      };
      result.then(done, done);
      waiting.add(entry);
      pump();
      return {
        result,
        promote() {
          entry.isAhead = false;
          pump();
        },
      };
    },
  };
}
