import type { Story } from '../core/stories/story';
import { oneLine } from './printing';
import { couldNot, done, failed, type Told } from './told';
import type { World } from './world';

/** A story of the library. Of one whose feed gives only its beginning, the person is told where the rest is. */
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
  return done([story.value]);
}
