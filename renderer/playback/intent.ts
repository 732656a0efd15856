import type { Result } from '../../contract/errors';
import { settled } from './settled';

/** What the person wants now; work that was begun for an earlier command bows out. */
export interface Intent {
  /** Another command. */
  change(): void;
  /** Another command that takes time: runs `then` with the outcome, unless the person gave one more meanwhile. */
  later<T>(work: Promise<T>, then: (outcome: T | Result<never>) => void): void;
}

export function createIntent(): Intent {
  let current = 0;
  const change = (): void => {
    current += 1;
  };
  return {
    change,
    later(work, then) {
      change();
      const mine = current;
      void settled(work).then((outcome) => {
        if (mine === current) then(outcome);
      });
    },
  };
}
