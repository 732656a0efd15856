import type { Preferences } from '../../contract/settings';
import { dataFolder } from './data-folder';
import { espeak } from './expected-sound';
import { type Keyboard, keyboard } from './keyboard';
import { launch, type RunningApp } from './launch';
import { type Recording, record } from './recording';
import type { SampleStory } from './stories';
import { shows, storedSettings } from './window';

/** The system voice that is on every test machine, and nothing else to be heard. */
export const systemVoice: Preferences = { voices: { en: 'espeak-ng:gmw/en-US' }, earcons: false };

/** What that voice says, made by the same program at 180 words a minute: its own normal speed differs. */
export const saidBySystemVoice = espeak({ wordsPerMinute: 185 });

/** The app with a story on screen, the keyboard in it, and an ear at its sound card. */
export interface ReadingSession {
  readonly run: RunningApp;
  readonly keys: Keyboard;
  readonly recording: Recording;
  /** Stops the voice, waits until nothing sounds, and forgets what was heard. */
  quiet(): Promise<void>;
  end(): Promise<void>;
}

/** @param story null: what a first start shows */
export async function readingSession(
  story: Pick<SampleStory, 'file' | 'headline'> | null,
  preferences: Preferences = systemVoice,
): Promise<ReadingSession> {
  const data = await dataFolder();
  await data.write('settings.json', storedSettings(preferences));
  const run = await launch({ data, args: story === null ? [] : [story.file] });
  try {
    if (story !== null) await shows(run.page, story.headline);
    return around(run, await keyboard(run.pid), await record());
  } catch (error) {
    await run.close();
    throw error;
  }
}

const around = (run: RunningApp, keys: Keyboard, recording: Recording): ReadingSession => ({
  run,
  keys,
  recording,
  async quiet() {
    await keys.command('play.stop');
    await recording.silence(600);
    recording.clear();
  },
  async end() {
    keys.close();
    await recording.stop();
    await run.close();
  },
});
