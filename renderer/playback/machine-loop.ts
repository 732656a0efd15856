import type { Effect } from './effect';
import { type MachineEvent, type MachineState, step } from './machine';

export interface MachineLoop {
  state(): MachineState;
  send(event: MachineEvent): void;
}

interface LoopPorts {
  carryOut(effect: Effect): void;
  /** All events that were sent are done, with their effects. */
  afterwards(): void;
}

/** Drives the machine one step at a time: effects may send events themselves, and those wait until the step is done. */
export function createMachineLoop(initial: MachineState, { carryOut, afterwards }: LoopPorts): MachineLoop {
  const inbox: MachineEvent[] = [];
  let state = initial;
  let isBusy = false;

  const work = (): void => {
    isBusy = true;
    try {
      for (let next = inbox.shift(); next; next = inbox.shift()) {
        const [after, effects] = step(state, next);
        state = after;
        for (const effect of effects) carryOut(effect);
      }
    } finally {
      isBusy = false;
    }
  };
  return {
    state: () => state,
    send(event) {
      inbox.push(event);
      if (isBusy) return;
      work();
      afterwards();
    },
  };
}
