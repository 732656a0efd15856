import { join } from 'node:path';
import type { Request } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { commands } from '../../contract/commands';
import type { Result } from '../../contract/errors';
import type { Bridge } from '../../contract/wire';
import { type Marked, tryEverything } from '../support/foreign-code';
import { launch, type RunningApp } from '../support/launch';
import { type Listener, listen } from '../support/listener';
import { describeWith } from '../support/needs';
import { inPage } from '../support/page-script';
import { lighthouse } from '../support/stories';
import { until } from '../support/until';
import { shows, windowOf } from '../support/window';

type WithBridge = { crier: Bridge };

describeWith(['electron', 'screen'], 'the page in its cage', () => {
  const story = lighthouse();
  let run: RunningApp;
  /** Somebody on the net, who must never hear from the page. */
  let listener: Listener;
  let foreign: string;

  beforeAll(async () => {
    run = await launch({ args: [story.file] });
    await shows(run.page, story.headline);
    listener = await listen();
    foreign = listener.address;
  });
  afterAll(async () => {
    await run?.close();
    await listener?.close();
  });
  beforeEach(async () => {
    listener.clear();
    await run.page.evaluate(() => {
      (globalThis as Marked).ran = [];
    });
  });

  const ran = () => run.page.evaluate(() => (globalThis as Marked).ran ?? []);

  test('a whole start asks nothing of the network', async () => {
    const loaded: string[] = [];
    const note = (request: Request) => loaded.push(request.url());
    run.page.on('request', note);
    await run.page.reload();
    await run.page.waitForSelector('html[data-ready=true]');
    run.page.off('request', note);
    expect(loaded).toContain('crier://app/');
    expect(loaded.filter((url) => !url.startsWith('crier://app/'))).toEqual([]);
  });

  test('nothing that a story could smuggle in runs, and nothing of it leaves the page', async () => {
    const refused = await run.page.evaluate(tryEverything, foreign);
    expect(refused).toEqual(expect.arrayContaining(['html', 'innerHtml', 'code', 'function', 'module']));
    await run.page.evaluate(async (address) => {
      const image = new Image();
      image.src = `${address}?image`;
      const sheet = document.createElement('link');
      Object.assign(sheet, { rel: 'stylesheet', href: `${address}?style` });
      const hint = document.createElement('link');
      Object.assign(hint, { rel: 'preconnect', href: address });
      const frame = document.createElement('iframe');
      frame.src = `${address}?frame`;
      document.body.append(image, frame);
      document.head.append(sheet, hint);
      navigator.sendBeacon(`${address}?beacon`, 'text');
      const attempts = [
        () => fetch(`${address}?fetch`, { mode: 'no-cors' }),
        () => Promise.resolve(new WebSocket(address.replace('http', 'ws'))),
        () => Promise.resolve(new EventSource(`${address}?events`)),
        () => fetch('file:///etc/passwd'),
      ];
      for (const attempt of attempts) await (async () => attempt())().catch(() => undefined);
      await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 }));
      for (const element of [image, frame, sheet, hint]) element.remove();
    }, foreign);
    expect(await ran()).toEqual(['the mark itself']);
    expect(listener.connections()).toBe(0);
    await fetch(foreign).catch(() => undefined);
    expect(listener.connections()).toBe(1);
    await shows(run.page, story.headline);
  });

  test('no new window opens and the page stays where it is', async () => {
    const before = run.page.url();
    const opened = await run.page.evaluate((address) => window.open(address) === null, foreign);
    expect(opened).toBe(true);
    await run.page.evaluate((address) => {
      const link = document.body.appendChild(document.createElement('a'));
      Object.assign(link, { href: address, target: '_blank' });
      link.click();
      Object.assign(link, { target: '' });
      link.click();
      link.remove();
      location.assign(address);
      const form = document.body.appendChild(document.createElement('form'));
      form.action = address;
      form.submit();
      form.remove();
      history.pushState(null, '', location.href);
    }, foreign);
    await until('the page to answer', () => windowOf(run.page).headline.isVisible());
    expect(run.page.url()).toBe(before);
    expect(await run.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    expect(listener.connections()).toBe(0);
  });

  test('every permission is denied', async () => {
    const states = await run.page.evaluate(async () => {
      const names = [
        'geolocation',
        'notifications',
        'camera',
        'microphone',
        'midi',
        'clipboard-read',
        'persistent-storage',
      ];
      const asked = names.map(
        async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
      );
      const media = navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'granted',
        () => 'denied',
      );
      const place = new Promise<string>((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          () => resolve('denied'),
        ),
      );
      return [...(await Promise.all(asked)), await media, await place, await Notification.requestPermission()];
    });
    expect(new Set(states)).toEqual(new Set(['denied']));
  });

  test('there is nothing of Node or Electron in the page, and the bridge is two functions', async () => {
    const seen = await run.page.evaluate(() => ({
      names: ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'ipcRenderer', 'electron'].filter(
        (name) => name in globalThis,
      ),
      bridge: Object.entries((globalThis as unknown as WithBridge).crier).map(([name, value]) => [name, typeof value]),
    }));
    expect(seen.names).toEqual([]);
    expect(seen.bridge.sort()).toEqual([
      ['call', 'function'],
      ['on', 'function'],
    ]);
  });

  test('the bridge cannot be changed', async () => {
    const isSame = await run.page.evaluate(() => {
      const bridge = (globalThis as unknown as WithBridge).crier;
      const { call } = bridge;
      try {
        Object.assign(bridge, { call: () => 'mine' });
      } catch {
        // Refused aloud is refused too.
      }
      return (globalThis as unknown as WithBridge).crier.call === call;
    });
    expect(isSame).toBe(true);
  });

  const call = (name: unknown, input: unknown): Promise<Result<unknown>> =>
    run.page.evaluate(
      ([command, value]) => (globalThis as unknown as WithBridge).crier.call(command as string, value),
      [name, input] as const,
    );

  test.each(['unknown', '__proto__', 'constructor', 'toString', '', 'app.state ', 42, null])(
    'the command %j is not known',
    async (name) => {
      expect(await call(name, {})).toMatchObject({ ok: false, error: { code: 'unknown-command' } });
    },
  );

  test('each command refuses what does not fit, the core’s and the shell’s alike', async () => {
    const strangers: readonly unknown[] = ['text', 1, [], { path: '/etc/passwd' }, { constructor: { prototype: 1 } }];
    for (const name of Object.keys(commands)) {
      for (const stranger of strangers) {
        expect(await call(name, stranger), `${name} ${JSON.stringify(stranger)}`).toMatchObject({
          ok: false,
          error: { code: 'bad-input' },
        });
      }
    }
  });

  test('an unknown event is refused', async () => {
    const refused = await run.page.evaluate(() => {
      try {
        (globalThis as unknown as WithBridge).crier.on('crier:call' as 'core.changed', () => undefined);
        return false;
      } catch {
        return true;
      }
    });
    expect(refused).toBe(true);
  });

  test('a frame inside the page has no bridge', async () => {
    const inside = await run.page.evaluate(async () => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const answer = frame.contentWindow ? 'crier' in frame.contentWindow : null;
      frame.remove();
      return answer;
    });
    expect(inside).toBe(false);
  });

  test('a window that somebody smuggled in is refused, though it has the bridge', async () => {
    const answer = await run.app.evaluate(
      async ({ BrowserWindow }, script) => {
        const webPreferences = { preload: script, sandbox: true, contextIsolation: true };
        const window = new BrowserWindow({ show: false, webPreferences });
        try {
          await window.loadURL('about:blank');
          return await window.webContents.executeJavaScript("crier.call('library.list', { view: 'all' })");
        } finally {
          window.destroy();
        }
      },
      join(import.meta.dirname, '../../out/preload/preload.cjs'),
    );
    expect(answer).toMatchObject({ ok: false, error: { code: 'refused' } });
  });

  test('the sandbox holds, nothing is weakened, and the policy is the strict one', async () => {
    const options = await run.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as
        | { getLastWebPreferences(): Record<string, unknown> }
        | undefined;
      return contents?.getLastWebPreferences() ?? {};
    });
    expect(options).toMatchObject({
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      sandbox: true,
      webSecurity: true,
      webviewTag: false,
    });
    const policy = await run.page.evaluate(async () => {
      const response = await fetch(location.href);
      return response.headers.get('content-security-policy');
    });
    expect(policy).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self' blob:; " +
        "font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; " +
        "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    );
  });

  test('sound needs no gesture: a media key is none', async () => {
    // The debugger's own calls count as gestures, so the page is loaded anew and asked by way of the shell.
    await run.page.evaluate(() => Object.assign(globalThis, { isOld: true }));
    await run.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload());
    const [wasTouched, state] = await until('the page to answer', () =>
      inPage(
        run,
        async () => {
          if ('isOld' in globalThis || document.documentElement.dataset.ready !== 'true') return null;
          const context = new AudioContext();
          const before = navigator.userActivation.hasBeenActive;
          if (context.state !== 'running')
            await new Promise((resolve) => {
              context.onstatechange = resolve;
              setTimeout(resolve, 1_000);
            });
          return [before, context.state] as const;
        },
        null,
      ),
    );
    expect([wasTouched, state]).toEqual([false, 'running']);
  });

  test('files outside the fixed table are not served', async () => {
    const statuses = await run.page.evaluate(async () => {
      const paths = [
        '/../package.json',
        '/%2e%2e/package.json',
        '/main/index.cjs',
        '//etc/passwd',
        '/assets/../index.html',
      ];
      return Promise.all(paths.map(async (path) => (await fetch(`crier://app${path}`)).status));
    });
    expect(new Set(statuses.slice(0, 4))).toEqual(new Set([404]));
  });
});
