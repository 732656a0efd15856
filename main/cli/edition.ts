import { readStoryFile } from '../core/stories/read-story-file';
import type { Story } from '../core/stories/story';
import { oneLine } from './printing';
import { readGiven } from './read';
import { storyText } from './show';
import { wrapped } from './terminal';
import { couldNot, done, type Told } from './told';
import type { World } from './world';

/** The sample edition is written in English. */
const editionLanguage = 'en';

/**
 * `crier edition`: lists the headlines of the sample edition by number and reads the story whose number is typed; Enter alone reads the
 * next one. Ends with q or with the input.
 */
export async function edition(world: World): Promise<Told<null>> {
  const stories = await editionStories(world);
  if (stories.length === 0) return couldNot('cli.problem.no-edition');
  await world.print(listText(world, stories));
  let next = 0;
  while (!world.signal.aborted) {
    await world.print(wrapped(`\n${world.t('cli.edition.ask', { count: stories.length })}\n`, world.terminal));
    const chosen = chosenBy(await world.readLine(), next, stories.length);
    if (chosen === 'end') break;
    if (chosen === 'unknown') {
      world.tell(world.t('cli.edition.unknown', { count: stories.length }));
      continue;
    }
    await readOne(world, stories[chosen]);
    next = (chosen + 1) % stories.length;
  }
  return done(null);
}

async function editionStories(world: World): Promise<readonly Story[]> {
  const reader = { detectLanguage: () => editionLanguage, now: world.clock.now() };
  const stories = (await world.edition()).map((file) => readStoryFile(file, reader));
  return stories.flatMap((story) => (story.ok ? [story.value] : []));
}

function listText(world: World, stories: readonly Story[]): string {
  const lines = stories.map(({ headline }, index) => `${index + 1}. ${oneLine(headline)}`);
  return `${wrapped([world.t('cli.edition.title'), '', ...lines].join('\n'), world.terminal)}\n`;
}

/** The place in the list that an answer means. */
export function chosenBy(answer: string | null, next: number, count: number): number | 'end' | 'unknown' {
  if (answer === null) return 'end';
  const text = answer.trim().toLowerCase();
  if (text === '') return next;
  if (text === 'q') return 'end';
  if (!/^\d{1,4}$/.test(text)) return 'unknown';
  const number = Number(text);
  return number >= 1 && number <= count ? number - 1 : 'unknown';
}

/** Where nothing can sound, the story is there to be read all the same. */
async function readOne(world: World, story: Story | undefined): Promise<void> {
  if (story === undefined) return;
  await world.print('\n');
  const canSound = world.soundOutput() !== null;
  if (!canSound) await world.print(storyText(story, world.terminal));
  const told = await readGiven(world, story, oneLine(story.headline), { section: 'all' });
  if (told.ok || world.signal.aborted) return;
  world.tell(`crier: ${oneLine(world.t(told.problem.key, told.problem.values))}`);
}
