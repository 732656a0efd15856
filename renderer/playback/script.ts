import type { Settings } from '../../contract/settings';
import type { Section, SectionView, SentenceSpan, StoryView } from '../../contract/story';
import { lastNotAfter, sentenceAt, textOfSentence } from '../reading/sentence-at';
import type { Bound, Plan, Position } from './plan';
import type { SentenceAddress, TextRange } from './types';

/** A story as the player sees it: the parts that are loaded, and the plan over all of them. */
export interface Script {
  readonly storyId: string;
  /** By part. Headline and summary come with each. */
  readonly views: ReadonlyMap<number, StoryView>;
  readonly plan: Plan;
}

/** Before anything was read. */
export const noScript: Script = { storyId: '', views: new Map(), plan: [] };

/** A stand-in for a missing summary repeats the article, so only who asks for the summary hears it. */
export function scriptOf(story: StoryView, withStandIn: boolean): Script {
  const views = new Map([[story.part, story]]);
  const single = (section: Section) => ({ section, part: 0, sentences: story.sections[section].sentences.length });
  const hasSummary = withStandIn || !story.sections.summary.isStandIn;
  const article = Array.from({ length: Math.max(1, story.parts) }, (_, part) => ({
    section: 'article' as const,
    part,
    sentences: views.get(part)?.sections.article.sentences.length ?? null,
  }));
  const plan = [single('headline'), ...(hasSummary ? [single('summary')] : []), ...article];
  return { storyId: story.storyId, views, plan };
}

/** The script with one more part. Its plan then knows how many sentences that part has. */
export function withPart(script: Script, story: StoryView): Script {
  const sentences = story.sections.article.sentences.length;
  const plan = script.plan.map((one) =>
    one.section === 'article' && one.part === story.part ? { ...one, sentences } : one,
  );
  return { ...script, plan, views: new Map(script.views).set(story.part, story) };
}

/** The part that holds a position; for headline and summary, any. */
export function viewAt({ plan, views }: Script, { segment }: Position): StoryView | null {
  const found = plan[segment];
  if (!found) return null;
  return (found.section === 'article' ? views.get(found.part) : [...views.values()].at(-1)) ?? null;
}

export function sectionAt(script: Script, position: Position): SectionView | null {
  const section = script.plan[position.segment]?.section;
  return (section && viewAt(script, position)?.sections[section]) ?? null;
}

export const spanAt = (script: Script, position: Position): SentenceSpan | null =>
  sectionAt(script, position)?.sentences[position.sentence] ?? null;

export function rangeAt(script: Script, position: Position): TextRange | null {
  const section = script.plan[position.segment]?.section;
  const view = sectionAt(script, position);
  const span = spanAt(script, position);
  if (!section || !view || !span) return null;
  return { section, startChars: span.startChars, endChars: span.startChars + textOfSentence(view, span).length };
}

export function addressAt({ storyId, plan }: Script, { segment, sentence }: Position): SentenceAddress | null {
  const found = plan[segment];
  return found ? { storyId, section: found.section, part: found.part, sentence } : null;
}

export const segmentOf = ({ plan }: Script, section: Section): number =>
  plan.findIndex((one) => one.section === section);

/** The sentence at an offset, or the first after it in the same loaded part; null when no loaded part holds the offset. */
export function positionAt(script: Script, section: Section, offsetChars: number): Position | null {
  for (const [segment, own] of script.plan.entries()) {
    const view = own.section === section && own.sentences !== null ? sectionAt(script, { segment, sentence: 0 }) : null;
    const startChars = view?.blocks[0]?.startChars ?? view?.sentences[0]?.startChars;
    if (!view || startChars === undefined || offsetChars < startChars) continue;
    const isBefore = offsetChars < (view.sentences[0]?.startChars ?? 0);
    const sentence = isBefore ? 0 : sentenceAt(view.sentences, offsetChars);
    if (sentence !== null) return { segment, sentence };
  }
  return null;
}

/** The sentences that hold the characters of `range`. Null when it holds none. */
export function selectionBound(script: Script, { section, startChars, endChars }: TextRange): Bound | null {
  const touched = positionAt(script, section, startChars);
  const spans = touched && sectionAt(script, touched)?.sentences;
  if (!touched || !spans) return null;
  const isBehind = (spans[touched.sentence]?.endChars ?? 0) <= startChars;
  const first = isBehind ? { ...touched, sentence: touched.sentence + 1 } : touched;
  const sentence = lastNotAfter(spans, endChars - 1, (span) => span.startChars);
  return sentence < first.sentence ? null : { kind: 'selection', first, last: { ...first, sentence } };
}

type Pauses = Pick<Settings, 'pauseSentenceMs' | 'pauseParagraphMs' | 'pauseSectionMs'>;

/** The pause between two sentences that follow each other, milliseconds; shorter when speech is faster. */
export const pauseBetween = (script: Script, before: Position, after: Position, pauses: Pauses, rate: number): number =>
  pauseAtRateOne(script, before, after, pauses) / rate;

function pauseAtRateOne(script: Script, before: Position, after: Position, pauses: Pauses): number {
  if (script.plan[before.segment]?.section !== script.plan[after.segment]?.section) return pauses.pauseSectionMs;
  const isOneParagraph =
    before.segment === after.segment && paragraphAt(script, before).start === paragraphAt(script, after).start;
  return isOneParagraph ? pauses.pauseSentenceMs : pauses.pauseParagraphMs;
}

/** Sentences of the paragraph around a position, as a half-open range; a long paragraph drawn in pieces is one. */
export function paragraphAt(script: Script, { segment, sentence }: Position): { start: number; end: number } {
  const { blocks, sentences } = sectionAt(script, { segment, sentence }) ?? { blocks: [], sentences: [] };
  const block = sentences[sentence]?.block ?? 0;
  let firstBlock = block;
  while (firstBlock > 0 && blocks[firstBlock]?.continues) firstBlock -= 1;
  let lastBlock = block;
  while (blocks[lastBlock + 1]?.continues) lastBlock += 1;
  const upTo = (index: number) => lastNotAfter(sentences, index, (span) => span.block) + 1;
  return { start: upTo(firstBlock - 1), end: Math.max(upTo(lastBlock), sentence + 1) };
}
