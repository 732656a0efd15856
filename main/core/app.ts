import type { Result } from '../../contract/errors';
import type { CoreEventName, Events } from '../../contract/events';

export type Emit = <N extends CoreEventName>(name: N, payload: Events[N]) => void;

/** The whole core: the window reaches it through a message port, the command line and tests directly. */
export interface App {
  call(name: string, input: unknown): Promise<Result<unknown>>;
  /** Returns a function that takes the listener off. */
  on(listener: Emit): () => void;
  /** Flushes and ends helpers. */
  close(): Promise<void>;
}
