import { describe, expect, test } from 'vitest';
import { fail, ok } from '../../../contract/errors';
import { cappedText } from '../../../main/shell/capped-text';
import { createGrants } from '../../../main/shell/grants';
import { createHandlers, type HandlerParts } from '../../../main/shell/handlers';
import { firstWindowState, type WindowState } from '../../../main/shell/window-state';
import { handTimer } from './fakes';

const chooser = (path: string | null): HandlerParts['choose'] => ({
  story: () => Promise.resolve(path),
  pronunciations: () => Promise.resolve('/home/ana/sounds.txt'),
  pronunciationsToSave: () => Promise.resolve('/home/ana/saved.txt'),
  opml: () => Promise.resolve('/home/ana/feeds.opml'),
  opmlToSave: () => Promise.resolve('/home/ana/kept.opml'),
});

function made(overrides: Partial<HandlerParts> = {}) {
  const did: unknown[] = [];
  let state: WindowState = firstWindowState;
  let isFull = false;
  const grants = createGrants(handTimer(), ({ path }) => did.push(['granted', path]));
  const parts: HandlerParts = {
    window: {
      setTitle: (title) => did.push(['title', title]),
      setBackgroundColor: (colour) => did.push(['background', colour]),
      isFullScreen: () => isFull,
      setFullScreen: (on) => {
        isFull = on;
      },
      close: () => did.push(['close']),
      webContents: { setZoomFactor: (factor) => did.push(['zoom', factor]) },
    },
    memory: {
      state: () => state,
      change: (part) => {
        state = { ...state, ...part };
      },
      flush: () => Promise.resolve(),
    },
    grants,
    accessibility: {
      isOn: () => true,
      choose: (support) => did.push(['accessibility', support]),
      ask: () => Promise.resolve(),
    },
    facts: { version: '0.1.0', platform: 'linux', systemLanguage: 'es-MX' },
    coreIsUp: () => true,
    wasRestarted: () => false,
    choose: chooser('/home/ana/news.txt'),
    setLanguage: (language) => did.push(['language', language]),
    stayAwake: (on) => did.push(['awake', on]),
    readClipboard: () => 'Copied words.',
    openExternal: (address) => {
      did.push(['opened', address]);
      return Promise.resolve();
    },
    quit: () => did.push(['quit']),
    ...overrides,
  };
  return { handlers: createHandlers(parts), did, grants, state: () => state };
}

describe('the state of the shell', () => {
  test('says what only the shell knows', async () => {
    const { handlers } = made();
    expect(await handlers['shell.state']({})).toEqual(
      ok({
        version: '0.1.0',
        platform: 'linux',
        systemLanguage: 'es-MX',
        zoomPercent: 100,
        assistiveTechnology: true,
        coreIsUp: true,
        wasRestarted: false,
        pendingTokens: [],
      }),
    );
  });

  test('names files given from outside until they are imported, and never one that was chosen in the dialog', async () => {
    const { handlers, grants } = made();
    const given = grants.add('/a.txt', 'given');
    await handlers['dialog.openStory']({});
    expect(await handlers['shell.state']({})).toMatchObject({ value: { pendingTokens: [given] } });
    grants.spend(given);
    expect(await handlers['shell.state']({})).toMatchObject({ value: { pendingTokens: [] } });
  });
});

describe('files of pronunciations', () => {
  test('are granted for reading or for writing, as they were asked for', async () => {
    const { handlers, grants } = made();
    expect(await handlers['dialog.openPronunciations']({})).toMatchObject({ ok: true });
    expect(await handlers['dialog.savePronunciations']({})).toMatchObject({ ok: true });
    expect(grants.unspent().map(({ path, use }) => [path, use])).toEqual([
      ['/home/ana/sounds.txt', undefined],
      ['/home/ana/saved.txt', 'write'],
    ]);
  });
});

describe('lists of feeds', () => {
  test('are granted for reading or for writing, as they were asked for', async () => {
    const { handlers, grants } = made();
    expect(await handlers['dialog.openOpml']({})).toMatchObject({ ok: true });
    expect(await handlers['dialog.saveOpml']({})).toMatchObject({ ok: true });
    expect(grants.unspent().map(({ path, use }) => [path, use])).toEqual([
      ['/home/ana/feeds.opml', undefined],
      ['/home/ana/kept.opml', 'write'],
    ]);
  });
});

describe('what was copied', () => {
  test('comes as text', async () => {
    expect(await made().handlers['clipboard.text']({})).toEqual(ok({ text: 'Copied words.' }));
  });

  test('is cut to what can be opened, and never inside a character', () => {
    expect(cappedText('Ferry', 3)).toBe('Fer');
    expect(cappedText('a😀b', 4)).toBe('a');
    expect(cappedText('a😀b', 5)).toBe('a😀');
    expect(cappedText('ü', 2)).toBe('ü');
  });
});

describe('opening a story', () => {
  test('gives the page a token and the core the path', async () => {
    const { handlers, did } = made();
    const answer = await handlers['dialog.openStory']({});
    expect(answer).toMatchObject({ ok: true });
    expect(JSON.stringify(answer)).not.toContain('news.txt');
    expect(did).toEqual([['granted', '/home/ana/news.txt']]);
  });

  test('and thinking better of it gives no token', async () => {
    const { handlers, did } = made({ choose: chooser(null) });
    expect(await handlers['dialog.openStory']({})).toEqual(ok({ token: null }));
    expect(did).toEqual([]);
  });
});

describe('the window', () => {
  test('zooms by the steps of the table and remembers the last one', async () => {
    const { handlers, did, state } = made();
    expect(await handlers['window.zoom']({ step: 'in' })).toEqual(ok({ percent: 110 }));
    expect(await handlers['window.zoom']({ step: 'in' })).toEqual(ok({ percent: 125 }));
    expect(await handlers['window.zoom']({ step: 'reset' })).toEqual(ok({ percent: 100 }));
    expect(did).toEqual([
      ['zoom', 1.1],
      ['zoom', 1.25],
      ['zoom', 1],
    ]);
    expect(state().zoomPercent).toBe(100);
  });

  test('goes to full screen and back', async () => {
    const { handlers } = made();
    expect(await handlers['window.fullScreen']({})).toEqual(ok({ isFullScreen: true }));
    expect(await handlers['window.fullScreen']({})).toEqual(ok({ isFullScreen: false }));
  });

  test('takes title and colour of the page and remembers the colour', async () => {
    const { handlers, did, state } = made();
    await handlers['window.appearance']({ background: '#0B3D91', title: 'Budget passed – Crier' });
    expect(did).toEqual([
      ['background', '#0B3D91'],
      ['title', 'Budget passed – Crier'],
    ]);
    expect(state().background).toBe('#0B3D91');
  });

  test('has a title of one line that reads in one direction', async () => {
    const { handlers, did } = made();
    await handlers['window.appearance']({ background: '#000000', title: 'a\nb\u0000\u009bc\u202ed\u2066e' });
    expect(did).toContainEqual(['title', 'a b c d e']);
  });

  test('closes, and the app quits, when told to', async () => {
    const { handlers, did } = made();
    await handlers['window.close']({});
    await handlers['app.quit']({});
    expect(did).toEqual([['close'], ['quit']]);
  });
});

describe('a link', () => {
  test('is opened in its checked form', async () => {
    const { handlers, did } = made();
    expect(await handlers['link.open']({ url: 'HTTPS://Example.org' })).toEqual(ok(null));
    expect(did).toEqual([['opened', 'https://example.org/']]);
  });

  test('that is no web or mail address is not opened', async () => {
    const { handlers, did } = made();
    for (const url of ['file:///etc/passwd', 'javascript:1', '\\\\server\\share']) {
      expect(await handlers['link.open']({ url })).toMatchObject({ error: { code: 'not-a-web-address' } });
      expect(await handlers['link.host']({ url })).toMatchObject({ error: { code: 'not-a-web-address' } });
    }
    expect(did).toEqual([]);
  });

  test('has its host told without being opened', async () => {
    const { handlers, did } = made();
    expect(await handlers['link.host']({ url: 'https://example.org/a' })).toEqual(ok({ host: 'example.org' }));
    expect(did).toEqual([]);
  });

  test('that the system refuses is a result', async () => {
    const { handlers } = made({ openExternal: () => Promise.reject(new Error('no browser at /usr/bin')) });
    expect(await handlers['link.open']({ url: 'https://example.org' })).toEqual(
      fail('refused', 'the system did not open the address'),
    );
  });
});

test('language, accessibility and staying awake reach their parts', async () => {
  const { handlers, did } = made();
  await handlers['shell.language']({ language: 'es' });
  await handlers['shell.accessibility']({ support: 'on' });
  await handlers['power.stayAwake']({ on: true });
  expect(did).toEqual([
    ['language', 'es'],
    ['accessibility', 'on'],
    ['awake', true],
  ]);
});
