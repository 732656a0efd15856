import type { Section } from '../../contract/story';
import { textOfSentence, wordStart } from '../reading/sentence-at';
import { type Bound, type Position, settleForward } from './plan';
import { positionAt, type Script, sectionAt, segmentOf, spanAt } from './script';
import type { TextRange } from './types';

/** Where to begin: a sentence, and the offset in the section of a word inside it, null for the sentence's start. */
export interface Start {
  readonly at: Position;
  readonly fromChars: number | null;
}

export const storyStart = ({ plan }: Script): Position =>
  settleForward(plan, { segment: 0, sentence: 0 }) ?? { segment: 0, sentence: 0 };

export const startOfSection = (script: Script, section: Section): Start => ({
  at: { segment: Math.max(0, segmentOf(script, section)), sentence: 0 },
  fromChars: null,
});

/** The start of the word that holds an offset, null when it is the sentence's first. */
export function startOfWord(script: Script, at: Position, offsetChars: number): number | null {
  const section = sectionAt(script, at);
  const span = spanAt(script, at);
  if (!section || !span || offsetChars <= span.startChars || offsetChars >= span.endChars) return null;
  const start = span.startChars + wordStart(textOfSentence(section, span), offsetChars - span.startChars);
  return start > span.startChars ? start : null;
}

/** The place as something to open; null when it does not lie in what is loaded. */
export function openingAt(
  script: Script,
  bound: Bound,
  { section, startChars }: Pick<TextRange, 'section' | 'startChars'>,
): (Start & { readonly script: Script; readonly bound: Bound }) | null {
  const at = positionAt(script, section, startChars);
  return at && { script, bound, at, fromChars: startOfWord(script, at, startChars) };
}
