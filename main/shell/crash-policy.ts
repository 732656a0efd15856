/** Why a page's process went away, in Electron's words, and our own word for a hang. */
export type GoneReason = string;

export type CrashAction = 'ignore' | 'reload' | 'ask';

/** A second failure within this time is put to the person. */
export const crashWindowMs = 60_000;

/** Reloading cannot help where the process did not even start. */
const hopeless: readonly GoneReason[] = ['launch-failed', 'integrity-failure'];

/**
 * What to do when the page is gone or hangs.
 *
 * @param historyMs times of earlier failures, this one not included
 */
export function crashAction(reason: GoneReason, historyMs: readonly number[], nowMs: number): CrashAction {
  if (reason === 'clean-exit') return 'ignore';
  if (hopeless.includes(reason)) return 'ask';
  const isAgain = historyMs.some((atMs) => nowMs - atMs < crashWindowMs);
  return isAgain ? 'ask' : 'reload';
}
