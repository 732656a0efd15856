import type { Context } from './handlers/context';
import { tidyLibrary } from './library/tidy';

/** Long enough for the window to be drawn and its list to have come: checking keeps disk and processor busy. */
const checkDelayMs = 4_000;

/** Beside everything else: opening the window does not wait for it. What is not known to be sound is neither cleaned nor copied. */
export async function careFor(context: Context, signal: AbortSignal): Promise<void> {
  const { clock, database, log } = context.ports;
  if (database.check) {
    await clock.sleep(checkDelayMs, signal);
    const condition = await database.check(signal);
    if (condition === 'damaged') return leaveDamaged(context);
    if (condition === 'unknown' && !signal.aborted) log.warn('database not checked');
  }
  if (!signal.aborted) await Promise.all([backUp(context), tidy(context, signal)]);
}

/** The library is left as it is, for the next start to put aside. What the person has set goes to the disk before. */
async function leaveDamaged({ ports, settings, pronunciations }: Context): Promise<void> {
  ports.log.error('database damaged');
  await Promise.all([settings.flush(), pronunciations.flush()]);
  ports.startAnew?.();
}

async function backUp({ library, ports }: Context): Promise<void> {
  const copied = await library.backUp();
  if (!copied.ok) ports.log.warn('no daily backup', { code: copied.error.code });
}

async function tidy({ library, settings, ports: { clock, log } }: Context, signal: AbortSignal): Promise<void> {
  const tidied = await tidyLibrary(library, settings.current(), clock, signal);
  if (!tidied.ok) log.warn('library not tidied', { code: tidied.error.code });
  else if (tidied.value > 0) log.info('library tidied', { count: tidied.value });
}
