import type { SilenceSwitches } from '../../contract/silence';
import type { StoryView } from '../../contract/story';
import { firstSentences } from './first-sentences';
import type { Active, MachineState } from './machine';
import { addressAt, type Script } from './script';
import { skipTarget } from './skips';
import type { SoundStore } from './sound-store';
import type { SentenceAddress } from './types';

/** Sounds that wait in the store: what is read and comes next, the next paragraph, and the beginnings of the shown story. */
export interface Preparation {
  /** Another story is shown, or none. Nothing is asked for by it. */
  show(story: StoryView | null): void;
  /** Asks for the first sentences of the shown story. */
  ask(rate: number): void;
  /**
   * Lets go of every other sound. What the person waits for is made first: the core need not wait for its words any more. The next
   * paragraph is asked for when all that comes before it in reading is there.
   */
  follow(state: MachineState, script: Script): void;
}

export function createPreparation(store: SoundStore, switches: () => SilenceSwitches): Preparation {
  let shown: StoryView | null = null;
  let askedFor = '';
  const beginnings = () => (shown ? firstSentences(shown, switches()) : []);

  /** Once a generation and place: a sentence that fails is not tried again and again. */
  const askOnce = (address: SentenceAddress, { generation, at, rate }: Active): void => {
    const wish = `${generation} ${at.segment} ${at.sentence}`;
    if (wish === askedFor) return;
    askedFor = wish;
    store.ask(address, rate, true, () => {});
  };

  return {
    show(story) {
      shown = story;
    },
    ask(rate) {
      for (const address of beginnings()) store.ask(address, rate, true, () => {});
    },
    follow(state, script) {
      if (state.kind === 'idle') return store.retain(beginnings(), state.rate);
      const ahead = state.slots.map(({ position }) => addressAt(script, position)).filter((one) => one !== null);
      const paragraph = nextParagraph(script, state);
      store.retain([...ahead, ...(paragraph ? [paragraph] : []), ...beginnings()], state.rate);
      const awaited = state.kind === 'loading' ? addressAt(script, state.at) : null;
      if (awaited) store.hurry(awaited, state.rate);
      if (paragraph && state.slots.every(({ status }) => status !== 'asked')) askOnce(paragraph, state);
    },
  };
}

/** Where the key for the next paragraph leads, if that is loaded. */
function nextParagraph(script: Script, { at }: Active): SentenceAddress | null {
  const target = skipTarget(script, at, 'paragraph', 1, 0);
  if (target.kind !== 'at' || script.plan[target.position.segment]?.sentences === null) return null;
  return addressAt(script, target.position);
}
