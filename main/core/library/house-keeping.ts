import type { Result } from '../../../contract/errors';
import type { Settings } from '../../../contract/settings';
import type { Clock, Log } from '../ports';
import type { PurgeStep } from './clean-up';
import type { Library } from './library';

/** Stories taken out in one step: about 60 ms, in which nothing else is answered. */
const stepRows = 100;
/** Between two steps, so that keys are answered. */
const breathMs = 100;

/**
 * Takes out for good what was removed before this start, and stories that are too old or too many. In small steps beside everything else;
 * ends with the signal. Saved stories stay for ever.
 */
export async function keepHouse(
  library: Library,
  settings: Settings,
  { clock, log }: { readonly clock: Clock; readonly log: Log },
  signal: AbortSignal,
): Promise<void> {
  const { keepDays, keepPerFeed } = settings;
  const works = [
    () => library.purgeRemoved(stepRows),
    () => library.cleanUp({ now: clock.now(), keepDays, keepPerFeed, stepRows }),
  ];
  let removedCount = 0;
  for (const work of works) {
    let step: Result<PurgeStep>;
    do {
      await clock.sleep(breathMs, signal);
      if (signal.aborted) return;
      step = work();
      if (!step.ok) return log.warn('library not cleaned', { code: step.error.code });
      removedCount += step.value.removedCount;
    } while (step.value.hasMore);
  }
  if (removedCount > 0) log.info('library cleaned', { removedCount });
}
