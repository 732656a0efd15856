import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtInFlite } from '../support/expected-sound';
import type { Keyboard } from '../support/keyboard';
import type { RunningApp } from '../support/launch';
import { heard } from '../support/listening';
import { describeWith } from '../support/needs';
import { type ReadingSession, readingSession } from '../support/reading-session';
import type { Recording } from '../support/recording';
import { lighthouse } from '../support/stories';
import { ask, focusOf } from '../support/window';

/** Measured speed of this voice at its own normal is 144 words a minute; Crier's is 180. */
const say = builtInFlite({ voice: 'rms', stretch: 144 / 180 });

describeWith(['electron', 'screen', 'sound', 'sox'], 'a story read by the voice that ships with Crier', () => {
  const story = lighthouse();
  const sentences = [story.headline, story.summary, ...story.article.slice(0, 3)];
  let session: ReadingSession;
  let run: RunningApp;
  let keys: Keyboard;
  let recording: Recording;
  let expected: readonly Int16Array[];

  beforeAll(async () => {
    expected = await Promise.all(sentences.map((sentence) => say(sentence)));
    session = await readingSession(story, { voices: { en: 'flite-builtin:rms' }, earcons: false });
    ({ run, keys, recording } = session);
  });
  afterAll(() => session?.end());

  test.each([
    ['the headline', 'read.headline', 0],
    ['the summary', 'read.summary', 1],
    ['the article', 'read.article', 2],
  ] as const)('%s is heard', async (_what, command, index) => {
    recording.clear();
    await keys.command(command);
    expect(await heard(recording, expected)).toBe(index);
    await keys.command('play.stop');
    await recording.silence(600);
  });

  test('is the voice that was chosen, and tells the time of each word', async () => {
    const list = await ask(run.page, 'library.list', { view: 'all' });
    const storyId = list.ok ? list.value.rows.find((row) => row.headline === story.headline)?.storyId : undefined;
    const address = { storyId: storyId ?? '', section: 'headline', part: 0, sentence: 0 } as const;
    const sound = await ask(run.page, 'speech.synthesise', { ...address, rate: 1, ticket: 'words' });
    if (!sound.ok) throw new Error(sound.error.code);
    expect(sound.value.voiceId).toBe('flite-builtin:rms');
    const words = sound.value.words?.map(({ startChars, endChars }) => story.headline.slice(startChars, endChars));
    expect(words).toEqual(story.headline.split(' '));
  });

  test('stops on the sentence that was spoken', async () => {
    await keys.command('read.article');
    recording.clear();
    await recording.soundAfter(0);
    await keys.command('play.stop');
    await recording.silence(600);
    expect(await focusOf(run.page)).toMatchObject({ region: 'Story', text: story.article[0], caret: 0 });
  });

  test('the page has complained about nothing', () => {
    expect(run.problems()).toEqual([]);
  });
});
