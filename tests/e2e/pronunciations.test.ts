import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { dataFolder } from '../support/data-folder';
import { type Keyboard, keyboard } from '../support/keyboard';
import { launch, type RunningApp } from '../support/launch';
import { heard } from '../support/listening';
import { describeWith } from '../support/needs';
import { saidBySystemVoice, systemVoice } from '../support/reading-session';
import { type Recording, record } from '../support/recording';
import { type SettledKeys, settledKeys } from '../support/settled-keys';
import { lighthouse } from '../support/stories';
import { until } from '../support/until';
import { focusIsIn, focusOf, playerIs, said, shows, status, storedSettings, windowOf } from '../support/window';

const settings = storedSettings(systemVoice);

describeWith(['electron', 'screen', 'sound', 'espeak-ng', 'sox'], 'own pronunciations', () => {
  const story = lighthouse();
  const [, second = '', third = ''] = story.article;
  let run: RunningApp;
  let keyboardHelper: Keyboard;
  let keys: SettledKeys;
  let recording: Recording;

  async function take(started: RunningApp) {
    run = started;
    await shows(run.page, story.headline);
    keyboardHelper = await keyboard(run.pid);
    keys = await settledKeys(run.page, keyboardHelper);
  }
  beforeAll(async () => {
    const data = await dataFolder();
    await data.write('settings.json', settings);
    await take(await launch({ data, args: [story.file] }));
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

  const dialog = () => windowOf(run.page).dialog;
  const closed = () => dialog().waitFor({ state: 'detached' });
  const written = () => dialog().getByLabel('What is written');
  const isFocused = (label: RegExp) =>
    until(`focus on ${label}`, async () =>
      label.test(
        await run.page.evaluate(
          () => document.querySelector<HTMLInputElement>('input:focus')?.labels?.[0]?.textContent ?? '',
        ),
      ),
    );

  async function readSecond() {
    await keys.command('read.article');
    await status(run.page, /sentence 1 of 6/);
    await keys.command('sentence.next');
    await status(run.page, /sentence 2 of 6/);
    await playerIs(run.page, 'speaking');
  }

  /** Keys only: back over Hear and Spell to the written word, which Tab selects, and forth again. */
  async function fix(word: string, sayAs: string) {
    await keys.command('speech.fixWord');
    await dialog().waitFor();
    await isFocused(/^How to say/);
    await keys.press('Shift+Tab', 'Shift+Tab', 'Shift+Tab', ...word.toUpperCase());
    expect(await written().inputValue()).toBe(word);
    await keys.press('Tab', 'Tab', 'Tab', ...sayAs.toUpperCase());
    recording.clear();
    await keys.press('Enter');
    await closed();
  }

  test('a word that is fixed while it is read is said the new way, from the start of its sentence', async () => {
    await readSecond();
    await fix('bucket', 'hippopotamus');
    await status(run.page, /sentence 2 of 6/);
    const expected = [second.replace('bucket', 'hippopotamus'), second, third];
    expect(await heard(recording, await Promise.all(expected.map(saidBySystemVoice)))).toBe(0);
    expect(await readFile(join(run.data.path, 'pronunciations.txt'), 'utf8')).toBe('en: bucket = hippopotamus\n');
  });

  test('a sentence that was prepared already is made anew', async () => {
    await readSecond();
    await fix('money', 'watermelon');
    const expected = [third.replace('money', 'watermelon'), third];
    expect(await heard(recording, await Promise.all(expected.map(saidBySystemVoice)), 30_000)).toBe(0);
  });

  test('leaving the dialog changes nothing: focus comes back and reading goes on at the same sentence', async () => {
    await readSecond();
    const { tag, text } = await focusOf(run.page);
    await keys.command('speech.fixWord');
    await playerIs(run.page, 'paused');
    await isFocused(/^How to say/);
    await keys.press('Escape');
    await closed();
    await playerIs(run.page, 'speaking');
    await status(run.page, /sentence 2 of 6/);
    await until('focus to come back', async () => (await focusOf(run.page)).tag === tag);
    expect((await focusOf(run.page)).text).toBe(text);
  });

  test('a word is spelt with its capitals', async () => {
    await keys.command('read.headline');
    await playerIs(run.page, 'speaking');
    await keys.command('speech.fixWord');
    await isFocused(/^How to say/);
    await keys.press('Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+P', 'O', 'Tab', 'Tab', 'Enter');
    await said(run.page, /capital P, o/);
    await keys.press('Escape');
    await closed();
  });

  test('Settings list them, and after a restart they still hold', async () => {
    keyboardHelper.close();
    await take(await run.relaunch({ args: [story.file] }));
    await focusIsIn(run.page, 'Story');
    const { tag, text } = await focusOf(run.page);
    await keys.command('app.settings');
    await dialog().getByRole('button', { name: 'Pronunciations' }).click();
    await dialog().getByText('bucket is said hippopotamus').waitFor();
    await dialog().getByRole('button', { name: 'Remove money' }).click();
    await said(run.page, /Removed money/);
    await until('focus on the line that is left', async () => /Remove bucket/.test((await focusOf(run.page)).label));
    await keys.press('Escape');
    await closed();
    await until('focus to come back', async () => (await focusOf(run.page)).tag === tag);
    expect((await focusOf(run.page)).text).toBe(text);
    recording.clear();
    await readSecond();
    const expected = [second.replace('bucket', 'hippopotamus'), second];
    expect(await heard(recording, await Promise.all(expected.map(saidBySystemVoice)))).toBe(0);
    expect(run.problems()).toEqual([]);
  });
});
