import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Keyboard, keyboard } from '../support/keyboard';
import { launch, type RunningApp } from '../support/launch';
import { describeWith } from '../support/needs';
import { type SettledKeys, settledKeys } from '../support/settled-keys';
import { lighthouse } from '../support/stories';
import { ask, focusIndex, focusIsIn, focusOf, shows, themeOf, windowOf, zoomOf } from '../support/window';

/** More than there are tab stops; beyond it Tab is caught somewhere. */
const mostTabs = 60;

describeWith(['electron', 'screen'], 'a walk with the keyboard', () => {
  const story = lighthouse();
  let run: RunningApp;
  let keyboardHelper: Keyboard;
  let keys: SettledKeys;

  beforeAll(async () => {
    run = await launch({ args: [story.file] });
    await shows(run.page, story.headline);
    keyboardHelper = await keyboard(run.pid);
    keys = await settledKeys(run.page, keyboardHelper);
  });
  afterAll(async () => {
    keyboardHelper?.close();
    await run?.close();
  });

  async function toHeadlines() {
    for (let step = 0; step < 4 && (await focusOf(run.page)).region !== 'Headlines'; step += 1) await keys.press('F6');
    await focusIsIn(run.page, 'Headlines');
  }

  test('begins on the list of headlines', async () => {
    const fresh = await launch();
    try {
      await focusIsIn(fresh.page, 'Headlines');
    } finally {
      await fresh.close();
    }
    keyboardHelper.focusWindow();
  });

  test.each([
    ['F6', ['Story', 'Player', 'Feeds', 'Headlines']],
    ['Shift+F6', ['Feeds', 'Player', 'Story', 'Headlines']],
    ['Ctrl+Tab', ['Story', 'Player', 'Feeds', 'Headlines']],
    ['Ctrl+Shift+Tab', ['Feeds', 'Player', 'Story', 'Headlines']],
  ])('%s goes round the four regions', async (key, regions) => {
    await toHeadlines();
    for (const region of regions) {
      await keys.press(key);
      await focusIsIn(run.page, region);
    }
  });

  test('F6 into the story focuses the headline, from where arrows scroll', async () => {
    await toHeadlines();
    await keys.press('F6');
    expect(await focusOf(run.page)).toMatchObject({ tag: 'h1', text: story.headline });
  });

  /** Presses a key until focus is where it began; every stop on the way once. */
  async function ring(key: string): Promise<readonly number[]> {
    const first = await focusIndex(run.page);
    const stops = [first];
    for (let step = 0; step < mostTabs; step += 1) {
      await keys.press(key);
      const here = await focusIndex(run.page);
      if (here === first) return stops;
      stops.push(here);
    }
    throw new Error(`${key} did not come back in ${mostTabs} presses; last ${JSON.stringify(await focusOf(run.page))}`);
  }

  const sorted = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);

  test('Tab goes round without a trap, and Shift+Tab goes the same way back', async () => {
    await toHeadlines();
    const forwards = await ring('Tab');
    const backwards = await ring('Shift+Tab');
    expect(new Set(forwards).size).toBe(forwards.length);
    expect(sorted(backwards)).toEqual(sorted(forwards));
  });

  test('every tab stop has a name and a visible focus of at least 3 px', async () => {
    await toHeadlines();
    const count = (await ring('Tab')).length;
    for (let step = 0; step < count; step += 1) {
      const { label, text, tag } = await focusOf(run.page);
      if (tag !== 'body') {
        expect(label || text, tag).not.toBe('');
        const outline = await run.page.evaluate(() => {
          const style = getComputedStyle(document.activeElement ?? document.body);
          return { widthPx: Number.parseFloat(style.outlineWidth), style: style.outlineStyle };
        });
        expect(outline.style, label || text).not.toBe('none');
        expect(outline.widthPx, label || text).toBeGreaterThanOrEqual(3);
      }
      await keys.press('Tab');
    }
  });

  test('letters and digits alone do nothing but find a headline', async () => {
    const state = async () => {
      const list = await ask(run.page, 'library.list', { view: 'all' });
      return JSON.stringify([await themeOf(run.page), await zoomOf(run.app), list]);
    };
    await toHeadlines();
    await keys.press('F6');
    const before = await state();
    await keys.press(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789');
    expect(await state()).toEqual(before);
    expect(await windowOf(run.page).button('Play').isVisible()).toBe(true);
  });

  test.each(['window.close', 'app.quit'] as const)('%s ends the app by its key', async (command) => {
    const fresh = await launch();
    const own = await keyboard(fresh.pid);
    const ended = new Promise<void>((resolve) => fresh.app.process().once('exit', () => resolve()));
    await own.command(command);
    await ended;
    own.close();
    await fresh.data.remove();
    keyboardHelper.focusWindow();
  });

  test('the page has complained about nothing', () => {
    expect(run.problems()).toEqual([]);
  });
});
