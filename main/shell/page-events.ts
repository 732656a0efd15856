import { type EventName, type Events, eventNames } from '../../contract/events';

/** An event of the shell without `rev`, which is counted here. */
export type ShellEvent<N extends EventName> = Omit<Events[N], 'rev'>;

/** The way of events to the page. Without a page they are dropped: for each there is a snapshot command. */
export interface PageEvents {
  /** An event of the shell's own. */
  emit<N extends EventName>(name: N, payload: ShellEvent<N>): void;
  /** An event of the core, with the core's own `rev`; names that the contract does not know are dropped. */
  pass(name: EventName, payload: Events[EventName]): void;
}

/** @param send reaches the page, or does nothing while there is none */
export function createPageEvents(send: (name: EventName, payload: unknown) => void): PageEvents {
  let rev = 0;
  return {
    emit: (name, payload) => {
      rev += 1;
      send(name, { ...payload, rev });
    },
    pass: (name, payload) => {
      if (eventNames.includes(name)) send(name, payload);
    },
  };
}
