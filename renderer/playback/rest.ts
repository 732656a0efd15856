import { type Bound, nextOf, type Plan, type Position, settleForward } from './plan';
import { rangeAt, type Script } from './script';
import { storyStart } from './starts';
import type { TextRange } from './types';

export interface Playing {
  readonly script: Script;
  readonly bound: Bound;
  readonly at: Position;
  /** How much of the sentence was heard; endless after an end. */
  readonly heardMs: number;
}

/** Where reading came to rest. */
export interface Rest extends Playing {
  /** The sentence at `at`. */
  readonly sentence: TextRange | null;
  /** Where play goes on, as a caret: the exact word after a stop, what follows after an end. */
  readonly resumeAt: TextRange | null;
  /** False when all was read: then no sentence is shown as stopped. */
  readonly isStopped: boolean;
}

const caretAt = (range: TextRange | null, startChars = range?.startChars ?? 0): TextRange | null =>
  range && { section: range.section, startChars, endChars: startChars };

/** @param atChars offset in the section of the word that was heard last, null for the sentence's start */
export function stoppedRest(last: Playing, atChars: number | null): Rest {
  const sentence = rangeAt(last.script, last.at);
  return { ...last, sentence, resumeAt: caretAt(sentence, atChars ?? undefined), isStopped: true };
}

/** After the end: play goes on behind what was read, and at the end of the story from its start. */
export function endedRest(last: Playing): Rest {
  const { script, bound, at } = last;
  const next = following(script.plan, bound, at) ?? storyStart(script);
  return { ...last, sentence: rangeAt(script, at), resumeAt: caretAt(rangeAt(script, next)), isStopped: false };
}

function following(plan: Plan, bound: Bound, at: Position): Position | null {
  if (bound.kind === 'story') return null;
  if (bound.kind === 'selection') return nextOf(plan, at);
  const behind = plan.map(({ section }) => section).lastIndexOf(bound.section) + 1;
  return settleForward(plan, { segment: behind, sentence: 0 });
}
