import { audibleBack, type Position, settleForward } from './plan';
import { paragraphAt, type Script } from './script';

/** Firefox Narrate's two-second rule: "previous" early in a sentence goes one back, later it restarts the sentence. */
export const restartAfterMs = 2_000;

/** Where a skip leads. `lastOfPart`: to the last sentence or paragraph of a part that is not loaded yet. */
export type SkipTarget =
  | { readonly kind: 'at'; readonly position: Position }
  | { readonly kind: 'lastOfPart'; readonly segment: number }
  | { readonly kind: 'end' };

export type SkipUnit = 'sentence' | 'paragraph';

/**
 * Where the person's skip leads.
 *
 * @param heardMs how much of the sentence at `from` was heard
 */
export function skipTarget(
  script: Script,
  from: Position,
  unit: SkipUnit,
  direction: -1 | 1,
  heardMs: number,
): SkipTarget {
  return direction === 1 ? forward(script, from, unit) : back(script, from, unit, heardMs);
}

function forward(script: Script, from: Position, unit: SkipUnit): SkipTarget {
  const sentence = unit === 'sentence' ? from.sentence + 1 : paragraphAt(script, from).end;
  const position = settleForward(script.plan, { segment: from.segment, sentence });
  return position ? { kind: 'at', position } : { kind: 'end' };
}

function back(script: Script, from: Position, unit: SkipUnit, heardMs: number): SkipTarget {
  const start = unitStart(script, from, unit).sentence;
  const isEarly = from.sentence === start && heardMs < restartAfterMs;
  if (!isEarly) return { kind: 'at', position: { ...from, sentence: start } };
  return lastUpTo(script, { ...from, sentence: start - 1 }, unit);
}

/** The last sentence or paragraph of a segment or of the nearest one before it that has any; the story's start when there is none. */
export function lastOf(script: Script, segment: number, unit: SkipUnit): SkipTarget {
  const found = script.plan[segment];
  if (!found) return { kind: 'at', position: settleForward(script.plan, { segment: 0, sentence: 0 }) ?? storyStart };
  if (found.sentences === null) return { kind: 'lastOfPart', segment };
  return lastUpTo(script, { segment, sentence: found.sentences - 1 }, unit);
}

/** The last that is read up to a sentence, which may be −1. */
function lastUpTo(script: Script, { segment, sentence }: Position, unit: SkipUnit): SkipTarget {
  const found = script.plan[segment];
  const last = found === undefined ? -1 : audibleBack(found, sentence);
  if (last < 0) return lastOf(script, segment - 1, unit);
  return { kind: 'at', position: unitStart(script, { segment, sentence: last }, unit) };
}

const storyStart: Position = { segment: 0, sentence: 0 };

/** The first sentence of the paragraph that is read, or the sentence itself. */
function unitStart(script: Script, position: Position, unit: SkipUnit): Position {
  if (unit === 'sentence') return position;
  const start = settleForward(script.plan, { ...position, sentence: paragraphAt(script, position).start });
  return start?.segment === position.segment && start.sentence < position.sentence ? start : position;
}
