import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { zoomSteps } from '../../contract/limits';
import { dataFolder } from '../support/data-folder';
import { dropFile } from '../support/drop';
import { followFailingFeed } from '../support/failing-feed';
import { type Keyboard, keyboard } from '../support/keyboard';
import { launch, type RunningApp } from '../support/launch';
import { cutOff, focusView, smallTargets, spilled } from '../support/layout';
import { describeWith } from '../support/needs';
import { type Box, changedPixels, coloursIn, contrast, picture } from '../support/pixels';
import { systemVoice } from '../support/reading-session';
import { type SettledKeys, settledKeys } from '../support/settled-keys';
import { lighthouse } from '../support/stories';
import { followTwoPapers, sharedStory } from '../support/two-papers';
import { until } from '../support/until';
import {
  changeSettings,
  focusOf,
  playerIs,
  shows,
  storedSettings,
  themeOf,
  useTheme,
  windowOf,
} from '../support/window';

/** WCAG 1.4.12. */
const textSpacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`;

/** Screens, and the keys that lead there from the list of headlines; Escape or F6 leads back. */
const screens: readonly (readonly [name: string, open: (page: Screens) => Promise<unknown>])[] = [
  ['the headlines', async () => undefined],
  ['the story', ({ keys }) => keys.press('F6')],
  ['the feeds', ({ keys }) => keys.press('Shift+F6')],
  ['the search', ({ keys }) => keys.command('story.find')],
  ['a feed to be added', ({ keys }) => keys.command('feed.add')],
  ['the search of all stories', searchStories],
  ['the same story elsewhere', sameStory],
  ['the menu', ({ keys }) => keys.command('app.menu')],
  ['the settings', ({ keys }) => keys.command('app.settings')],
  ['the word to fix', ({ keys }) => keys.command('speech.fixWord')],
  ['the pronunciations', openPronunciations],
  ['the keys', ({ keys }) => keys.command('app.help')],
  ['the context menu of the story', ({ keys }) => keys.press('F6', 'Shift+F10')],
  [
    'a problem',
    async ({ run }) => {
      await dropFile(run.page, 'body', 'empty.txt', new Uint8Array());
      await run.page.locator('.problem').waitFor();
    },
  ],
];

async function openPronunciations({ run, keys }: Screens) {
  await keys.command('app.settings');
  await run.page.getByRole('dialog').getByRole('button', { name: 'Pronunciations' }).click();
  await run.page.getByRole('dialog', { name: 'Pronunciations' }).waitFor();
}

async function sameStory({ run, keys }: Screens) {
  await walkTo({ run, keys }, sharedStory.title);
  await keys.command('story.copies');
  await run.page.getByRole('listbox', { name: 'Same story elsewhere' }).waitFor();
}

/** Down the list of headlines, from its first line to a story. */
async function walkTo({ run, keys }: Screens, headline: string) {
  await keys.press('Home');
  const isThere = async () => (await focusOf(run.page)).label.startsWith(headline);
  for (let step = 0; step < 20 && !(await isThere()); step += 1) await keys.press('Down');
  await until(`the focus on “${headline}”`, isThere);
}

async function searchStories({ keys }: Screens) {
  await keys.command('library.search');
  await keys.press('T', 'O', 'W', 'E', 'R');
}

interface Screens {
  readonly run: RunningApp;
  readonly keys: SettledKeys;
}

const settings = storedSettings(systemVoice);

describeWith(['electron', 'screen', 'espeak-ng'], 'what is on screen', () => {
  const story = lighthouse();
  let run: RunningApp;
  let keyboardHelper: Keyboard;
  let keys: SettledKeys;

  beforeAll(async () => {
    const data = await dataFolder();
    await data.write('settings.json', settings);
    await data.write('window.json', JSON.stringify({ bounds: { x: 0, y: 0, width: 1280, height: 860 } }));
    run = await launch({ data, args: [story.file] });
    await shows(run.page, story.headline);
    await followFailingFeed(run.page);
    await followTwoPapers(run.page);
    keyboardHelper = await keyboard(run.pid);
    keys = await settledKeys(run.page, keyboardHelper);
    await toHeadlines();
  });
  afterAll(async () => {
    keyboardHelper?.close();
    await run?.close();
  });
  afterEach(async () => {
    await run.page.emulateMedia({ forcedColors: null, colorScheme: null, reducedMotion: null });
    await run.page.evaluate(() => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => !('isSpacing' in sheet));
    });
    await toHeadlines();
    await keys.command('zoom.reset');
    await zoomTo(1);
  });

  async function zoomTo(factor: number) {
    await run.app.evaluate(
      ({ BrowserWindow }, zoom) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(zoom),
      factor,
    );
    await until(`zoom ${factor}`, async () => Math.abs((await pixelsPerPx()) - factor) < 0.1);
    await settled();
  }
  const pixelsPerPx = () => run.page.evaluate(() => devicePixelRatio);
  /** Two frames: layout and paint of everything that was asked for have happened. */
  const settled = () =>
    run.page.evaluate(
      () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
    );

  async function toHeadlines() {
    for (let step = 0; step < 3 && (await run.page.locator('[role=dialog], [role=menu]').count()) > 0; step += 1)
      await keys.press('Escape');
    if ((await run.page.locator('.find').count()) > 0) await keys.press('Escape');
    if ((await run.page.getByRole('searchbox').count()) > 0) await keys.press('Escape', 'Escape');
    if ((await run.page.locator('.copies').count()) > 0) await leaveCopies();
    const hide = windowOf(run.page).button('Hide');
    if ((await hide.count()) > 0) await hide.click();
    for (let step = 0; step < 5 && (await focusOf(run.page)).region !== 'Headlines'; step += 1) await keys.press('F6');
    expect((await focusOf(run.page)).region).toBe('Headlines');
  }

  /** To the story that the other screens show. */
  async function leaveCopies() {
    await keys.press('Escape');
    await until('the list', async () => (await focusOf(run.page)).label.startsWith(sharedStory.title));
    await walkTo({ run, keys }, story.headline);
    // Its region may be hidden, the title of the window never is.
    await until('the story', async () => (await run.page.title()).startsWith(story.headline));
  }

  async function useSpacing() {
    await run.page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, Object.assign(sheet, { isSpacing: true })];
    }, textSpacing);
    await settled();
  }

  test('1280 × 835: each region scrolls by itself, the page never', async () => {
    const page = await run.page.evaluate(() => {
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
      return { wider: scrollWidth - clientWidth, higher: scrollHeight - clientHeight, bar: innerWidth - clientWidth };
    });
    expect(page).toEqual({ wider: 0, higher: 0, bar: 0 });
  });

  test.each(screens)(
    '%s at 100 %: nothing scrolls sideways, nothing is cut, targets are 44 px',
    async (_name, open) => {
      await open({ run, keys });
      await settled();
      expect(await cutOff(run.page)).toEqual([]);
      expect(await smallTargets(run.page)).toEqual([]);
    },
  );

  test.each(screens)('%s at 400 %, 320 CSS px wide: nothing scrolls sideways, nothing is cut', async (_name, open) => {
    await zoomTo(4);
    expect(await run.page.evaluate(() => innerWidth)).toBe(320);
    await open({ run, keys });
    await settled();
    expect(await cutOff(run.page)).toEqual([]);
    expect(await smallTargets(run.page)).toEqual([]);
  });

  test.each(screens)('%s keeps all its text with the text spacing of WCAG 1.4.12', async (_name, open) => {
    await useSpacing();
    await open({ run, keys });
    await settled();
    expect(await cutOff(run.page)).toEqual([]);
    expect(await spilled(run.page)).toEqual([]);
    await toHeadlines();
    await zoomTo(4);
    await open({ run, keys });
    await settled();
    expect(await cutOff(run.page)).toEqual([]);
    expect(await spilled(run.page)).toEqual([]);
  });

  test('at 400 % one region is shown at a time, and the three buttons and F6 switch between them', async () => {
    await zoomTo(4);
    const { feeds, headlines, story: article } = windowOf(run.page);
    const shown = () => Promise.all([feeds, headlines, article].map((region) => region.isVisible()));
    await until('the headlines alone', async () => String(await shown()) === 'false,true,false');
    await keys.press('F6');
    await until('the story alone', async () => String(await shown()) === 'false,false,true');
    await windowOf(run.page).button('Feeds').click();
    await until('the feeds alone', async () => String(await shown()) === 'true,false,false');
  });

  test('at 400 % the keyboard reaches the four buttons of the player and all that has focus is in view', async () => {
    for (const _step of zoomSteps.filter((percent) => percent > 100)) await keys.command('zoom.in');
    expect(await run.page.evaluate(() => innerWidth)).toBe(320);
    const names = new Set<string>();
    const look = async () => {
      const { name, hidden } = await focusView(run.page);
      expect(hidden, name).toBe('');
      names.add(name);
    };
    const isBack = async () => (await focusOf(run.page)).role === 'option';
    let wasInPlayer = false;
    for (let step = 0; step < 40; step += 1) {
      await keys.press('Tab');
      await look();
      if (await isBack()) break;
      const isInPlayer = (await focusOf(run.page)).region === 'Player';
      // The four buttons are one tool bar: arrows move inside.
      const arrows = isInPlayer && !wasInPlayer ? ['Left', 'Left', 'Left', 'Right', 'Right', 'Right'] : [];
      for (const arrow of arrows) {
        await keys.press(arrow);
        await look();
      }
      wasInPlayer = isInPlayer;
    }
    expect(await isBack(), [...names].join(', ')).toBe(true);
    expect([...names]).toEqual(expect.arrayContaining(['Previous sentence', 'Play', 'Next sentence', 'Stop']));
  });

  const boxOf = (selector: string): Promise<Box> =>
    run.page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return { x, y, width, height };
      });

  const looks = [
    ['white on black', () => useTheme(run.page, 'night')],
    ['black on white', () => useTheme(run.page, 'day')],
    ['forced colours, dark', () => run.page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })],
    ['forced colours, light', () => run.page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' })],
  ] as const;

  test.each(looks)('%s: the focus is seen as a ring of at least 3 px', async (_name, look) => {
    await look();
    await settled();
    for (const selector of ['[data-command="read.article"]', '[data-command="play.stop"]', 'h1']) {
      await run.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await settled();
      const before = await picture(run);
      await run.page.locator(selector).focus();
      await settled();
      const after = await picture(run);
      const box = await boxOf(selector);
      const around = { x: box.x - 8, y: box.y - 8, width: box.width + 16, height: box.height + 16 };
      expect(changedPixels(before, after, around), selector).toBeGreaterThanOrEqual(
        3 * 2 * (box.width + box.height) * 0.9,
      );
    }
  });

  test.each(looks)('%s: every icon is seen', async (_name, look) => {
    await look();
    await settled();
    const image = await picture(run);
    const icons = await run.page.locator('svg:visible').evaluateAll((all) =>
      all.map((icon) => {
        const { x, y, width, height } = icon.getBoundingClientRect();
        return { x, y, width, height };
      }),
    );
    expect(icons.length).toBeGreaterThan(4);
    for (const icon of icons) {
      const colours = [...coloursIn(image, icon)].filter(([, count]) => count >= 0.05 * icon.width * icon.height);
      const strongest = Math.max(...colours.flatMap(([one]) => colours.map(([other]) => contrast(one, other))));
      expect(strongest, JSON.stringify([icon, colours])).toBeGreaterThanOrEqual(3);
    }
  });

  test.each(looks)('%s: the spoken sentence is marked', async (_name, look) => {
    await look();
    await keys.command('read.article');
    await playerIs(run.page, 'speaking');
    await keys.command('play.toggle');
    await playerIs(run.page, 'paused');
    await settled();
    const lines = await run.page.evaluate(() => {
      const [range] = [...(CSS.highlights.get('sentence') ?? [])] as Range[];
      return [...(range?.getClientRects() ?? [])].map(({ x, y, width, height }) => ({ x, y, width, height }));
    });
    expect(lines.length).toBeGreaterThan(0);
    const marked = await picture(run);
    await changeSettings(run.page, { highlightSentence: false });
    await until('no mark', () => run.page.evaluate(() => !CSS.highlights.has('sentence')));
    await settled();
    const plain = await picture(run);
    await changeSettings(run.page, { highlightSentence: true });
    const underlinePx = 3;
    for (const line of lines) {
      const whole = { ...line, height: line.height + 6 };
      // A line under the whole width, or its background: each alone is at least as many pixels as the underline has.
      expect(changedPixels(plain, marked, whole)).toBeGreaterThan(underlinePx * line.width * 0.7);
      const texts = [...coloursIn(marked, line)].filter(([, count]) => count > 0.02 * line.width * line.height);
      const strongest = Math.max(...texts.flatMap(([one]) => texts.map(([other]) => contrast(one, other))));
      expect(strongest).toBeGreaterThanOrEqual(7);
    }
    await keys.command('play.stop');
  });

  test('the system’s scheme is followed live, and the window’s own colour with it', async () => {
    await changeSettings(run.page, { theme: 'system' });
    const background = () =>
      run.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBackgroundColor().toUpperCase());
    await run.page.emulateMedia({ colorScheme: 'light' });
    await until('the light theme', async () => (await themeOf(run.page)) === 'day');
    await until('a light window', async () => (await background()) === '#FFFFFF');
    await run.page.emulateMedia({ colorScheme: 'dark' });
    await until('the dark theme', async () => (await themeOf(run.page)) === 'night');
    await until('a dark window', async () => (await background()) === '#000000');
    const { x, y } = await boxOf('main');
    expect((await picture(run)).at(x + 4, y + 4)).toEqual([0, 0, 0]);
  });

  test('nothing moves by itself where reduced motion is asked for', async () => {
    const moving = () =>
      run.page.evaluate(() =>
        [...document.querySelectorAll('*')].flatMap((element) => {
          const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element);
          const isMoving = [transitionDuration, animationDuration].some((time) => Number.parseFloat(time) > 0);
          return isMoving || scrollBehavior === 'smooth' ? [`${element.tagName}.${element.className}`] : [];
        }),
      );
    await run.page.emulateMedia({ reducedMotion: 'no-preference' });
    expect((await moving()).length).toBeGreaterThan(0);
    await run.page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await moving()).toEqual([]);
  });

  test('the page has complained about nothing', () => {
    expect(run.problems()).toEqual([]);
  });
});
