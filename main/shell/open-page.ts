import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app, type BrowserWindow, clipboard, shell as desktop, ipcMain, powerSaveBlocker } from 'electron';
import { channels } from '../../contract/wire';
import { createCoreCalls } from './core-calls';
import type { CoreHost } from './core-host';
import { followAccessibility, followWheelZoom } from './desktop-events';
import type { DesktopFacts } from './desktop-facts';
import { askReopen, createFileChooser, type Dialogs } from './dialogs';
import type { Grants } from './grants';
import { createHandlers } from './handlers';
import type { ShellLanguage } from './native';
import type { PageEvents } from './page-events';
import { watchPage } from './page-watch';
import { createPageWindow } from './page-window';
import { createStayAwake } from './power';
import { createRateGate } from './rate-gate';
import { createRelay } from './relay';
import type { Surroundings } from './surroundings';
import { realTimer } from './timer';
import type { WindowMemory } from './window-memory';

export interface PageParts {
  readonly surroundings: Surroundings;
  readonly core: CoreHost;
  readonly grants: Grants;
  readonly events: PageEvents;
  readonly language: ShellLanguage;
  readonly dialogs: Dialogs;
  readonly facts: DesktopFacts;
  readonly memory: WindowMemory;
}

function createWindow({ surroundings, memory }: PageParts): BrowserWindow {
  const { out, assets, allowDevTools } = surroundings;
  const icon = join(assets, 'icons', '256x256.png');
  return createPageWindow({
    memory,
    preload: join(out, 'preload', 'preload.cjs'),
    // Elsewhere the program itself carries the icon.
    icon: process.platform === 'linux' && existsSync(icon) ? icon : null,
    allowDevTools,
  });
}

/** Makes the window and everything that answers its page. The page begins to load; its failures are in the log. */
export function openPage(parts: PageParts): BrowserWindow {
  const { surroundings, core, grants, events, language, dialogs, facts, memory } = parts;
  const { page, log } = surroundings;
  const window = createWindow(parts);
  const stayAwake = createStayAwake(powerSaveBlocker);
  const quit = (): void => app.quit();

  const watch = watchPage({
    contents: window.webContents,
    timer: realTimer,
    log,
    onGone: () => stayAwake(false),
    askReopen: () => askReopen(dialogs, language.translate()),
    quit,
  });
  window.on('closed', () => {
    watch.stop();
    stayAwake(false);
  });

  const handlers = createHandlers({
    window,
    memory,
    grants,
    accessibility: followAccessibility(window, events),
    facts,
    coreIsUp: () => core.isUp,
    wasRestarted: watch.wasRestarted,
    choose: createFileChooser(dialogs, language.translate),
    setLanguage: language.set,
    stayAwake,
    readClipboard: () => clipboard.readText(),
    openExternal: (address) => desktop.openExternal(address),
    quit,
  });
  const callCore = createCoreCalls((name, input) => core.call(name, input), grants);
  ipcMain.handle(channels.call, createRelay({ page, handlers, callCore, gate: createRateGate(realTimer), log }));
  followWheelZoom(window, events);

  window.loadURL(surroundings.address).catch(() => log.error('page-not-loaded'));
  return window;
}
