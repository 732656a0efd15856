import { app, type BrowserWindow } from 'electron';
import { channels } from '../../contract/wire';
import { createCore } from './core-start';
import { followPower } from './desktop-events';
import { desktopFacts } from './desktop-facts';
import { askRetryCore } from './dialogs';
import { createGrants } from './grants';
import { createShellLanguage, dialogsOf } from './native';
import { openPage } from './open-page';
import { createPageEvents } from './page-events';
import { servePage } from './page-server';
import { bringToFront } from './page-window';
import { closeWindow, quitInOrder } from './quit';
import type { Surroundings } from './surroundings';
import { interfaceLanguage } from './system-language';
import { realTimer } from './timer';
import { openWindowFile } from './window-file';

/** Time the core has to flush when the app quits. */
const coreCloseMs = 3_000;

/** A running shell, as far as other starts and the system talk to it. */
export interface Shell {
  toFront(): void;
  /** A file from outside: the command line, a second start, the file manager. */
  give(path: string): void;
}

/**
 * Puts the shell together, once Electron is ready. Core and window start side by side; neither waits for the other.
 *
 * @param file absolute path of a story that this start was given, or null
 */
export async function openShell(surroundings: Surroundings, file: string | null): Promise<Shell> {
  const { paths, log } = surroundings;
  let made: BrowserWindow | null = null;
  const window = (): BrowserWindow | null => (made?.isDestroyed() === false ? made : null);

  servePage(surroundings);
  const events = createPageEvents((name, payload) => window()?.webContents.send(channels.event, name, payload));
  const facts = desktopFacts();
  const language = createShellLanguage(interfaceLanguage(facts.systemLanguage), (commandId) =>
    events.emit('menu.command', { commandId }),
  );
  const dialogs = dialogsOf(window);

  const retryOrQuit = async (): Promise<void> => {
    if ((await askRetryCore(dialogs, language.translate())) === 'retry') core.retry();
    else app.quit();
  };
  const grants = createGrants(realTimer, (grant) => core.grant(grant));
  const core = createCore({ surroundings, grants, events, onGaveUp: () => void retryOrQuit() });
  if (file !== null) grants.add(file, 'given');
  core.start();

  const memory = await openWindowFile(paths.window, log);
  made = openPage({ surroundings, core, grants, events, language, dialogs, facts, memory });
  followPower(events);
  quitInOrder(app, [() => closeWindow(window(), realTimer), () => core.close(coreCloseMs), () => memory.flush()]);

  return {
    toFront: () => {
      const open = window();
      if (open !== null) bringToFront(open);
    },
    give: (path) => events.emit('file.given', { token: grants.add(path, 'given') }),
  };
}
