import type { Result } from '../../../contract/errors';

export interface JoinedWrites {
  /** Writes the state as it is when the write begins; calls that wait for the same write share it. */
  (): Promise<Result<null>>;
  /** Resolves when no write runs or waits. */
  settled(): Promise<void>;
}

/** At most one write runs and one waits: a held key changes a setting thirty times a second and must not queue thirty writes. */
export function joinedWrites(write: () => Promise<Result<null>>): JoinedWrites {
  let running: Promise<Result<null>> | null = null;
  let waiting: Promise<Result<null>> | null = null;

  const start = (): Promise<Result<null>> => {
    waiting = null;
    const mine = write().finally(() => {
      if (running === mine) running = null;
    });
    running = mine;
    return mine;
  };
  const join = (): Promise<Result<null>> => {
    if (waiting !== null) return waiting;
    if (running === null) return start();
    waiting = running.then(start, start);
    return waiting;
  };
  const settled = async (): Promise<void> => {
    while (running !== null || waiting !== null) await (waiting ?? running)?.catch(() => null);
  };
  return Object.assign(join, { settled });
}
