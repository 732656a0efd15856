import { ok, type Result } from '../../../contract/errors';
import type { Settings } from '../../../contract/settings';
import type { Clock } from '../ports';
import type { PurgeStep } from './clean-up';
import type { Library } from './library';

/** Small enough that a key pressed meanwhile is answered at once: some 20 ms in 100,000 stories. */
const stepRows = 100;

/**
 * Deletes removed feeds, then what is too old or too much, in small steps between which everything else has its turn. Ends when nothing is
 * left, at the first failure, or when the signal aborts; how many stories went.
 */
export async function tidyLibrary(
  library: Library,
  { keepDays, keepPerFeed }: Pick<Settings, 'keepDays' | 'keepPerFeed'>,
  clock: Clock,
  signal: AbortSignal,
): Promise<Result<number>> {
  const purged = await inSteps(() => library.purgeRemoved(stepRows), clock, signal);
  if (!purged.ok) return purged;
  const clean = () => library.cleanUp({ now: clock.now(), keepDays, keepPerFeed, stepRows });
  const cleaned = await inSteps(clean, clock, signal);
  return cleaned.ok ? ok(purged.value + cleaned.value) : cleaned;
}

async function inSteps(step: () => Result<PurgeStep>, clock: Clock, signal: AbortSignal): Promise<Result<number>> {
  let count = 0;
  while (!signal.aborted) {
    const done = step();
    if (!done.ok) return done;
    count += done.value.removedCount;
    if (!done.value.hasMore) break;
    await clock.sleep(0, signal);
  }
  return ok(count);
}
