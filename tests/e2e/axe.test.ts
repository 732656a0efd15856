import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ThemeName, themeNames } from '../../contract/settings';
import { axeViolations } from '../support/axe';
import { followFailingFeed } from '../support/failing-feed';
import { type Keyboard, keyboard } from '../support/keyboard';
import { launch, type RunningApp } from '../support/launch';
import { describeWith } from '../support/needs';
import { lighthouse } from '../support/stories';
import { focusStory, followTwoPapers, sharedStory } from '../support/two-papers';
import { until } from '../support/until';
import { offers, shows, useTheme, windowOf } from '../support/window';

/** How a screen is reached from the main window, and left again. */
interface Screen {
  readonly name: string;
  readonly open: (run: RunningApp, keys: Keyboard) => Promise<unknown>;
  readonly leave: (run: RunningApp, keys: Keyboard) => Promise<unknown>;
  /** False where only a part of the window is shown. */
  readonly isWholePage?: boolean;
}

const pressEscape = (_run: RunningApp, keys: Keyboard) => keys.press('Escape');
const dialogIsOpen = (run: RunningApp) => windowOf(run.page).dialog.waitFor();
const setZoom = (run: RunningApp, factor: number) =>
  run.app.evaluate(
    ({ BrowserWindow }, zoom) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(zoom),
    factor,
  );

const screens: readonly Screen[] = [
  { name: 'the main window', open: async () => undefined, leave: async () => undefined },
  {
    name: 'a sentence that is read',
    open: async ({ page }, keys) => {
      await keys.command('read.article');
      await offers(page, 'Pause');
    },
    leave: (_run, keys) => keys.command('play.stop'),
  },
  {
    name: 'a sentence where the voice was stopped',
    open: async ({ page }, keys) => {
      await keys.command('read.article');
      await offers(page, 'Pause');
      await keys.command('play.stop');
      await offers(page, 'Play');
    },
    leave: (_run, keys) => keys.command('region.next'),
  },
  {
    name: 'the settings',
    open: async (run, keys) => {
      await keys.command('app.settings');
      await dialogIsOpen(run);
    },
    leave: pressEscape,
  },
  {
    name: 'the word to fix',
    open: async (run, keys) => {
      await keys.command('speech.fixWord');
      await dialogIsOpen(run);
    },
    leave: pressEscape,
  },
  {
    name: 'the pronunciations',
    open: async (run, keys) => {
      await keys.command('app.settings');
      await dialogIsOpen(run);
      await windowOf(run.page).button('Pronunciations').click();
      await run.page.getByRole('dialog', { name: 'Pronunciations' }).waitFor();
    },
    leave: pressEscape,
  },
  {
    name: 'the keys',
    open: async (run, keys) => {
      await keys.command('app.help');
      await dialogIsOpen(run);
    },
    leave: pressEscape,
  },
  {
    name: 'the menu',
    open: async ({ page }, keys) => {
      await keys.command('app.menu');
      await page.getByRole('menu').first().waitFor();
    },
    leave: pressEscape,
  },
  {
    name: 'the search',
    open: async ({ page }, keys) => {
      await keys.command('story.find');
      await page.getByRole('searchbox').waitFor();
      await keys.type('tower');
    },
    leave: pressEscape,
  },
  {
    name: 'a feed to be added',
    open: async (run, keys) => {
      await keys.command('feed.add');
      await dialogIsOpen(run);
    },
    leave: pressEscape,
  },
  {
    name: 'the search of all stories',
    open: async ({ page }, keys) => {
      await keys.command('library.search');
      await keys.type('tower');
      await page.getByRole('searchbox').waitFor();
    },
    leave: async (_run, keys) => {
      await keys.press('Escape', 'Escape');
    },
  },
  {
    name: 'the same story elsewhere',
    open: async ({ page }, keys) => {
      await focusStory(page, sharedStory.title);
      await keys.command('story.copies');
      await page.getByRole('listbox', { name: 'Same story elsewhere' }).waitFor();
      await shows(page, sharedStory.title);
      await windowOf(page).button('Also in: 1 source').waitFor();
    },
    leave: async ({ page }, keys) => {
      await keys.press('Escape');
      await focusStory(page, lighthouse().headline);
      await shows(page, lighthouse().headline);
    },
  },
  {
    name: 'the feeds with problems',
    open: async (run) => {
      await run.page.getByRole('option', { name: /^Feeds with problems/ }).click();
      await dialogIsOpen(run);
    },
    leave: pressEscape,
  },
  {
    name: 'the help for silence',
    open: async (run, keys) => {
      await keys.command('app.settings');
      await dialogIsOpen(run);
      await windowOf(run.page).button('No sound?').press('Enter');
      await run.page.getByRole('dialog', { name: 'No sound?' }).waitFor();
    },
    leave: pressEscape,
  },
  {
    name: 'the menu of a headline',
    open: async ({ page }, keys) => {
      await windowOf(page).option(0).focus();
      await keys.press('Shift+F10');
      await page.getByRole('menu', { name: 'Actions' }).waitFor();
    },
    leave: pressEscape,
  },
  {
    name: 'an empty list',
    open: async ({ page }) => {
      await page.getByRole('option', { name: /^Saved/ }).click();
      await page.getByText('You have saved no stories.').waitFor();
    },
    leave: async ({ page }) => {
      await page.getByRole('option', { name: /^All stories/ }).click();
      await windowOf(page).option(0).waitFor();
    },
  },
  ...['Feeds', 'Headlines', 'Story'].map(
    (region): Screen => ({
      name: `${region} alone in the narrow layout`,
      isWholePage: false,
      open: async (run) => {
        await setZoom(run, 4);
        await until('the narrow layout', () => run.page.evaluate(() => innerWidth < 400));
        await windowOf(run.page).button(region).press('Enter');
        await run.page.locator(`[data-region=${region.toLowerCase()}]`).waitFor();
      },
      leave: (run) => setZoom(run, 1),
    }),
  ),
];

describeWith(['electron', 'screen'], 'axe, WCAG A to AAA', () => {
  const story = lighthouse();
  let run: RunningApp;
  let keys: Keyboard;

  beforeAll(async () => {
    run = await launch({ args: [story.file] });
    await shows(run.page, story.headline);
    await followFailingFeed(run.page);
    await followTwoPapers(run.page);
    keys = await keyboard(run.pid);
  });
  afterAll(async () => {
    keys?.close();
    await run?.close();
  });

  const pairs = screens.flatMap((screen) =>
    themeNames.map((theme): [string, ThemeName, Screen] => [screen.name, theme, screen]),
  );

  test.each(pairs)('%s breaks no rule in the theme %s', async (_name, theme, screen) => {
    await useTheme(run.page, theme);
    await screen.open(run, keys);
    try {
      expect(await axeViolations(run.page, { isWholePage: screen.isWholePage ?? true })).toEqual([]);
    } finally {
      await screen.leave(run, keys);
    }
  });

  test('the page has complained about nothing', () => {
    expect(run.problems()).toEqual([]);
  });
});
