import type { SilenceSwitches } from '../../contract/silence';
import type { StoryView } from '../../contract/story';
import { firstSentences } from './first-sentences';
import type { MachineState } from './machine';
import { addressAt, type Script } from './script';
import type { SentenceAddress } from './types';

/** Sentences whose sound somebody waits for: what is read and comes next, and what is prepared of the shown story. */
export function wantedSounds(
  state: MachineState,
  script: Script,
  prepared: StoryView | null,
  switches: SilenceSwitches,
): readonly SentenceAddress[] {
  const slots = state.kind === 'idle' ? [] : state.slots;
  const ahead = slots.map(({ position }) => addressAt(script, position)).filter((address) => address !== null);
  return [...ahead, ...(prepared ? firstSentences(prepared, switches) : [])];
}
