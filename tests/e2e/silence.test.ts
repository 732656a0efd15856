import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { dataFolder } from '../support/data-folder';
import { findSounds, heardBelowCost } from '../support/fingerprint';
import { type Keyboard, keyboard } from '../support/keyboard';
import { launch, type RunningApp } from '../support/launch';
import { heard } from '../support/listening';
import { markedWords, watchWords } from '../support/marked-words';
import { describeWith } from '../support/needs';
import { saidBySystemVoice, systemVoice } from '../support/reading-session';
import { type Recording, record } from '../support/recording';
import { type SettledKeys, settledKeys } from '../support/settled-keys';
import { quietLines } from '../support/stories';
import { until } from '../support/until';
import { focusOf, offers, playerIs, shows, status, storedSettings, windowOf } from '../support/window';

const settings = storedSettings(systemVoice);

describeWith(['electron', 'screen', 'sound', 'espeak-ng', 'sox'], 'lines that are not part of the story', () => {
  const story = quietLines();
  const [first = '', second = '', third = '', last = ''] = story.spoken;
  let run: RunningApp;
  let keyboardHelper: Keyboard;
  let keys: SettledKeys;
  let recording: Recording;

  beforeAll(async () => {
    const data = await dataFolder();
    await data.write('settings.json', settings);
    run = await launch({ data, args: [story.file] });
    await shows(run.page, story.headline);
    keyboardHelper = await keyboard(run.pid);
    keys = await settledKeys(run.page, keyboardHelper);
    recording = await record();
  });
  afterAll(async () => {
    keyboardHelper?.close();
    await recording?.stop();
    await run?.close();
  });
  beforeEach(async () => {
    await keys.command('play.stop');
    await recording.silence(600);
    recording.clear();
  });

  const costOf = async (text: string): Promise<number> =>
    findSounds(recording.samples(), [await saidBySystemVoice(text)])[0]?.cost ?? Number.NaN;
  /** The marks that followed the voice until the second sentence began. */
  const wordsOfFirst = async (): Promise<readonly string[]> => {
    const words = (await markedWords(run.page)).map(({ word }) => word);
    return words.slice(0, words.includes('It') ? words.indexOf('It') : undefined);
  };
  const focusedBox = () =>
    run.page.evaluate(() => document.querySelector<HTMLInputElement>('input:focus')?.labels?.[0]?.textContent ?? '');

  /** Keys only: from the dialog's first control on to a box, Space, and out again. */
  async function tick(label: RegExp) {
    await keys.command('app.settings');
    await windowOf(run.page).dialog.waitFor();
    for (let tabs = 0; tabs < 40 && !label.test(await focusedBox()); tabs += 1) await keys.press('Tab');
    expect(await focusedBox()).toMatch(label);
    await keys.press('Space');
    await until('the box to be ticked', () =>
      run.page.evaluate(() => document.querySelector<HTMLInputElement>('input:focus')?.checked ?? false),
    );
    await keys.press('Escape');
    await windowOf(run.page).dialog.waitFor({ state: 'detached' });
  }

  test('are shown', async () => {
    const shown = (await windowOf(run.page).story.textContent()) ?? '';
    for (const line of ['[1]', story.shareLine, 'Photo: Anna Holm/Reuters', story.byline])
      expect(shown).toContain(line);
  });

  test('are stepped over, and the numbers go on by one', async () => {
    await keys.command('read.article');
    for (const [index, text] of [first, second, third, last].entries()) {
      await status(run.page, new RegExp(`sentence ${index + 1} of 4`));
      if (index > 0)
        expect(
          await heard(recording, await Promise.all([text, story.shareLine, story.byline].map(saidBySystemVoice))),
        ).toBe(0);
    }
    await offers(run.page, 'Play', 20_000);
    await recording.silence(600);
    for (const text of [second, third, last]) expect(await costOf(text)).toBeLessThan(heardBelowCost);
    for (const text of [story.shareLine, story.byline]) expect(await costOf(text)).toBeGreaterThan(heardBelowCost);
  });

  test('are stepped over by the next and the previous sentence', async () => {
    await keys.command('read.article');
    for (const at of [2, 3, 4]) {
      await keys.command('sentence.next');
      await status(run.page, new RegExp(`sentence ${at} of 4`));
    }
    recording.clear();
    await keys.command('sentence.previous');
    await status(run.page, /sentence 3 of 4/);
    expect(await heard(recording, await Promise.all([third, story.shareLine].map(saidBySystemVoice)))).toBe(0);
  });

  test('are heard by who puts the place there', async () => {
    await run.page.getByText(story.byline).click({ position: { x: 4, y: 12 } });
    await keys.command('play.toggle');
    expect(await heard(recording, await Promise.all([story.byline, first].map(saidBySystemVoice)))).toBe(0);
  });

  test('are heard once they are turned on in the settings, also in the middle of reading', async () => {
    await keys.command('read.article');
    await keys.command('sentence.next');
    await status(run.page, /sentence 2 of 4/);
    await keys.command('play.toggle');
    await playerIs(run.page, 'paused');
    const { text } = await focusOf(run.page);
    await tick(/^“Share this” and “Read more” lines/);
    await until('focus to come back', async () => (await focusOf(run.page)).text === text);
    await status(run.page, /sentence 2 of 5/);
    recording.clear();
    await keys.command('play.toggle');
    await status(run.page, /sentence 3 of 5/);
    expect(await heard(recording, await Promise.all([story.shareLine, third].map(saidBySystemVoice)))).toBe(0);
  });

  test('a footnote mark is heard once it is turned on', async () => {
    await watchWords(run.page);
    await keys.command('read.article');
    await status(run.page, /sentence 2 of 5/);
    expect((await wordsOfFirst()).at(-1)).toBe('safe');
    await keys.command('play.stop');
    await tick(/^Footnote marks/);
    await watchWords(run.page);
    await keys.command('read.article');
    await status(run.page, /sentence 2 of 5/);
    expect((await wordsOfFirst()).slice(-2)).toEqual(['safe', '[1]']);
    expect(run.problems()).toEqual([]);
  });
});
