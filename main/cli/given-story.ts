import { assertNever } from '../../contract/errors';
import { readFolderStories } from '../core/stories/files/read-files';
import type { StoryReader } from '../core/stories/read-story-file';
import type { Story } from '../core/stories/story';
import { storiesIn } from './file-stories';
import { keptStory } from './kept-story';
import { nameOf, readBytes, sourceOf, unnamed } from './sources';
import { couldNot, done, failed, type Told } from './told';
import { pageStories } from './web-story';
import type { World } from './world';

/** `source` is null where there is no file name. */
export type GivenStory = Omit<Story, 'source'> & { readonly source: string | null };

export interface StoryChoice {
  /** BCP 47; left out: as the text tells, or as it is detected. */
  readonly lang?: string;
  /** Of the stories of a book or folder, counted from 1; left out: the first. */
  readonly chapter?: number;
}

/** A story from a file of any kind, a folder, standard input (`-`), the web, or the library (`story:ID`). */
export async function readStory(
  world: World,
  typed: string,
  { lang, chapter }: StoryChoice,
): Promise<Told<GivenStory>> {
  const stories = await readStories(world, typed, await readerIn(world, lang));
  if (!stories.ok) return stories;
  const story = chosen(world, stories.value, chapter, typed);
  if (!story.ok) return story;
  const { source, language } = story.value;
  return done({ ...story.value, source: source === unnamed ? null : source, language: lang ?? language });
}

/** Telling a language by its words needs tables; they are loaded only where nobody told it. */
const readerIn = async (world: World, lang: string | undefined): Promise<StoryReader> => ({
  detectLanguage: lang === undefined ? await world.languageDetector() : () => lang,
  now: world.clock.now(),
});

async function readStories(world: World, typed: string, reader: StoryReader): Promise<Told<readonly Story[]>> {
  const source = sourceOf(world, typed);
  if (!source.ok) return source;
  const { value } = source;
  switch (value.kind) {
    case 'web':
      return pageStories(world, value.url, reader);
    case 'story':
      return keptStory(world, value.storyId);
    case 'path': {
      const folder = await world.listFolder(value.path);
      if (folder === null) return fileStories(world, typed, reader);
      const read = folder.ok ? await readFolderStories(folder.value, world.files, reader, world.signal) : folder;
      return read.ok ? done(read.value.stories) : failed(read.error, nameOf(world, typed));
    }
    case 'input':
      return fileStories(world, typed, reader);
    default:
      return assertNever(value);
  }
}

async function fileStories(world: World, typed: string, reader: StoryReader): Promise<Told<readonly Story[]>> {
  const file = await readBytes(world, typed);
  return file.ok ? storiesIn(world, file.value, nameOf(world, typed), reader) : file;
}

/** Where there are several, the person is told which one this is and how to get at the others. */
function chosen(world: World, stories: readonly Story[], chapter: number | undefined, typed: string): Told<Story> {
  const count = stories.length;
  const story = stories[(chapter ?? 1) - 1];
  if (story === undefined) return couldNot('cli.problem.no-chapter', { name: nameOf(world, typed), count });
  if (count > 1 && chapter === undefined) world.tell(world.t('cli.show.chapters', { count }));
  return done(story);
}
