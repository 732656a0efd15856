import type { Timer } from './timer';

/** Lets work through at once up to a number a second, the rest in order as time allows. */
export interface RateGate {
  /** False when the queue is full: the work is then not taken. */
  enter(work: () => void): boolean;
}

export interface GateLimits {
  readonly perSecond: number;
  readonly maxQueued: number;
}

/** Far above what fingers and speech make (a held key repeats some 30 times a second), far below what would hurt. */
export const gateLimits: GateLimits = { perSecond: 200, maxQueued: 1_000 };

export function createRateGate(timer: Timer, limits: GateLimits = gateLimits): RateGate {
  const { perSecond, maxQueued } = limits;
  const waiting: (() => void)[] = [];
  let allowance = perSecond;
  let countedAtMs = timer.now();

  const refill = (): void => {
    const nowMs = timer.now();
    allowance = Math.min(perSecond, allowance + ((nowMs - countedAtMs) / 1_000) * perSecond);
    countedAtMs = nowMs;
  };
  const drain = (): void => {
    refill();
    while (allowance >= 1 && waiting.length > 0) {
      allowance -= 1;
      waiting.shift()?.();
    }
    if (waiting.length > 0) timer.after(Math.ceil(1_000 / perSecond), drain);
  };

  return {
    enter: (work) => {
      if (waiting.length >= maxQueued) return false;
      waiting.push(work);
      if (waiting.length === 1) drain();
      return true;
    },
  };
}
