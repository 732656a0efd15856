import type { Settings } from '../../../contract/settings';
import type { Clock } from '../ports';
import type { Refresh } from './refresh';

/** How often the clock looks whether something is due. */
const lookMs = 60_000;

/**
 * Refreshes at start and every n minutes, where the person wants it; by default nothing is ever asked by itself. Ends with the signal. After
 * a sleep of the machine it is one refresh that is due, not many.
 */
export async function autoRefresh(
  refresh: Refresh,
  settings: () => Settings,
  clock: Clock,
  signal: AbortSignal,
): Promise<void> {
  let lastMs = clock.now().getTime();
  if (settings().refreshOnStart) await refresh.startDue('clock', null);
  while (!signal.aborted) {
    await clock.sleep(lookMs, signal);
    const everyMs = settings().refreshEveryMinutes * 60_000;
    const nowMs = clock.now().getTime();
    if (signal.aborted || everyMs === 0 || nowMs - lastMs < everyMs) continue;
    lastMs = nowMs;
    await refresh.startDue('clock', null);
  }
}
