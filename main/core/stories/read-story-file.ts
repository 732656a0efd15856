import { fail, ok, type Result } from '../../../contract/errors';
import { cleanText } from './clean';
import { decodeText } from './decode';
import type { GivenFile } from './given-file';
import { toBlocks } from './plain-blocks';
import { readPlainText } from './plain-text';
import { editionStory, fileStory, type Story, type StoryFacts, type StoryText } from './story';

export interface StoryReader {
  /** BCP 47 tag of a text. */
  readonly detectLanguage: (text: string) => string;
  readonly now: Date;
}

/** Longest file name in a story's source line. */
const maxSourceChars = 120;
/** Name of the publisher of the sample edition, the same in every language. */
const editionSource = 'Crier';
/** Enough text to tell a language by. */
const languageSampleChars = 5_000;

/**
 * Reads a text file as a story; the file's name becomes its source. Changes nothing anywhere.
 * `empty-file`, `too-large`, `not-text`, `no-story`.
 */
export function readStoryFile(file: GivenFile, reader: StoryReader): Result<Story> {
  const read = readText(file.bytes);
  return read.ok ? ok(fileStory(read.value, facts(read.value, sourceName(file.name), reader))) : read;
}

/** Reads a file of the sample edition. */
export function readEditionFile(file: GivenFile, reader: StoryReader): Result<Story> {
  const read = readText(file.bytes);
  return read.ok ? ok(editionStory(read.value, facts(read.value, editionSource, reader), file.name)) : read;
}

/** The story in a file's bytes. */
export function readText(bytes: Uint8Array): Result<StoryText> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const clean = cleanText(decoded.value);
  if (clean.trim() === '') return fail('empty-file', 'the file holds nothing that can be seen');
  const parts = readPlainText(clean);
  if (!parts.ok) return parts;
  return ok({ ...parts.value, article: toBlocks(parts.value.article) });
}

function facts(text: StoryText, source: string, { detectLanguage, now }: StoryReader): StoryFacts {
  return {
    language: detectLanguage(languageSample(text)),
    source,
    url: null,
    publishedAt: null,
    addedAt: now.toISOString(),
  };
}

function startOf(texts: readonly string[], maxChars: number): string {
  let start = '';
  for (const text of texts) {
    if (start.length >= maxChars) break;
    start += `${text.slice(0, maxChars)}\n`;
  }
  return start;
}

/** Of a text in no language that it tells itself: what the beginning of the article, its summary and headline are written in. */
export function languageSample({
  article,
  summary,
  headline,
}: Pick<StoryText, 'article' | 'summary' | 'headline'>): string {
  const texts = article.flatMap((block) => block.runs.map((run) => run.text));
  return `${summary ?? ''}\n${startOf(texts, languageSampleChars)}\n${headline}`;
}

/** A dropped file's name comes from the page: folders in it are cut off, and it is cleaned like any text. */
export function sourceName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  return cleanText(last).replace(/\s+/gu, ' ').trim().slice(0, maxSourceChars) || 'txt';
}
