import type { Section } from '../../contract/story';

/** A stretch of the story in reading order: a section, or one part of a large article. `sentences` is null until the part is loaded. */
export interface Segment {
  readonly section: Section;
  readonly part: number;
  readonly sentences: number | null;
  /** Sentences that reading steps over, by number. */
  readonly silent?: ReadonlySet<number>;
}

/** All that can be reached by skipping, in reading order. */
export type Plan = readonly Segment[];

/** A sentence of a plan. In a segment that is not loaded yet, only sentence 0 is meant. */
export interface Position {
  readonly segment: number;
  readonly sentence: number;
}

/** Where the voice stops by itself. The person's skips may leave it. */
export type Bound =
  | { readonly kind: 'story' }
  | { readonly kind: 'section'; readonly section: Section }
  | { readonly kind: 'selection'; readonly first: Position; readonly last: Position };

export const wholeStory: Bound = { kind: 'story' };

export const isSame = (a: Position | null | undefined, b: Position | null | undefined): boolean =>
  a?.segment === b?.segment && a?.sentence === b?.sentence;

const compare = (a: Position, b: Position): number => a.segment - b.segment || a.sentence - b.sentence;

/** True for a sentence that exists, or may exist in a segment not loaded yet. */
export function isInside(plan: Plan, { segment, sentence }: Position): boolean {
  const found = plan[segment];
  return found !== undefined && sentence >= 0 && sentence < (found.sentences ?? 1);
}

/** The first sentence from `sentence` on that is read; the segment's number of sentences when there is none. */
function audibleFrom({ sentences, silent }: Segment, sentence: number): number {
  let at = sentence;
  while (at < (sentences ?? 0) && silent?.has(at)) at += 1;
  return at;
}

/**
 * The same position, or the first one after it that is read: silent sentences and segments without any other are stepped over. Null past
 * the end.
 */
export function settleForward(plan: Plan, position: Position): Position | null {
  const segment = plan[position.segment];
  if (!segment) return null;
  if (segment.sentences === null) return position;
  const sentence = audibleFrom(segment, position.sentence);
  if (sentence < segment.sentences) return { segment: position.segment, sentence };
  return settleForward(plan, { segment: position.segment + 1, sentence: 0 });
}

/** The nearest sentence from `sentence` back that is read, within its segment; −1 when there is none. */
export function audibleBack({ silent }: Segment, sentence: number): number {
  let at = sentence;
  while (at >= 0 && silent?.has(at)) at -= 1;
  return at;
}

/** How many of a segment's sentences before the number `end` are read. */
export function audibleBefore({ silent }: Segment, end: number): number {
  return end - [...(silent ?? [])].filter((sentence) => sentence < end).length;
}

/** The following sentence, or null at the end. */
export const nextOf = (plan: Plan, { segment, sentence }: Position): Position | null =>
  settleForward(plan, { segment, sentence: sentence + 1 });

/** Whether reading on by itself may come here. */
export function isWithin(plan: Plan, bound: Bound, position: Position): boolean {
  switch (bound.kind) {
    case 'story':
      return true;
    case 'section':
      return plan[position.segment]?.section === bound.section;
    case 'selection':
      return compare(position, bound.first) >= 0 && compare(position, bound.last) <= 0;
  }
}

/** The bound after a skip to `to`: who leaves a section or a selection hears the section they went to. */
export function boundAfterSkip(plan: Plan, bound: Bound, to: Position): Bound {
  const section = plan[to.segment]?.section;
  return section === undefined || isWithin(plan, bound, to) ? bound : { kind: 'section', section };
}

/** `plan` with the sentences of one segment filled in. */
export const withSentences = (plan: Plan, index: number, found: Pick<Segment, 'sentences' | 'silent'>): Plan =>
  plan.map((one, at) => (at === index ? { ...one, ...found } : one));
