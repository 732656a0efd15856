/**
 * Makes many wishes for the same work few: while it runs, all further wishes become one that runs after it. So the last run always begins
 * after the last wish.
 */
export function coalesced(work: () => Promise<void>): () => void {
  let isRunning = false;
  let isWanted = false;
  const run = async (): Promise<void> => {
    isRunning = true;
    try {
      while (isWanted) {
        isWanted = false;
        await work();
      }
    } finally {
      isRunning = false;
    }
  };
  return () => {
    isWanted = true;
    if (!isRunning) void run();
  };
}

/** Rests after work for as long as it took, so that work which is always wanted takes half of the time at most. */
export function unhurried(
  work: () => Promise<void>,
  rest: (ms: number) => Promise<void>,
  now: () => number = () => performance.now(),
): () => Promise<void> {
  return async () => {
    const begunMs = now();
    await work();
    await rest(now() - begunMs);
  };
}
