import { isSpoken, type SilenceSwitches } from '../../contract/silence';
import type { Section, SentenceSpan, StoryView } from '../../contract/story';
import type { Position } from './plan';

/** Sentences of one segment, both ends included. */
export interface Wish {
  readonly first: Position;
  readonly last: Position;
}

interface Listening {
  /** Which kinds of sentences are read. */
  readonly switches: SilenceSwitches;
  readonly wish: Wish | null;
}

/** The sentences of a segment that are not read, by number. */
export function silentOf(
  { switches, wish }: Listening,
  segment: number,
  sentences: readonly SentenceSpan[],
): ReadonlySet<number> {
  const isWished = (sentence: number): boolean =>
    wish?.first.segment === segment && sentence >= wish.first.sentence && sentence <= wish.last.sentence;
  const silent = sentences.flatMap(({ silence }, sentence) =>
    isSpoken(silence, switches) || isWished(sentence) ? [] : [sentence],
  );
  return new Set(silent);
}

/** Whether a section holds sentences, all of them silent. Of a large article only one part is known, so nothing can be told. */
export function isAllSilent(story: StoryView, section: Section, switches: SilenceSwitches): boolean {
  const { sentences } = story.sections[section];
  const isWhole = section !== 'article' || story.parts <= 1;
  return isWhole && sentences.length > 0 && sentences.every(({ silence }) => !isSpoken(silence, switches));
}
