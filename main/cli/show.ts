import type { Block } from '../../contract/story';
import { runsText } from '../core/speech/block-text';
import { type GivenStory, readStory } from './given-story';
import { jsonText, oneLine } from './printing';
import { bold, type Terminal, wrapped } from './terminal';
import { done, type Told } from './told';
import type { World } from './world';

interface ShowOptions {
  readonly json?: boolean;
  readonly chapter?: number;
}

/** `crier show FILE|URL|-`: prints the story. */
export async function show(world: World, source: string, { json, chapter }: ShowOptions): Promise<Told<null>> {
  const story = await readStory(world, source, chapter === undefined ? {} : { chapter });
  if (!story.ok) return story;
  await world.print(json === true ? jsonText(toJson(story.value)) : storyText(story.value, world.terminal));
  return done(null);
}

const toJson = ({ headline, summary, language, url, source, author, publishedAt, article }: GivenStory) => ({
  headline,
  summary,
  language,
  url,
  source,
  author,
  publishedAt,
  article: article.map(blockJson),
});

const blockJson = ({ kind, level, runs }: Block) => ({
  kind,
  text: runsText(runs),
  ...(level === undefined ? {} : { level }),
});

type ShownText = Pick<GivenStory, 'headline' | 'summary' | 'author' | 'article'> & { readonly source: string | null };

/** Paragraphs with an empty line between; credits in one line under the headline. */
export function storyText({ headline, summary, source, author, article }: ShownText, terminal: Terminal): string {
  const credits = [author, source].filter((part) => part !== null).join(' · ');
  const [title = '', ...rest] = [headline, credits, summary ?? '', ...article.map(blockText)]
    .map(oneLine)
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => wrapped(paragraph, terminal));
  return `${[bold(title, terminal), ...rest].join('\n\n')}\n`;
}

const blockText = ({ kind, runs }: Block): string => (kind === 'item' ? `- ${runsText(runs)}` : runsText(runs));
