import { type ExactPlace, exactPlace } from './exact-place';
import type { MachineState } from './machine';
import type { Script } from './script';
import type { PlayerPorts, TextRange } from './types';
import type { Voice } from './voice';

/** Keeps where reading is, so that it is never lost. */
export interface PlaceKeeper {
  /** Keeps the word that is heard, and gives it; null when nothing is read. */
  keepExact(state: MachineState, script: Script): ExactPlace | null;
  /** Keeps the start of a range, as the place where play goes on. */
  keepStart(range: TextRange | null, script: Script): void;
}

export function createPlaceKeeper({ savePlace }: Pick<PlayerPorts, 'savePlace'>, voice: Voice): PlaceKeeper {
  return {
    keepExact(state, script) {
      const place = state.kind === 'idle' ? null : exactPlace(state, script, voice.heard(state.at));
      if (place === null) return null;
      const { section, chars, ms } = place;
      savePlace({ storyId: script.storyId, section, offsetChars: chars, offsetMs: Math.round(ms) });
      return place;
    },
    keepStart(range, { storyId }) {
      if (range) savePlace({ storyId, section: range.section, offsetChars: range.startChars, offsetMs: 0 });
    },
  };
}
