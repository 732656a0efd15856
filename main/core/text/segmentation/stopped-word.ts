import type { Beginning, Stop } from './stop';
import type { WordLists } from './word-lists';

/** A word with its full stop and what is around it. */
export interface StoppedWord {
  readonly stop: Stop;
  readonly beginning: Beginning;
  readonly words: WordLists;
  readonly word: string;
  readonly start: number;
  /** The word before it, as written. */
  readonly previous: string;
  /** The letters after it, in lower case. */
  readonly follower: string;
  /** What follows can begin nothing but a sentence. */
  readonly isNewStart: boolean;
}
