import { createHash } from 'node:crypto';
import type { Block } from '../../../contract/story';
import { countSpokenWords } from './spoken-words';

export type StoryOrigin = 'edition' | 'file' | 'feed';

/** A story as the library keeps it: what was published, without what a person did with it (see `library/statuses.ts`). */
export interface Story {
  readonly storyId: string;
  readonly origin: StoryOrigin;
  readonly headline: string;
  readonly summary: string | null;
  readonly article: readonly Block[];
  /** BCP 47. */
  readonly language: string;
  /** Who published it or the file's name. */
  readonly source: string;
  readonly author: string | null;
  readonly url: string | null;
  /** UTC, ISO 8601. */
  readonly publishedAt: string | null;
  readonly addedAt: string;
  /** Of headline, summary and article: equal text is the same story, whatever its encoding or file name. */
  readonly contentHash: string;
  /** All sections, for the listening time. */
  readonly spokenWords: number;
}

/** The sections of a story as they were read from somewhere. */
export interface StoryText {
  readonly headline: string;
  readonly summary: string | null;
  readonly article: readonly Block[];
  readonly author: string | null;
  /** As the text itself tells; null: where it came from. */
  readonly source: string | null;
}

export interface StoryFacts {
  readonly language: string;
  /** Where the text came from, unless it tells its source itself. */
  readonly source: string;
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly addedAt: string;
}

/** Story of a file; its id follows from its text, so a story that comes back finds its old status. */
export function fileStory(text: StoryText, facts: StoryFacts): Story {
  const contentHash = hashOf(text);
  return { ...build(text, facts, contentHash), origin: 'file', storyId: `file-${contentHash.slice(0, 32)}` };
}

/** Story of the sample edition; its id follows from its file name, so that a corrected text stays the same story. */
export function editionStory(text: StoryText, facts: StoryFacts, fileName: string): Story {
  return { ...build(text, facts, hashOf(text)), origin: 'edition', storyId: `edition-${slug(fileName)}` };
}

/** Story of a feed's item; its id follows from feed and key alone, so that a corrected text stays the same story. */
export function feedStory(
  text: StoryText,
  facts: StoryFacts,
  feedId: string,
  key: string,
): Story & { readonly origin: 'feed' } {
  const salted = createHash('sha256').update(`${feedId}\n${key}`).digest('hex');
  return { ...build(text, facts, hashOf(text)), origin: 'feed', storyId: `feed-${salted.slice(0, 32)}` };
}

/** The article as plain text: one line a block. */
export const articleText = (article: readonly Block[]): string =>
  article.map((block) => block.runs.map((run) => run.text).join('')).join('\n');

function build(text: StoryText, facts: StoryFacts, contentHash: string): Omit<Story, 'origin' | 'storyId'> {
  const all = `${text.headline}\n${text.summary ?? ''}\n${articleText(text.article)}`;
  return { ...text, ...facts, source: text.source ?? facts.source, contentHash, spokenWords: countSpokenWords(all) };
}

function hashOf({ headline, summary, article }: StoryText): string {
  return createHash('sha256')
    .update(JSON.stringify([headline, summary, article]))
    .digest('hex');
}

function slug(fileName: string): string {
  const name = fileName.replace(/\.[^.]*$/, '');
  return /^[\w-]{1,50}$/.test(name) ? name : createHash('sha256').update(name).digest('hex').slice(0, 32);
}
