import type { Timer } from './timer';

/** What is needed of Electron's `app`. */
export interface QuittingApp {
  on(event: 'before-quit', listener: (event: { preventDefault(): void }) => void): unknown;
  quit(): void;
}

/** What is needed of the window. */
export interface ClosingWindow {
  isDestroyed(): boolean;
  once(event: 'closed', listener: () => void): unknown;
  close(): void;
  destroy(): void;
}

/** A page gets this long to say its last place. */
const windowDeadlineMs = 1_000;

/** Closes the window, so that nothing sounds any more; ends one that does not close in time. */
export function closeWindow(window: ClosingWindow | null, timer: Timer): Promise<void> {
  if (window === null || window.isDestroyed()) return Promise.resolve();
  return new Promise((resolve) => {
    const cancel = timer.after(windowDeadlineMs, () => window.destroy());
    window.once('closed', () => {
      cancel();
      resolve();
    });
    window.close();
  });
}

/**
 * Holds every way of quitting until `steps` are through: they must end by themselves within their own deadlines. Quitting a second time
 * meanwhile changes nothing.
 */
export function quitInOrder(app: QuittingApp, steps: readonly (() => Promise<void>)[]): void {
  let stage: 'running' | 'ending' | 'done' = 'running';
  const end = async (): Promise<void> => {
    for (const step of steps) await step();
    stage = 'done';
    app.quit();
  };
  app.on('before-quit', (event) => {
    if (stage === 'done') return;
    event.preventDefault();
    if (stage === 'ending') return;
    stage = 'ending';
    void end();
  });
}
