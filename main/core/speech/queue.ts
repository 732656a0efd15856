/** Programs that speak at one time; more would only slow each other down on two cores. */
const maxRunning = 2;

export interface QueuedJob<T> {
  readonly result: Promise<T>;
  /** Never back: what is wanted now stays wanted now. */
  promote(urgency: Urgency): void;
}

/** `now`: somebody waits for the sound. `soon`: it is about the sentence that sounds. `ahead`: prepared for later. */
export type Urgency = 'now' | 'soon' | 'ahead';

export interface JobQueue {
  /**
   * Starts the work when its turn comes: the most urgent first, each in order. All but what is wanted now begins only when nothing else
   * runs: beside it, what is wanted now would take half as long again.
   */
  add<T>(work: () => Promise<T>, urgency: Urgency): QueuedJob<T>;
}

const rank: Readonly<Record<Urgency, number>> = { now: 0, soon: 1, ahead: 2 };

interface Entry {
  urgency: Urgency;
  begin: () => void;
}

export function createQueue(): JobQueue {
  const waiting = new Set<Entry>();
  const running = new Set<Entry>();

  const next = (): Entry | undefined => {
    if (running.size >= maxRunning) return undefined;
    const [first] = [...waiting].sort((a, b) => rank[a.urgency] - rank[b.urgency]);
    return first?.urgency === 'now' || running.size === 0 ? first : undefined;
  };
  const pump = (): void => {
    for (let entry = next(); entry !== undefined; entry = next()) {
      waiting.delete(entry);
      running.add(entry);
      entry.begin();
    }
  };

  return {
    add<T>(work: () => Promise<T>, urgency: Urgency): QueuedJob<T> {
      const entry: Entry = { urgency, begin: () => {} };
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
        promote(wanted) {
          if (rank[wanted] >= rank[entry.urgency]) return;
          entry.urgency = wanted;
          pump();
        },
      };
    },
  };
}
