import type { Library } from '../core/library/library';
import type { Story } from '../core/stories/story';
import { oneLine } from './printing';
import { couldNot, done, failed, type Told } from './told';
import type { World } from './world';

/** A story of the library. The person is told who else has it, and of one whose feed gives only its beginning, where the rest is. */
export async function keptStory(world: World, storyId: string): Promise<Told<readonly Story[]>> {
  const library = await world.library('look');
  if (!library.ok) return failed(library.error, world.t('cli.library'));
  const story = library.value.story(storyId);
  if (!story.ok) {
    return story.error.code === 'not-found'
      ? couldNot('cli.problem.no-kept-story', { id: storyId })
      : failed(story.error, world.t('cli.library'));
  }
  const { article, url } = story.value;
  if (article.length === 0 && url !== null) world.tell(world.t('cli.show.teaser', { url: oneLine(url) }));
  tellCopies(world, library.value, storyId);
  return done([story.value]);
}

/** Its other copies, each as it can be asked for. What cannot be told is left out: the story itself is there. */
function tellCopies(world: World, library: Library, storyId: string): void {
  const copies = library.copies(storyId);
  const others = copies.ok ? copies.value.filter((row) => row.storyId !== storyId) : [];
  for (const { source, storyId: id } of others) world.tell(world.t('cli.show.alsoIn', { source: oneLine(source), id }));
}
