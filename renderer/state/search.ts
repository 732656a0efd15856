import type { Result } from '../../contract/errors';
import { maxSearchChars } from '../../contract/limits';
import type { FoundStories, SearchHit } from '../../contract/story';

/** How long typing must rest before the stories are searched. */
export const searchDelayMs = 150;
/** How long it must rest before the number of stories is told. */
export const tellDelayMs = 700;

export interface SearchPorts {
  ask(text: string): Promise<Result<FoundStories>>;
  /** Calls back after `delayMs`; the answer takes it back. */
  after(delayMs: number, run: () => void): () => void;
  /** Null: nothing is looked for any more. */
  onFound(found: FoundStories | null): void;
  /** Typing rests, and this many were found. */
  onRest(found: FoundStories): void;
  onFailed(result: Result<never>): void;
}

/** Searches all stories while the person types. The newest text wins, also when an older answer comes late. */
export interface Searcher {
  type(text: string): void;
  /** The stories have changed: the same text is looked for again, without a word. */
  again(): void;
  stop(): void;
}

export function createSearcher(ports: SearchPorts): Searcher {
  let text = '';
  let generation = 0;
  /** The person waits to be told what the last typing found. */
  let isOwed = false;
  let isWaiting = false;
  let takeBackLook = (): void => {};
  let takeBackTelling = (): void => {};

  const begin = (): void => {
    takeBackLook();
    takeBackTelling();
    generation += 1;
  };

  const look = async (): Promise<void> => {
    generation += 1;
    isWaiting = false;
    const mine = generation;
    const result = await ports.ask(text);
    if (mine !== generation) return;
    if (!result.ok) return ports.onFailed(result);
    ports.onFound(result.value);
    if (!isOwed) return;
    isOwed = false;
    takeBackTelling = ports.after(tellDelayMs - searchDelayMs, () => ports.onRest(result.value));
  };

  return {
    type(next) {
      begin();
      text = next.trim().slice(0, maxSearchChars);
      isOwed = text !== '';
      isWaiting = isOwed;
      if (isOwed) takeBackLook = ports.after(searchDelayMs, () => void look());
      else ports.onFound(null);
    },
    again() {
      if (text !== '' && !isWaiting) void look();
    },
    stop() {
      begin();
      text = '';
      isWaiting = false;
    },
  };
}

/** A piece of an excerpt that is marked as a whole or not at all. `at` is where it begins, UTF-16 units. */
export interface HitPiece {
  readonly at: number;
  readonly text: string;
  readonly isMarked: boolean;
}

/** An excerpt cut at its marks. Marks that overlap or lie outside are taken as far as they go. */
export function hitPieces({ text, marks }: SearchHit): readonly HitPiece[] {
  const pieces: HitPiece[] = [];
  let at = 0;
  const take = (end: number, isMarked: boolean): void => {
    if (end > at) pieces.push({ at, text: text.slice(at, end), isMarked });
    at = Math.max(at, end);
  };
  for (const [start, end] of marks) {
    take(Math.min(start, text.length), false);
    take(Math.min(end, text.length), true);
  }
  take(text.length, false);
  return pieces;
}
