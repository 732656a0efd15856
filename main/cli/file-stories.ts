import { assertNever } from '../../contract/errors';
import { readFileStories } from '../core/stories/files/read-files';
import type { GivenFile } from '../core/stories/given-file';
import type { StoryReader } from '../core/stories/read-story-file';
import type { Story } from '../core/stories/story';
import { couldNot, done, failed, type Told } from './told';
import type { World } from './world';

/**
 * The stories in a file of any kind; of lists of feeds, what to do with them.
 *
 * @param name what sentences about the file call it
 */
export async function storiesIn(
  world: World,
  file: GivenFile,
  name: string,
  reader: StoryReader,
): Promise<Told<readonly Story[]>> {
  const read = await readFileStories(file, world.files, reader, world.signal);
  if (!read.ok && read.error.code === 'not-text') return couldNot('cli.problem.unknown-kind', { name });
  if (!read.ok) return failed(read.error, name);
  switch (read.value.kind) {
    case 'stories':
      return done(read.value.stories);
    case 'opml':
      return couldNot('cli.problem.is-opml', { name });
    default:
      return assertNever(read.value);
  }
}
