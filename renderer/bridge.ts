import type { Answer, Call, CommandName, Input } from '../contract/commands';
import { fail, type Result } from '../contract/errors';
import type { Bridge } from '../contract/wire';

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly crier: Bridge;
  }
}

/** Asks shell or core. Never rejects: a broken bridge is `internal`. The answer's shape is vouched for by the contract suite. */
export const call: Call = async <N extends CommandName>(name: N, input: Input<N>): Promise<Result<Answer<N>>> => {
  try {
    return (await window.crier.call(name, input)) as Result<Answer<N>>;
  } catch (error) {
    return fail('internal', error instanceof Error ? error.message : 'the bridge failed');
  }
};

/** Listens to an event of shell or core; returns a function that ends it. */
export const on: Bridge['on'] = (name, listener) => window.crier.on(name, listener);
