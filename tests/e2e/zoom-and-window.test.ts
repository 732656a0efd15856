import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { keymapRows } from '../../contract/keymap';
import { zoomSteps } from '../../contract/limits';
import { type DataFolder, dataFolder } from '../support/data-folder';
import { type Keyboard, keyboard } from '../support/keyboard';
import { launch, type RunningApp } from '../support/launch';
import { describeWith } from '../support/needs';
import { systemVoice } from '../support/reading-session';
import { type SettledKeys, settledKeys } from '../support/settled-keys';
import { editionHeadlines, lighthouse } from '../support/stories';
import { until } from '../support/until';
import { ask, playerIs, said, shows, status, storedSettings, useTheme, zoomOf } from '../support/window';

interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const boundsOf = (run: RunningApp): Promise<Bounds> =>
  run.app.evaluate(({ BrowserWindow }) => {
    const bounds = BrowserWindow.getAllWindows()[0]?.getBounds();
    if (!bounds) throw new Error('no window');
    return bounds;
  });

const titleOf = (run: RunningApp) =>
  run.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle() ?? '');

const backgroundOf = (run: RunningApp) =>
  run.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBackgroundColor() ?? '');

const isFullScreen = (run: RunningApp) =>
  run.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen() ?? false);

const displayOf = (run: RunningApp) => run.app.evaluate(({ screen }) => screen.getPrimaryDisplay().workArea);

const zoomIs = (run: RunningApp, percent: number) =>
  until(`zoom ${percent} %`, async () => Math.round((await zoomOf(run.app)) * 100) === percent);

describeWith(['electron', 'screen'], 'the window', () => {
  const story = lighthouse();
  let run: RunningApp;
  let keyboardHelper: Keyboard;
  let keys: SettledKeys;

  async function follow(next: RunningApp) {
    run = next;
    keyboardHelper = await keyboard(run.pid);
    keys = await settledKeys(run.page, keyboardHelper);
  }
  const again = async () => {
    keyboardHelper.close();
    await follow(await run.relaunch());
  };

  beforeAll(async () => follow(await launch({ args: [story.file] })));
  afterAll(async () => {
    keyboardHelper?.close();
    await run?.close();
  });

  test('is named after the story it shows', async () => {
    await shows(run.page, story.headline);
    await until('the title', async () => (await titleOf(run)) === `${story.headline} – Crier`);
    expect(await run.page.title()).toBe(`${story.headline} – Crier`);
    await keys.command('region.previous');
    await keys.press('Down');
    const other = await until('another story', async () => {
      const headline = (await run.page.locator('h1').textContent())?.trim();
      return headline !== story.headline && headline;
    });
    await until('the other title', async () => (await titleOf(run)) === `${other} – Crier`);
  });

  test('grows step by step to 400 % and no further, and says so', async () => {
    await keys.command('zoom.reset');
    for (const percent of zoomSteps.filter((step) => step > 100)) {
      await keys.press('Ctrl+Plus');
      await zoomIs(run, percent);
    }
    await said(run.page, /Zoom 400 percent/);
    await keys.press('Ctrl+Plus');
    await zoomIs(run, 400);
    expect(Math.round(await run.page.evaluate(() => outerWidth / innerWidth))).toBe(4);
  });

  test('shrinks step by step to 50 % and no further, and Ctrl+0 brings it back', async () => {
    await keys.press('Ctrl+0');
    await zoomIs(run, 100);
    for (const percent of zoomSteps.filter((step) => step < 100).reverse()) {
      await keys.press('Ctrl+Minus');
      await zoomIs(run, percent);
    }
    await keys.press('Ctrl+Minus');
    await zoomIs(run, 50);
    await keys.press('Ctrl+0');
    await zoomIs(run, 100);
    await said(run.page, /Zoom 100 percent/);
  });

  test('F11 fills the screen, and leaves it again', async () => {
    await keys.press('F11');
    await until('full screen', () => isFullScreen(run));
    await keys.press('F11');
    await until('a window again', async () => !(await isFullScreen(run)));
  });

  test('comes back after a restart with its zoom, its place and its theme’s colour', async () => {
    await useTheme(run.page, 'yellow');
    await keys.press('Ctrl+Plus', 'Ctrl+Plus');
    await zoomIs(run, 125);
    const wanted = { x: 60, y: 40, width: 900, height: 700 };
    await run.app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), wanted);
    await until('the new bounds', async () => (await boundsOf(run)).width === wanted.width);
    await until('the theme’s colour', async () => /^#0{6}$/.test(await backgroundOf(run)));
    await useTheme(run.page, 'paper');
    await until('the theme’s colour', async () => !/^#0{6}$/.test(await backgroundOf(run)));
    const colour = await backgroundOf(run);
    const kept = async () =>
      JSON.parse(readFileSync(join(run.data.path, 'window.json'), 'utf8')) as { background: string };
    await again();
    expect((await kept()).background.toUpperCase()).toBe(colour.toUpperCase());
    expect((await backgroundOf(run)).toUpperCase()).toBe(colour.toUpperCase());
    await zoomIs(run, 125);
    expect(await boundsOf(run)).toEqual(wanted);
    await keys.press('Ctrl+0');
    await zoomIs(run, 100);
  });

  test('the menu bar holds the keymap’s commands, and none that reloads or opens developer tools', async () => {
    const menu = await run.app.evaluate(({ Menu, BrowserWindow }) => {
      const items = (Menu.getApplicationMenu()?.items ?? []).flatMap((item) => item.submenu?.items ?? []);
      return {
        isVisible: BrowserWindow.getAllWindows()[0]?.isMenuBarVisible() ?? false,
        ids: items.flatMap((item) => (item.id ? [item.id] : [])),
        roles: items.flatMap((item) => (item.role ? [item.role.toLowerCase()] : [])),
      };
    });
    expect(menu.isVisible).toBe(true);
    const leftOut = ['play.toggleHere', 'app.menu', 'app.escape'];
    expect(menu.ids.sort()).toEqual(
      keymapRows
        .map((row) => row.id)
        .filter((id) => !leftOut.includes(id))
        .sort(),
    );
    expect(menu.roles).toEqual(expect.arrayContaining(['copy', 'paste', 'selectall', 'close', 'quit']));
    expect(menu.roles.filter((role) => /reload|devtools|zoom|fullscreen/.test(role))).toEqual([]);
  });

  test('a command of the menu bar does what its key does', async () => {
    await run.app.evaluate(({ Menu }) => {
      const items = (Menu.getApplicationMenu()?.items ?? []).flatMap((item) => item.submenu?.items ?? []);
      items.find((item) => item.id === 'where')?.click();
    });
    await said(run.page, /Story \d of|Not being read/);
  });

  test('keys that browsers reload or debug with do neither', async () => {
    await run.page.evaluate(() => Object.assign(globalThis, { isOld: true }));
    await keys.press('F5', 'Ctrl+Shift+I', 'F12', 'Ctrl+R');
    expect(await run.page.evaluate(() => 'isOld' in globalThis)).toBe(true);
    expect(
      await run.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.isDevToolsOpened()),
    ).toBe(false);
    await keys.command('play.stop');
  });

  test('the page has complained about nothing', () => {
    expect(run.problems()).toEqual([]);
  });
});

describeWith(['electron', 'screen'], 'a window whose page has not come yet', () => {
  test('has the colour that the theme had last time', async () => {
    // A page without any script: what is seen is the window alone.
    const empty = createServer((_request, response) => response.end('<!doctype html><title>Crier</title>'));
    await new Promise<void>((resolve) => empty.listen(0, '127.0.0.1', resolve));
    const { port } = empty.address() as AddressInfo;
    const data = await dataFolder();
    await data.write('window.json', JSON.stringify({ background: '#FFD400' }));
    const env = { ELECTRON_RENDERER_URL: `http://127.0.0.1:${port}/` };
    const run = await launch({ data, env, waitUntilReady: false });
    try {
      expect((await backgroundOf(run)).toUpperCase()).toBe('#FFD400');
    } finally {
      await run.close();
      empty.close();
    }
  });
});

describeWith(['electron', 'screen'], 'a window whose place is no longer there', () => {
  let data: DataFolder;
  let run: RunningApp | undefined;

  afterEach(async () => {
    await run?.close();
    run = undefined;
  });

  test.each([
    ['far away, on a screen that was unplugged', { x: 9_000, y: 7_000, width: 800, height: 600 }],
    ['half off the screen', { x: -500, y: -300, width: 800, height: 600 }],
    ['larger than the screen', { x: 0, y: 0, width: 20_000, height: 20_000 }],
  ])('%s comes back wholly visible', async (_name, bounds) => {
    data = await dataFolder();
    await data.write('window.json', JSON.stringify({ bounds, zoomPercent: 100 }));
    run = await launch({ data });
    const area = await displayOf(run);
    const now = await boundsOf(run);
    expect(now.x).toBeGreaterThanOrEqual(area.x);
    expect(now.y).toBeGreaterThanOrEqual(area.y);
    expect(now.x + now.width).toBeLessThanOrEqual(area.x + area.width);
    expect(now.y + now.height).toBeLessThanOrEqual(area.y + area.height);
  });

  test('and a window.json that was damaged is as good as none', async () => {
    data = await dataFolder();
    await data.write('window.json', '{"bounds": {"x": "left"}, "zoomPercent": "much", "backgr');
    run = await launch({ data });
    await zoomIs(run, 100);
    await shows(run.page, editionHeadlines()[0] ?? '');
    expect(run.problems()).toEqual([]);
  });
});

describeWith(['electron', 'screen', 'sound', 'espeak-ng'], 'ending while a story is read', () => {
  const story = lighthouse();

  test.each(['app.quit', 'window.close'] as const)(
    '%s keeps place, settings and zoom to the last moment',
    async (way) => {
      const data = await dataFolder();
      writeFileSync(join(data.path, 'settings.json'), storedSettings(systemVoice));
      const run = await launch({ data, args: [story.file] });
      const keyboardHelper = await keyboard(run.pid);
      await shows(run.page, story.headline);
      await keyboardHelper.command('read.article');
      await status(run.page, /sentence 1 of 6/);
      await keyboardHelper.press('F9', 'F9');
      await status(run.page, /sentence 3 of 6/);
      await playerIs(run.page, 'speaking');
      await keyboardHelper.press('Ctrl+Plus');
      await zoomIs(run, 110);
      await ask(run.page, 'settings.change', { textSizePx: 30 });
      const ended = new Promise<void>((resolve) => run.app.process().once('exit', () => resolve()));
      await keyboardHelper.command(way);
      await ended;
      keyboardHelper.close();

      const next = await launch({ data });
      try {
        await shows(next.page, story.headline);
        await status(next.page, /sentence 3 of 6/);
        await zoomIs(next, 110);
        const state = await ask(next.page, 'app.state', {});
        expect(state.ok && state.value.settings.textSizePx).toBe(30);
        await playerIs(next.page, 'idle');
      } finally {
        await next.close();
      }
    },
  );
});
