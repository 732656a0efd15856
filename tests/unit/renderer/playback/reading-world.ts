import { type FakeWorld, fakeWorld, settle, storyOf } from './fake-world';

export const story = storyOf('a');
export const noPauses = { pauseSentenceMs: 0, pauseParagraphMs: 0, pauseSectionMs: 0 };

/** A player that has begun to read a story, with another one below it in the list. */
export async function reading(section: 'story' | 'article' = 'article', settings = {}): Promise<FakeWorld> {
  const world = fakeWorld([story, storyOf('b')], settings);
  world.player.read(story, section);
  await settle();
  return world;
}
