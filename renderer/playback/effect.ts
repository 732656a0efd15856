import type { ErrorCode } from '../../contract/errors';
import type { Bound, Position } from './plan';

/** What the machine asks for; the conductor carries it out. */
export type Effect =
  /** Silence at once; nothing queued is heard any more. */
  | { readonly do: 'clear' }
  /** Let the output's clock run. */
  | { readonly do: 'run' }
  /** Stop the output's clock; what is queued is kept. */
  | { readonly do: 'hold' }
  | { readonly do: 'fetch'; readonly generation: number; readonly position: Position }
  | { readonly do: 'load'; readonly generation: number; readonly segment: number }
  | {
      readonly do: 'enqueue';
      readonly generation: number;
      readonly position: Position;
      /** The sentence before it in this generation, for the pause between the two. */
      readonly after: Position | null;
      /** Where in the section to begin, or null for the sentence's start. */
      readonly fromChars: number | null;
    }
  | { readonly do: 'began'; readonly position: Position }
  /** Nothing sounds any more, though nobody pressed stop. `isComplete`: the voice came to the end of what it was to read. */
  | {
      readonly do: 'finished';
      readonly at: Position;
      readonly bound: Bound;
      readonly isComplete: boolean;
      readonly problem: ErrorCode | null;
    };
