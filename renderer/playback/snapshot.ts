import type { ErrorCode } from '../../contract/errors';
import { wordsPerMinuteAtRateOne } from '../../contract/limits';
import { listeningShare } from './listening-share';
import { audibleBefore, type Bound, type Position } from './plan';
import { addressAt, rangeAt, type Script, viewAt } from './script';
import type { PlaybackState, PlayerSnapshot, TextRange } from './types';

/** Everything a snapshot is made of. `at` is null when nothing is read and nothing was stopped. */
export interface SnapshotInput {
  readonly state: PlaybackState;
  readonly script: Script;
  readonly at: Position | null;
  readonly bound: Bound;
  readonly word: { readonly startChars: number; readonly endChars: number } | null;
  readonly rate: number;
  readonly problem: ErrorCode | null;
  readonly jumps: number;
}

/** Letters of a word and the space after it, in running English text. */
const charsPerWord = 6;

export function snapshotOf({ script, at, bound, word, ...rest }: SnapshotInput): PlayerSnapshot {
  const empty = {
    at: null,
    sentence: null,
    word: null,
    progress: 0,
    sentenceNumber: 0,
    sentenceCount: 0,
    minutesLeft: 0,
  };
  const story = (at && viewAt(script, at)) ?? [...script.views.values()].at(-1) ?? null;
  if (!at) return { ...rest, ...empty, story };
  const { doneChars, totalChars } = listeningShare(script, bound, at);
  const section = script.plan[at.segment]?.section;
  return {
    ...rest,
    story,
    at: addressAt(script, at),
    sentence: rangeAt(script, at),
    word: word && section ? { section, startChars: word.startChars, endChars: word.endChars } : null,
    progress: totalChars > 0 ? Math.min(1, doneChars / totalChars) : 0,
    ...countsAt(script, at),
    minutesLeft: Math.ceil((totalChars - doneChars) / (charsPerWord * wordsPerMinuteAtRateOne * rest.rate)),
  };
}

/** Only what is read is counted, so that the numbers go on by one. */
function countsAt({ plan }: Script, { segment, sentence }: Position) {
  const found = plan[segment];
  if (!found) return { sentenceNumber: sentence + 1, sentenceCount: 0 };
  return {
    sentenceNumber: audibleBefore(found, sentence) + 1,
    sentenceCount: audibleBefore(found, found.sentences ?? 0),
  };
}

const isEqual = (a: object | null, b: object | null): boolean =>
  a === b || (a !== null && b !== null && Object.entries(a).every(([key, value]) => Reflect.get(b, key) === value));

/** `next` with every part that did not change taken from `last`, so that equal is identical; `last` itself when nothing changed. */
export function reuse(last: PlayerSnapshot, next: PlayerSnapshot): PlayerSnapshot {
  const keep = <T extends TextRange | PlayerSnapshot['at']>(old: T, fresh: T): T => (isEqual(old, fresh) ? old : fresh);
  const merged = {
    ...next,
    at: keep(last.at, next.at),
    sentence: keep(last.sentence, next.sentence),
    word: keep(last.word, next.word),
  };
  return isEqual(last, merged) ? last : merged;
}
