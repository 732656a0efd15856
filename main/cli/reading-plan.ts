import type { Settings } from '../../contract/settings';
import { isSpoken, type SilenceSwitches } from '../../contract/silence';
import type { Section, SectionView } from '../../contract/story';
import { sentenceAt } from '../core/speech/section-view';
import { type ViewableStory, viewStory } from '../core/speech/view';

export type Wanted = Section | 'all';

/** One sentence to print and to speak. */
export interface Line {
  readonly text: string;
  readonly section: Section;
  /** A paragraph begins here. */
  readonly isFirst: boolean;
  /** Silence after it at rate 1; 0 at the end. */
  readonly pauseMs: number;
  /** Program text: its brackets are no notes. */
  readonly isCode: boolean;
}

type Pauses = Pick<Settings, 'pauseSentenceMs' | 'pauseParagraphMs' | 'pauseSectionMs'>;
type PlanSettings = Pauses & SilenceSwitches;
type Raw = Omit<Line, 'pauseMs'>;

/**
 * The sentences of a story in the order in which they are read, each with its pause. `all` leaves out a summary that only stands in for a
 * missing one, and what is not spoken by these settings. Large articles are cut as they come.
 */
export function* readingPlan(story: ViewableStory, wanted: Wanted, settings: PlanSettings): Generator<Line> {
  let before: Raw | null = null;
  for (const line of rawLines(story, wanted, settings)) {
    if (before !== null) yield { ...before, pauseMs: pauseBetween(before, line, settings) };
    before = line;
  }
  if (before !== null) yield { ...before, pauseMs: 0 };
}

function pauseBetween(before: Raw, after: Raw, pauses: Pauses): number {
  if (before.section !== after.section) return pauses.pauseSectionMs;
  return after.isFirst ? pauses.pauseParagraphMs : pauses.pauseSentenceMs;
}

function* rawLines(story: ViewableStory, wanted: Wanted, switches: SilenceSwitches): Generator<Raw> {
  const { sections, parts } = viewStory(story, 0);
  if (wanted === 'all' || wanted === 'headline') yield* linesOf(sections.headline, 'headline', switches);
  if (wanted === 'summary' || (wanted === 'all' && !sections.summary.isStandIn))
    yield* linesOf(sections.summary, 'summary', switches);
  if (wanted !== 'all' && wanted !== 'article') return;
  for (let part = 0; part < parts; part += 1)
    yield* linesOf(viewStory(story, part).sections.article, 'article', switches);
}

function* linesOf(view: SectionView, section: Section, switches: SilenceSwitches): Generator<Raw> {
  let block = -1;
  for (const index of view.sentences.keys()) {
    const sentence = sentenceAt(view, index);
    if (sentence === null || !isSpoken(sentence.silence, switches)) continue;
    const isFirst = sentence.block !== block && view.blocks[sentence.block]?.continues !== true;
    block = sentence.block;
    yield { text: sentence.text, section, isFirst, isCode: sentence.kind === 'code' };
  }
}
