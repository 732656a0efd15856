import type { ErrorCode } from '../../contract/errors';
import type { PlaybackState } from './types';

/** Longest silence before the first sound of a sentence. The core has tried a second engine by then. */
export const soundLimitMs = 10_000;
/** Longest wait for a core that is being started again. */
export const coreLimitMs = 30_000;
/** How often the output's clock is looked at while a sentence sounds. */
export const beatMs = 5_000;

export interface Watchdog {
  /** Told after each step. `mark` changes whenever something went forward. */
  watch(state: PlaybackState, mark: string): void;
  /** While the core is away, it gets more time. */
  setCoreDown(isDown: boolean): void;
  dispose(): void;
}

interface WatchdogPorts {
  after(delayMs: number, work: () => void): () => void;
  /** Seconds of the output's clock. */
  now(): number;
  onSilence(code: ErrorCode): void;
}

/** Notices that nothing is heard although something should be: an answer that never comes, an output whose clock stands still. */
export function createWatchdog({ after, now, onSilence }: WatchdogPorts): Watchdog {
  let watched = '';
  let isCoreDown = false;
  let callOff = (): void => {};

  const arm = (delayMs: number, work: () => void): void => {
    callOff();
    callOff = after(delayMs, work);
  };

  const expectSound = (): void =>
    arm(soundLimitMs, () => {
      if (!isCoreDown) return onSilence('time-limit');
      arm(coreLimitMs - soundLimitMs, () => onSilence('core-down'));
    });

  // Two beats: right after the computer woke up, the clock may stand still for one.
  const expectBeat = (lastSeen: number, stillBeats: number): void =>
    arm(beatMs, () => {
      const isStill = now() <= lastSeen;
      if (isStill && stillBeats > 0) return onSilence('no-sound-output');
      expectBeat(now(), isStill ? stillBeats + 1 : 0);
    });

  return {
    watch(state, mark) {
      const next = state === 'loading' ? `loading ${mark}` : state;
      if (next === watched) return;
      watched = next;
      if (state === 'idle') isCoreDown = false;
      if (state === 'loading') expectSound();
      else if (state === 'speaking') expectBeat(now(), 0);
      else callOff();
    },
    setCoreDown(isDown) {
      isCoreDown = isDown;
    },
    dispose: () => callOff(),
  };
}
