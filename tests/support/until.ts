import { setTimeout as wait } from 'node:timers/promises';

export interface Patience {
  /** How long to go on asking. */
  readonly timeoutMs?: number;
  /** Rest between two questions. */
  readonly everyMs?: number;
}

/**
 * Asks until the answer is neither false, null nor undefined, and gives that answer back. What the condition throws is taken for "not
 * yet". After the deadline it rejects, naming what was waited for and the last answer or error.
 */
export async function until<T>(
  what: string,
  condition: () => T | Promise<T>,
  { timeoutMs = 10_000, everyMs = 25 }: Patience = {},
): Promise<Exclude<T, false | null | undefined>> {
  const deadline = performance.now() + timeoutMs;
  let last: unknown;
  for (;;) {
    try {
      const answer = await condition();
      if (answer !== false && answer !== null && answer !== undefined) {
        return answer as Exclude<T, false | null | undefined>;
      }
      last = answer;
    } catch (error) {
      last = error;
    }
    if (performance.now() > deadline) throw new Error(`waited ${timeoutMs} ms in vain for ${what}; last: ${last}`);
    await wait(everyMs);
  }
}
