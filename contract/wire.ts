import type { Result } from './errors';
import type { CoreEventName, EventName, Events } from './events';

/** Messages between shell and core. The shell never looks into a call's input or answer. */
export type ToCore =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly input: unknown }
  /** A path that a person chose in the shell's dialog or on the command line; the page only ever sees the token. */
  | { readonly kind: 'grant'; readonly token: string; readonly path: string; readonly use?: 'write' }
  /** Flush and end. */
  | { readonly kind: 'close' };

export type FromCore =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly id: number; readonly result: Result<unknown> }
  | { readonly kind: 'event'; readonly name: CoreEventName; readonly payload: Events[CoreEventName] }
  | { readonly kind: 'closed' };

/** The two functions that the preload script gives to the page, and all that it gives. */
export interface Bridge {
  call(name: string, input: unknown): Promise<Result<unknown>>;
  /** Returns a function that takes the listener off. */
  on<N extends EventName>(name: N, listener: (payload: Events[N]) => void): () => void;
}

/** IPC channels between page and shell. */
export const channels = { call: 'crier:call', event: 'crier:event' } as const;

/** The page's only origin. */
export const pageUrl = 'crier://app/';
