import type { Result } from '../../contract/errors';
import type { Sound } from '../../contract/speech';
import type { Line } from './reading-plan';

/** A sentence's sound at a rate. Never rejects; ends with the signal. */
export type Speak = (line: Line, rate: number, isAhead: boolean, signal: AbortSignal) => Promise<Result<Sound>>;

/** Lines by their number in the story. */
export type NumberedLines = ReadonlyMap<number, Line>;

/** Has sentences made while another one sounds. */
export interface Preparation {
  /** The sound of a line that is wanted now. */
  speech(line: Line, rate: number): Promise<Result<Sound>>;
  /** These lines come next. Each is asked for once; what a jump or another rate made useless is taken back. */
  prepare(lines: NumberedLines, rate: number): void;
}

export function createPreparation(speak: Speak, signal: AbortSignal): Preparation {
  const asked = new Map<string, AbortController>();
  return {
    speech: (line, rate) => speak(line, rate, false, signal),
    prepare(lines, rate) {
      const wanted = new Map([...lines].map(([index, line]) => [`${index} at ${rate}`, line]));
      for (const [key, controller] of asked) {
        if (wanted.has(key)) continue;
        controller.abort();
        asked.delete(key);
      }
      for (const [key, line] of wanted) {
        if (asked.has(key)) continue;
        const controller = new AbortController();
        asked.set(key, controller);
        void speak(line, rate, true, AbortSignal.any([signal, controller.signal]));
      }
    },
  };
}
