import { crashAction } from './crash-policy';
import type { Log } from './log';
import type { Timer } from './timer';

/** What is needed of the window's page. */
export interface WatchedContents {
  on(
    event: 'render-process-gone',
    listener: (event: unknown, details: { readonly reason: string; readonly exitCode: number }) => void,
  ): unknown;
  on(event: 'unresponsive' | 'responsive', listener: () => void): unknown;
  isDevToolsOpened(): boolean;
  forcefullyCrashRenderer(): void;
  reload(): void;
}

interface PageWatchParts {
  readonly contents: WatchedContents;
  readonly timer: Timer;
  readonly log: Log;
  /** The page's process is gone: what was held for it can be let go. */
  readonly onGone: () => void;
  /** Asks the person by a native dialog, which screen readers can read. */
  readonly askReopen: () => Promise<'reopen' | 'quit'>;
  readonly quit: () => void;
}

/** A page that hangs this long after Chromium has noticed is ended. Long texts on slow machines recover within it. */
const hangGraceMs = 5_000;

/** Reloads a page that crashed or hangs; a second time within a minute the person is asked. */
export interface PageWatch {
  /** The page that is loaded now replaces one that crashed. */
  wasRestarted(): boolean;
  /** The window is being closed: nothing is reloaded any more. */
  stop(): void;
}

export function watchPage({ contents, timer, log, onGone, askReopen, quit }: PageWatchParts): PageWatch {
  const failuresMs: number[] = [];
  let isRestarted = false;
  let isStopped = false;
  let cancelHang = (): void => undefined;

  const reopen = (): void => {
    isRestarted = true;
    contents.reload();
  };
  const ask = async (): Promise<void> => {
    const answer = await askReopen();
    if (isStopped) return;
    if (answer === 'reopen') reopen();
    else quit();
  };
  const act = (reason: string): void => {
    const action = crashAction(reason, failuresMs, timer.now());
    if (action === 'ignore') return;
    failuresMs.push(timer.now());
    if (action === 'reload') reopen();
    else void ask();
  };

  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    cancelHang();
    log.error('page-gone', { reason, exitCode });
    onGone();
    // Electron is still clearing up the old page while it tells: reloading within the event does nothing in some versions.
    if (!isStopped) timer.after(0, () => (isStopped ? undefined : act(reason)));
  });
  contents.on('unresponsive', () => {
    if (isStopped || contents.isDevToolsOpened()) return;
    log.warn('page-hangs');
    cancelHang();
    cancelHang = timer.after(hangGraceMs, () => contents.forcefullyCrashRenderer());
  });
  contents.on('responsive', () => cancelHang());

  return {
    wasRestarted: () => isRestarted,
    stop: () => {
      isStopped = true;
      cancelHang();
    },
  };
}
