import { contextBridge, ipcRenderer } from 'electron';
import { fail } from '../contract/errors';
import { type EventName, eventNames } from '../contract/events';
import { type Bridge, channels } from '../contract/wire';

type Listener = (payload: unknown) => void;

const listeners = new Map<EventName, Set<Listener>>(eventNames.map((name) => [name, new Set()]));

// The page gets the payload alone: the event object would lead to `ipcRenderer`, and with it to every channel there is.
ipcRenderer.on(channels.event, (_event, name: EventName, payload: unknown) => {
  for (const listener of listeners.get(name) ?? []) listener(payload);
});

const bridge: Bridge = {
  call: async (name, input) => {
    if (typeof name !== 'string') return fail('unknown-command', 'a command is named by a string');
    try {
      return await ipcRenderer.invoke(channels.call, name, input);
    } catch {
      return fail('internal', 'the message could not be sent');
    }
  },
  on: (name, listener) => {
    const ofName = listeners.get(name);
    if (ofName === undefined) throw new TypeError('no such event');
    ofName.add(listener as Listener);
    return () => {
      ofName.delete(listener as Listener);
    };
  },
};

contextBridge.exposeInMainWorld('crier', bridge);
