import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../main/shell/content-security-policy';
import { createHandlers, type HandlerParts } from '../../main/shell/handlers';
import { pageHandler, pageScheme } from '../../main/shell/protocol';
import { isAllowedRequest } from '../../main/shell/requests';
import { hardenApp, hardenSession } from '../../main/shell/security';
import { windowOptions } from '../../main/shell/window-options';
import { scriptsUnder, textOf } from '../support/source';

/**
 * The numbered list of https://www.electronjs.org/docs/latest/tutorial/security. Elsewhere: 13 navigation.test.ts, 17 sender.test.ts,
 * 20 preload.test.ts, 19 fuses.test.ts. 16 (a current Electron) is a matter of releases.
 */
const page = { scheme: 'crier:', host: 'app' };

type Answer = (value: unknown) => void;

/** A session that keeps what it was given. */
class FakeSession extends EventEmitter {
  request: ((contents: unknown, permission: string, callback: (isGranted: boolean) => void) => void) | null = null;
  check: ((contents: unknown, permission: string) => boolean) | null = null;
  device: (() => boolean) | null = null;
  display: ((request: unknown, callback: (streams: null) => void) => void) | null = null;
  bluetooth: ((details: unknown, callback: (response: { confirmed: boolean }) => void) => void) | null = null;
  before: ((details: { url: string }, callback: (response: { cancel: boolean }) => void) => void) | null = null;
  spelling: boolean | null = null;
  readonly webRequest = {
    onBeforeRequest: (listener: NonNullable<FakeSession['before']>): void => {
      this.before = listener;
    },
  };
  setPermissionRequestHandler(handler: NonNullable<FakeSession['request']>): void {
    this.request = handler;
  }
  setPermissionCheckHandler(handler: NonNullable<FakeSession['check']>): void {
    this.check = handler;
  }
  setDevicePermissionHandler(handler: NonNullable<FakeSession['device']>): void {
    this.device = handler;
  }
  setDisplayMediaRequestHandler(handler: NonNullable<FakeSession['display']>): void {
    this.display = handler;
  }
  setBluetoothPairingHandler(handler: NonNullable<FakeSession['bluetooth']>): void {
    this.bluetooth = handler;
  }
  setSpellCheckerEnabled(enable: boolean): void {
    this.spelling = enable;
  }
}

function hardenedSession(): FakeSession {
  const session = new FakeSession();
  hardenSession(session, page, false);
  return session;
}

class FakeContents extends EventEmitter {
  openHandler: (() => { action: string }) | null = null;
  webRtc = '';
  setWindowOpenHandler(handler: () => { action: 'deny' }): void {
    this.openHandler = handler;
  }
  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtc = policy;
  }
}

class FakeApp extends EventEmitter {
  isSandboxed = false;
  constructor(readonly switches: readonly string[] = []) {
    super();
  }
  readonly commandLine = { hasSwitch: (name: string): boolean => this.switches.includes(name) };
  enableSandbox(): void {
    this.isSandboxed = true;
  }
  opens(): FakeContents {
    const contents = new FakeContents();
    this.emit('web-contents-created', {}, contents);
    return contents;
  }
}

function hardenedApp(): FakeApp {
  const app = new FakeApp();
  hardenApp(app, page);
  return app;
}

const options = windowOptions({
  bounds: { x: 1, y: 2, width: 900, height: 700 },
  zoomPercent: 150,
  background: '#000000',
  preload: '/app/out/preload/preload.cjs',
  icon: null,
  allowDevTools: false,
});

const isCancelled = (session: FakeSession, url: string): boolean | null => {
  let cancelled: boolean | null = null;
  session.before?.({ url }, ({ cancel }) => {
    cancelled = cancel;
  });
  return cancelled;
};

describe('1. only secure content: nothing of the page leaves the machine', () => {
  test.each([
    'http://example.org/',
    'https://example.org/pixel.gif',
    'ws://example.org/',
    'wss://example.org/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'http://app/',
    'https://app/',
    'crier://evil/',
    'crier://app.evil/',
    'crier://app:1/',
    'devtools://devtools/bundled/x.js',
    'chrome://gpu/',
    'data:text/html,<script>1</script>',
    'blob:https://example.org/1',
    'http://localhost:5173/',
    'nonsense',
    '',
  ])('%s is cancelled', (url) => {
    expect(isCancelled(hardenedSession(), url)).toBe(true);
  });

  test.each(['crier://app/', 'crier://app/assets/a.js', 'blob:crier://app/1-2-3', 'data:image/png;base64,AA=='])(
    '%s is loaded',
    (url) => {
      expect(isCancelled(hardenedSession(), url)).toBe(false);
    },
  );

  test('a development server is reached by the page that came from it, and by no other', () => {
    const dev = { page: { scheme: 'http:', host: 'localhost:5173' }, allowDevTools: true };
    expect(isAllowedRequest('http://localhost:5173/main.tsx', dev)).toBe(true);
    expect(isAllowedRequest('ws://localhost:5173/', dev)).toBe(true);
    expect(isAllowedRequest('devtools://devtools/x', dev)).toBe(true);
    expect(isAllowedRequest('http://localhost:5174/', dev)).toBe(false);
    expect(isAllowedRequest('https://example.org/', dev)).toBe(false);
    expect(isAllowedRequest('ws://app/', { page, allowDevTools: false })).toBe(false);
  });

  test('no file is downloaded and no dictionary fetched', () => {
    const session = hardenedSession();
    let isPrevented = false;
    session.emit('will-download', {
      preventDefault: () => {
        isPrevented = true;
      },
    });
    expect(isPrevented).toBe(true);
    expect(session.spelling).toBe(false);
  });
});

test('2, 3, 4, 6, 8, 9, 10: the window is allowed exactly this', () => {
  expect(options).toEqual({
    x: 1,
    y: 2,
    width: 900,
    height: 700,
    minWidth: 320,
    minHeight: 240,
    title: 'Crier',
    backgroundColor: '#000000',
    show: false,
    autoHideMenuBar: false,
    webPreferences: {
      preload: '/app/out/preload/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      plugins: false,
      devTools: false,
      webgl: false,
      autoplayPolicy: 'no-user-gesture-required',
      backgroundThrottling: false,
      zoomFactor: 1.5,
    },
  });
});

test.each([
  ['2. Node in pages', /nodeIntegration\w*\s*:\s*true/],
  ['3. shared objects between page and preload', /contextIsolation\s*:\s*false/],
  ['4. a process without sandbox', /sandbox\s*:\s*false/],
  ['6. pages without web security', /webSecurity\s*:\s*false/],
  ['7. a scheme that goes round the policy', /bypassCSP\s*:\s*true/],
  ['8. insecure mixed content', /allowRunningInsecureContent\s*:\s*true/],
  ['9. experimental features', /experimentalFeatures\s*:\s*true/],
  ['10. Blink features', /enableBlinkFeatures/],
  ['11. webviews', /webviewTag\s*:\s*true|<webview/],
])('%s: no line of the program switches it on', (_item, pattern) => {
  const guilty = scriptsUnder('main', 'renderer', 'contract').filter((path) => pattern.test(textOf(path)));
  expect(guilty).toEqual([]);
});

describe('4. the sandbox', () => {
  test('is asked for before any window exists', () => {
    expect(hardenedApp().isSandboxed).toBe(true);
  });

  test('is not asked for where Chromium was started without, for then no process would come up', () => {
    const app = new FakeApp(['no-sandbox']);
    hardenApp(app, page);
    expect(app.isSandboxed).toBe(false);
  });
});

/** Electron 45's list (`electron.d.ts`), names of earlier versions, and one that does not exist. */
const permissions =
  'ar automatic-fullscreen background-fetch background-sync captured-surface-control clipboard-read ' +
  'deprecated-sync-clipboard-read display-capture fileSystem geolocation geolocation-approximate hand-tracking hid ' +
  'idle-detection keyboardLock local-fonts local-network local-network-access loopback-network media mediaKeySystem midi ' +
  'midiSysex nfc notifications openExternal payment-handler periodic-background-sync persistent-storage pointerLock ' +
  'screen-wake-lock sensors serial smart-card speaker-selection storage-access system-wake-lock top-level-storage-access ' +
  'usb vr web-app-installation web-printing window-management window-placement accessibility-events unknown of-tomorrow';

describe('5. permissions', () => {
  const asked = (session: FakeSession, permission: string): unknown[] => {
    const answers: unknown[] = [];
    const answer: Answer = (value) => answers.push(value);
    session.request?.({}, permission, answer);
    answer(session.check?.({}, permission));
    return answers;
  };

  test.each(permissions.split(' '))('%s is denied when requested and when checked', (permission) => {
    expect(asked(hardenedSession(), permission)).toEqual([false, false]);
  });

  test.each(['clipboard-sanitized-write', 'fullscreen'])('%s is granted', (permission) => {
    expect(asked(hardenedSession(), permission)).toEqual([true, true]);
  });

  test('no device, no screen and no pairing is ever handed out', () => {
    const session = hardenedSession();
    const answers: unknown[] = [session.device?.()];
    session.display?.({}, (streams) => answers.push(streams));
    session.bluetooth?.({}, (response) => answers.push(response));
    expect(answers).toEqual([false, null, { confirmed: false }]);
  });
});

test('7. the content security policy is this one, to the letter', () => {
  expect(contentSecurityPolicy).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self' blob:; " +
      "font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; " +
      "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  );
});

test('11, 12: a webview made by a smuggled script never attaches', () => {
  let isPrevented = false;
  hardenedApp()
    .opens()
    .emit('will-attach-webview', {
      preventDefault: () => {
        isPrevented = true;
      },
    });
  expect(isPrevented).toBe(true);
});

test('14. no page opens a window, in any contents that ever come to be', () => {
  const app = hardenedApp();
  for (let i = 0; i < 3; i += 1) expect(app.opens().openHandler?.()).toEqual({ action: 'deny' });
});

test('14. no page talks to the network by WebRTC, which the policy does not cover', () => {
  expect(hardenedApp().opens().webRtc).toBe('disable_non_proxied_udp');
});

describe('15. the system is handed web and mail addresses only', () => {
  const open = async (url: string): Promise<readonly string[]> => {
    const opened: string[] = [];
    // Only the opener is used by this command.
    const parts = { openExternal: async (address: string) => void opened.push(address) } as unknown as HandlerParts;
    await createHandlers(parts)['link.open']({ url });
    return opened;
  };

  test.each([
    'file:///etc/passwd',
    '\\\\server\\share\\x.exe',
    'javascript:alert(1)',
    'ms-msdt:/id PCWDiagnostic',
    'https://user:secret@example.org/',
    'https://example.org/\r\n',
    'crier://app/',
    'C:\\Windows\\System32\\calc.exe',
  ])('not %j', async (url) => {
    expect(await open(url)).toEqual([]);
  });

  test.each(['https://example.org/', 'http://example.org/', 'mailto:desk@example.org'])('%s', async (url) => {
    expect(await open(url)).toEqual([url]);
  });
});

describe('18. the page comes from a scheme of its own', () => {
  test('that is secure and goes round nothing', () => {
    expect(pageScheme).toEqual({
      scheme: 'crier',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
    });
  });

  test('and serves what its table holds, without looking at a path', async () => {
    const file = { contentType: 'text/html', source: { bytes: new TextEncoder().encode('page') } };
    const handle = pageHandler(new Map([['/', file]]), page);
    expect(await (await handle(new Request('crier://app/'))).text()).toBe('page');
    for (const path of ['etc/passwd', '../package.json', 'index.html', '%2e%2e/x']) {
      expect((await handle(new Request(`crier://app/${path}`))).status).toBe(404);
    }
  });
});
