import type { Block, LibraryList, SectionView, StoryRow, StoryView, ViewName } from '../../../../contract/story';

export const row = (storyId: string, change: Partial<StoryRow> = {}): StoryRow => ({
  storyId,
  headline: `Headline ${storyId}`,
  source: 'Coast Dispatch',
  publishedAt: null,
  addedAt: '2026-11-20T08:00:00.000Z',
  minutes: 4,
  language: 'en',
  isRead: false,
  isSaved: false,
  isHeard: false,
  ...change,
});

/** A section with one sentence for each block. */
export function section(blocks: readonly Block[]): SectionView {
  let at = 0;
  const views = blocks.map((block) => {
    const startChars = at;
    at += block.runs.reduce((sum, run) => sum + run.text.length, 0) + 1;
    return { ...block, startChars };
  });
  const sentences = views.map(({ startChars, runs }, block) => {
    const endChars = startChars + runs.reduce((sum, run) => sum + run.text.length, 0);
    return { startChars, endChars, block };
  });
  return { blocks: views, sentences, isStandIn: false };
}

export const paragraphs = (...texts: readonly string[]): SectionView =>
  section(texts.map((text) => ({ kind: 'paragraph', runs: [{ text }] })));

export const story = (storyId: string, change: Partial<StoryView> = {}): StoryView => ({
  ...row(storyId),
  author: null,
  url: null,
  part: 0,
  parts: 1,
  articleChars: 100,
  place: null,
  sections: {
    headline: paragraphs(`Headline ${storyId}`),
    summary: paragraphs('The summary.'),
    article: paragraphs('First paragraph.', 'Second paragraph.'),
  },
  ...change,
});

/** A list of which all lines have come. */
export const wholeList = (view: ViewName, counts: LibraryList['counts'], rows: readonly StoryRow[]): LibraryList => ({
  view,
  rows,
  next: null,
  totalCount: rows.length,
  counts,
});
