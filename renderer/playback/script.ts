import type { Settings } from '../../contract/settings';
import type { SilenceSwitches } from '../../contract/silence';
import type { Section, SectionView, SentenceSpan, StoryView } from '../../contract/story';
import { lastNotAfter, sentenceAt, textOfSentence } from '../reading/sentence-at';
import type { Bound, Plan, Position, Segment } from './plan';
import { silentOf, type Wish } from './silent';
import type { SentenceAddress, TextRange } from './types';

/** A story as the player sees it: the parts that are loaded, and the plan over all of them. */
export interface Script {
  readonly storyId: string;
  /** By part. Headline and summary come with each. */
  readonly views: ReadonlyMap<number, StoryView>;
  readonly plan: Plan;
  /** Which kinds of sentences are read. */
  readonly switches: SilenceSwitches;
  /** What the person asked to hear though its kind is not read. */
  readonly wish: Wish | null;
}

/** Before anything was read. */
export const noScript = (switches: SilenceSwitches): Script => ({
  storyId: '',
  views: new Map(),
  plan: [],
  switches,
  wish: null,
});

/** A stand-in for a missing summary repeats the article, so only who asks for the summary hears it. */
export function scriptOf(story: StoryView, withStandIn: boolean, switches: SilenceSwitches): Script {
  const single = (section: Section) => ({ section, part: 0, sentences: null });
  const hasSummary = withStandIn || !story.sections.summary.isStandIn;
  const article = Array.from({ length: Math.max(1, story.parts) }, (_, part) => ({
    section: 'article' as const,
    part,
    sentences: null,
  }));
  const plan = [single('headline'), ...(hasSummary ? [single('summary')] : []), ...article];
  const { storyId } = story;
  return planned({ storyId, views: new Map([[story.part, story]]), plan, switches, wish: null });
}

/** The script with one more part. Its plan then knows the sentences of that part. */
export const withPart = (script: Script, story: StoryView): Script =>
  planned({ ...script, views: new Map(script.views).set(story.part, story) });

/** The same story with other kinds of sentences silent. */
export const withSwitches = (script: Script, switches: SilenceSwitches): Script => planned({ ...script, switches });

/** The script in which a range of sentences is read, whatever their kind. */
export const withWish = (script: Script, wish: Wish): Script => planned({ ...script, wish });

/** The script for who points at a sentence: a silent one is read, with the silent ones of its paragraph. */
export function withWishAt(script: Script, at: Position): Script {
  if (!script.plan[at.segment]?.silent?.has(at.sentence)) return script;
  const { start, end } = paragraphAt(script, at);
  return withWish(script, { first: { ...at, sentence: start }, last: { ...at, sentence: end - 1 } });
}

function planned(script: Script): Script {
  const plan = script.plan.map((segment, index): Segment => {
    const sentences = viewAt(script, { segment: index, sentence: 0 })?.sections[segment.section].sentences;
    if (sentences === undefined) return segment;
    return { ...segment, sentences: sentences.length, silent: silentOf(script, index, sentences) };
  });
  return { ...script, plan };
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
