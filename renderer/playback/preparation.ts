import type { SilenceSwitches } from '../../contract/silence';
import type { StoryView } from '../../contract/story';
import { firstSentences } from './first-sentences';
import type { MachineState } from './machine';
import { addressAt, type Script } from './script';
import type { SoundStore } from './sound-store';

/** Sounds that wait in the store: what is read and comes next, and the beginnings of the shown story. */
export interface Preparation {
  /** Another story is shown, or none. Nothing is asked for by it. */
  show(story: StoryView | null): void;
  /** Asks for the first sentences of the shown story. */
  ask(rate: number): void;
  /** Lets go of every other sound. What the person waits for is made first: the core need not wait for its words any more. */
  follow(state: MachineState, script: Script): void;
}

export function createPreparation(store: SoundStore, switches: () => SilenceSwitches): Preparation {
  let shown: StoryView | null = null;
  const beginnings = () => (shown ? firstSentences(shown, switches()) : []);
  return {
    show(story) {
      shown = story;
    },
    ask(rate) {
      for (const address of beginnings()) store.ask(address, rate, true, () => {});
    },
    follow(state, script) {
      const slots = state.kind === 'idle' ? [] : state.slots;
      const ahead = slots.map(({ position }) => addressAt(script, position)).filter((address) => address !== null);
      store.retain([...ahead, ...beginnings()], state.rate);
      const awaited = state.kind === 'loading' ? addressAt(script, state.at) : null;
      if (awaited) store.hurry(awaited, state.rate);
    },
  };
}
