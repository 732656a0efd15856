import type { Block } from '../../contract/story';
import { runsText } from '../core/speech/block-text';
import { jsonText, oneLine } from './printing';
import { readStory } from './sources';
import { done, type Told } from './told';
import type { World } from './world';

interface ShowOptions {
  readonly json?: boolean;
}

/** `crier show FILE`: prints the story. */
export async function show(world: World, source: string, { json }: ShowOptions): Promise<Told<null>> {
  const story = await readStory(world, source);
  if (!story.ok) return story;
  await world.print(json === true ? jsonText(toJson(story.value)) : toText(story.value));
  return done(null);
}

type ShownStory = Extract<Awaited<ReturnType<typeof readStory>>, { ok: true }>['value'];

const toJson = ({ headline, summary, language, url, source, author, publishedAt, article }: ShownStory) => ({
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

/** Paragraphs with an empty line between; credits in one line under the headline. */
function toText({ headline, summary, source, author, article }: ShownStory): string {
  const credits = [author, source].filter((part) => part !== null).join(' · ');
  const paragraphs = [headline, credits, summary ?? '', ...article.map(blockText)].map(oneLine);
  return `${paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')}\n`;
}

const blockText = ({ kind, runs }: Block): string => (kind === 'item' ? `- ${runsText(runs)}` : runsText(runs));
