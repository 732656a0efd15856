import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Announcements, announcements } from '../support/announcements';
import { dataFolder } from '../support/data-folder';
import { type Keyboard, keyboard } from '../support/keyboard';
import { launch, type RunningApp } from '../support/launch';
import { describeWith } from '../support/needs';
import { editionHeadlines, lighthouse } from '../support/stories';
import { until } from '../support/until';
import { ask, focusOf, said, shows, windowOf } from '../support/window';
import { giveFocusAway } from '../support/window-focus';

const noStory = /nothing to read/;

const rowsOf = async (run: RunningApp) => {
  const list = await ask(run.page, 'library.list', { view: 'all' });
  if (!list.ok) throw new Error(list.error.code);
  return list.value.rows.map((row) => row.headline);
};

const windows = ({ app }: RunningApp) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isFocused()));

describeWith(['electron', 'screen'], 'a second start', () => {
  const story = lighthouse();
  let run: RunningApp;
  let keys: Keyboard;
  let spoken: Announcements;

  beforeAll(async () => {
    run = await launch();
    keys = await keyboard(run.pid);
    spoken = await announcements(run.page);
  });
  afterAll(async () => {
    keys?.close();
    await run?.close();
  });
  afterEach(() => spoken.clear());

  test('brings the one window to the front and ends by itself', async () => {
    giveFocusAway();
    await until('another window to have the keyboard', async () =>
      (await windows(run)).every((isFocused) => !isFocused),
    );
    await run.secondStart();
    await until('the window to have the keyboard', async () => (await windows(run)).every(Boolean));
    expect(await windows(run)).toHaveLength(1);
    expect((await focusOf(run.page)).region).toBe('Headlines');
  });

  test('with a file in which there is nothing to read says so, moves no focus and changes nothing', async () => {
    const before = await rowsOf(run);
    const focus = await focusOf(run.page);
    await run.secondStart(await run.data.write('dashes.txt', '— — —\n* * *\n'));
    await said(run.page, noStory);
    expect(await windowOf(run.page).player.textContent()).toMatch(noStory);
    expect((await spoken.all()).filter((text) => noStory.test(text))).toHaveLength(1);
    expect(await rowsOf(run)).toEqual(before);
    expect(await focusOf(run.page)).toEqual(focus);
  });

  test('with a file that is not there says so', async () => {
    await run.secondStart(join(run.data.path, 'gone.txt'));
    await said(run.page, /could not be read/);
  });

  test('with a story opens it in the first window, with focus on its headline', async () => {
    await run.secondStart(story.file);
    await shows(run.page, story.headline);
    await until('focus on the headline', async () => (await focusOf(run.page)).tag === 'h1');
    expect(await rowsOf(run)).toContain(story.headline);
    expect(await windows(run)).toEqual([true]);
  });

  test('with the same story again does not make two of it', async () => {
    await run.secondStart(story.file);
    await until('focus on the headline', async () => (await focusOf(run.page)).tag === 'h1');
    expect((await rowsOf(run)).filter((headline) => headline === story.headline)).toHaveLength(1);
  });

  test('the page has complained about nothing', () => {
    expect(run.problems()).toEqual([]);
  });
});

describeWith(['electron', 'screen'], 'a start', () => {
  const story = lighthouse();

  test('with a file opens that story; with --data-dir everything lies in that folder', async () => {
    const [unused, chosen] = [await dataFolder(), await dataFolder()];
    const run = await launch({ data: unused, args: ['--data-dir', chosen.path, story.file] });
    try {
      await shows(run.page, story.headline);
      await until('focus on the headline', async () => (await focusOf(run.page)).tag === 'h1');
      expect(await rowsOf(run)).toEqual(expect.arrayContaining([story.headline, ...editionHeadlines()]));
      expect(existsSync(join(chosen.path, 'library.sqlite'))).toBe(true);
      expect(existsSync(join(chosen.path, 'chromium'))).toBe(true);
      expect(existsSync(join(unused.path, 'library.sqlite'))).toBe(false);
      expect(existsSync(join(unused.path, 'chromium'))).toBe(false);
    } finally {
      await run.close();
      await chosen.remove();
    }
  });

  test('with a file in which there is nothing to read shows the edition, and one sentence', async () => {
    const data = await dataFolder();
    const file = await data.write('dashes.txt', '— — —\n* * *\n');
    const run = await launch({ data, args: [file] });
    try {
      await said(run.page, noStory);
      await shows(run.page, editionHeadlines()[0] ?? '');
      expect((await focusOf(run.page)).region).toBe('Headlines');
      expect(await rowsOf(run)).toHaveLength(editionHeadlines().length);
      expect(run.problems()).toEqual([]);
    } finally {
      await run.close();
    }
  });

  test('beside a Crier with another data folder opens a window of its own', async () => {
    const first = await launch();
    try {
      const second = await launch();
      expect(await windows(second)).toHaveLength(1);
      expect(second.pid).not.toBe(first.pid);
      await second.close();
      expect(await windows(first)).toHaveLength(1);
    } finally {
      await first.close();
    }
  });
});
