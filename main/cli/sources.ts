import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GivenFile } from '../core/ports';
import { decodeText } from '../core/stories/decode';
import { readStoryFile } from '../core/stories/read-story-file';
import type { Story } from '../core/stories/story';
import { oneLine } from './printing';
import { couldNot, done, failed, type Told } from './told';
import type { World } from './world';

const isInput = (source: string): boolean => source === '-';

/** What sentences about the source call it. */
const nameOf = (world: World, source: string): string => (isInput(source) ? world.t('cli.input') : oneLine(source));

/** A story from a file, standard input (`-`) or a `file:` address; its `source` is null where there is no file name. */
export async function readStory(
  world: World,
  source: string,
  language?: string,
): Promise<Told<Omit<Story, 'source'> & { readonly source: string | null }>> {
  const file = await readSource(world, source);
  if (!file.ok) return file;
  const detectLanguage = language === undefined ? await world.languageDetector() : () => language;
  const story = readStoryFile(file.value, { detectLanguage, now: world.clock.now() });
  if (!story.ok) return failed(story.error, nameOf(world, source));
  const isUnnamed = story.value.source === unnamed;
  return done(isUnnamed ? { ...story.value, source: null } : story.value);
}

/** Plain text; empty where nothing was given. */
export async function readPlain(world: World, source: string): Promise<Told<string>> {
  const file = await readSource(world, source);
  if (!file.ok) return file;
  if (file.value.bytes.byteLength === 0) return done('');
  const text = decodeText(file.value.bytes);
  return text.ok ? done(text.value) : failed(text.error, nameOf(world, source));
}

/** Stands for a file name that is not there; no file can have it. */
const unnamed = '-';

async function readSource(world: World, source: string): Promise<Told<GivenFile>> {
  if (/^https?:/i.test(source)) return couldNot('cli.problem.no-web');
  if (isInput(source)) {
    const input = await world.readInput();
    return input.ok ? done({ name: unnamed, bytes: input.value }) : failed(input.error, nameOf(world, source));
  }
  const path = pathOf(world, source);
  if (path === null) return couldNot('cli.problem.no-file', { name: oneLine(source) });
  const file = await world.readFile(path);
  return file.ok ? done(file.value) : failed(file.error, oneLine(source));
}

function pathOf({ cwd }: World, source: string): string | null {
  try {
    const path = /^file:/i.test(source) ? fileURLToPath(source) : resolve(cwd, source);
    return path.includes('\0') ? null : path;
  } catch {
    return null;
  }
}
