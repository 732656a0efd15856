import { dataFolder } from '../support/data-folder';
import { type Keyboard, keyboard } from '../support/keyboard';
import { launch, type RunningApp } from '../support/launch';
import { type Recording, record } from '../support/recording';
import { until } from '../support/until';
import { importStory, playerIs, shows, storedSettings, windowOf } from '../support/window';
import { clearNotes, watchPage } from './page-notes';
import type { BenchStory } from './texts';

/** The running app with its keyboard and the recorder at the sound card's monitor. */
export interface Session {
  readonly run: RunningApp;
  readonly keys: Keyboard;
  readonly recording: Recording;
  /** Brings stories into the library as a dropped file does; returns their ids. */
  add(stories: readonly BenchStory[]): Promise<readonly string[]>;
  /** Goes to a story with the arrow keys, which need the focus in Headlines, and waits until it is shown. */
  show(headline: string): Promise<void>;
  /** Ends the voice and what was heard and noted before. */
  hush(): Promise<void>;
  close(): Promise<void>;
}

/** Long enough for a story's first sentences to be prepared, whichever the voice. */
const quietMs = 900;

/** @param voiceId speaks English */
export async function openSession(voiceId: string): Promise<Session> {
  const data = await dataFolder();
  await data.write('settings.json', storedSettings({ voices: { en: voiceId }, earcons: false, showEdition: false }));
  const run = await launch({ data });
  await watchPage(run.page);
  const keys = await keyboard(run.pid);
  const recording = await record();
  const window = windowOf(run.page);
  let listed = 0;
  return {
    run,
    keys,
    recording,
    async add(stories) {
      const ids: string[] = [];
      for (const { name, text } of stories) {
        const imported = await importStory(run.page, name, text);
        if (!imported.ok) throw new Error(`${name} was refused: ${imported.error.code}`);
        ids.push(imported.value.storyId);
      }
      // Lines out of sight are not in the page, but each line tells the length of the list.
      const size = () => window.headlines.getByRole('option').first().getAttribute('aria-setsize');
      listed += stories.length;
      await until('the stories in the list', async () => Number(await size()) === listed);
      return ids;
    },
    async show(headline) {
      const chosen = () => window.headlines.getByRole('option', { selected: true }).textContent();
      await keys.press('Home');
      await until(`“${headline}” in the list`, async () => {
        if ((await chosen())?.includes(headline)) return true;
        await keys.press('Down');
        return false;
      });
      await shows(run.page, headline);
    },
    async hush() {
      await keys.press('Escape');
      await playerIs(run.page, 'idle');
      await recording.silence(quietMs);
      recording.clear();
      await clearNotes(run.page);
    },
    async close() {
      keys.close();
      await recording.stop();
      await run.close();
    },
  };
}
