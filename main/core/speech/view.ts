import type { Block, Section, SectionView, StoryView } from '../../../contract/story';
import { partOf, planSection, type SectionPlan } from './plan';
import { viewSlabs } from './section-view';
import { standInSummary } from './stand-in';

/** What the plan needs of a story. Not to be changed while it is open: views are kept by the object. */
export interface ViewableStory {
  readonly headline: string;
  readonly summary: string | null;
  readonly article: readonly Block[];
  /** BCP 47. */
  readonly language: string;
}

export type StoryPart = Pick<StoryView, 'part' | 'parts' | 'articleChars' | 'sections'>;

/** Parts kept for a story: the one being read, the next, and one for the shown place. */
const keptParts = 3;

interface OpenStory {
  readonly article: SectionPlan;
  readonly headline: SectionView;
  readonly summary: SectionView;
  readonly parts: Map<number, StoryPart>;
}

const openStories = new WeakMap<ViewableStory, OpenStory>();

/**
 * The sections of a story as the page draws and reads them: headline, summary (or the article's beginning in its place) and one part of
 * the article, cut into sentences. A part beyond the last gives the last.
 *
 * The first call plans the story (about 50 ms for 10 MB), each new part costs about 30 ms for 200,000 characters; the plan and the last
 * three parts are kept as long as the caller keeps the same story object.
 */
export function viewStory(story: ViewableStory, part: number): StoryPart {
  const open = openStory(story);
  const wanted = Math.min(Math.max(0, part), open.article.parts.length - 1);
  const view = open.parts.get(wanted) ?? viewPart(story, open, wanted);
  open.parts.delete(wanted);
  open.parts.set(wanted, view);
  for (const oldest of [...open.parts.keys()].slice(0, -keptParts)) open.parts.delete(oldest);
  return view;
}

/** The part of the article that holds an offset of its text; offsets outside give the first or the last part. */
export const partAt = (story: ViewableStory, offsetChars: number): number =>
  partOf(openStory(story).article, offsetChars);

function openStory(story: ViewableStory): OpenStory {
  const known = openStories.get(story);
  if (known !== undefined) return known;
  const { language, article, summary } = story;
  const made = {
    article: planSection(article, language),
    headline: viewShort([paragraph('heading', story.headline)], language, false),
    summary:
      summary === null
        ? viewShort(standInSummary(article, language), language, true)
        : viewShort(lines(summary), language, false),
    parts: new Map<number, StoryPart>(),
  };
  openStories.set(story, made);
  return made;
}

function viewPart(story: ViewableStory, open: OpenStory, part: number): StoryPart {
  const article: SectionView = { ...viewSlabs(open.article.parts[part] ?? [], story.language), isStandIn: false };
  const sections: Record<Section, SectionView> = { headline: open.headline, summary: open.summary, article };
  return { part, parts: open.article.parts.length, articleChars: open.article.sectionChars, sections };
}

/** Headline and summary come whole with every part; beyond one part's length (only a hostile file has that) they end. */
function viewShort(blocks: readonly Block[], language: string, isStandIn: boolean): SectionView {
  return { ...viewSlabs(planSection(blocks, language).parts[0] ?? [], language), isStandIn };
}

const lines = (text: string): readonly Block[] =>
  text
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph('paragraph', line));

const paragraph = (kind: 'heading' | 'paragraph', text: string): Block =>
  kind === 'heading' ? { kind, level: 1, runs: [{ text }] } : { kind, runs: [{ text }] };
