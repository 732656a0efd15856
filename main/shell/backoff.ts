/** Waits between restarts of a process that keeps ending: doubled from the first to the longest. */
export const restartLimits = {
  firstDelayMs: 100,
  longestDelayMs: 5_000,
  /** A process that lived this long counts as healthy: the next wait is the first one again. */
  healthyMs: 60_000,
  /** This many ends within `loopWindowMs` are a loop. */
  loopExits: 5,
  loopWindowMs: 60_000,
} as const;

/** One life of a process; times of the same clock, milliseconds. */
export interface Life {
  readonly startedAtMs: number;
  readonly endedAtMs: number;
}

export type RestartDecision = { readonly kind: 'restart'; readonly delayMs: number } | { readonly kind: 'stay-down' };

/** How many lives at the end of the list were short, the last one included. */
function shortLivesInARow(lives: readonly Life[]): number {
  let count = 0;
  for (const life of [...lives].reverse()) {
    if (life.endedAtMs - life.startedAtMs >= restartLimits.healthyMs) break;
    count += 1;
  }
  return count;
}

/**
 * What to do after a process ended.
 *
 * @param lives all lives so far, oldest first; the last one has just ended
 */
export function afterExit(lives: readonly Life[]): RestartDecision {
  const last = lives[lives.length - 1];
  if (last === undefined) return { kind: 'restart', delayMs: 0 };
  const recent = lives.filter((life) => last.endedAtMs - life.endedAtMs < restartLimits.loopWindowMs);
  if (recent.length >= restartLimits.loopExits) return { kind: 'stay-down' };
  const doublings = Math.max(0, shortLivesInARow(lives) - 1);
  const delayMs = Math.min(restartLimits.longestDelayMs, restartLimits.firstDelayMs * 2 ** doublings);
  return { kind: 'restart', delayMs };
}
