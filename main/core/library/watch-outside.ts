import type { Clock } from '../ports';
import type { Library } from './library';

/** Soon enough for who runs a command beside the window; looking takes some microseconds. */
const lookMs = 5_000;

/** Calls back after another program, the command line for one, has changed the library. Ends with the signal. */
export async function watchOutside(
  library: Pick<Library, 'wasChangedOutside'>,
  clock: Clock,
  onChanged: () => void,
  signal: AbortSignal,
): Promise<void> {
  library.wasChangedOutside();
  while (!signal.aborted) {
    await clock.sleep(lookMs, signal);
    if (signal.aborted) return;
    const changed = library.wasChangedOutside();
    if (changed.ok && changed.value) onChanged();
  }
}
