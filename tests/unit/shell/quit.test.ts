import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import { closeWindow, quitInOrder } from '../../../main/shell/quit';
import { handTimer, settle } from './fakes';

describe('quitting', () => {
  class FakeApp extends EventEmitter {
    hasQuit = false;
    quit(): void {
      let isPrevented = false;
      const preventDefault = (): void => {
        isPrevented = true;
      };
      this.emit('before-quit', { preventDefault });
      if (!isPrevented) this.hasQuit = true;
    }
  }

  test('waits for every step, in order, and then happens', async () => {
    const app = new FakeApp();
    const done: string[] = [];
    const step = (name: string) => async (): Promise<void> => {
      await settle();
      done.push(name);
    };
    quitInOrder(app, [step('window'), step('core'), step('memory')]);
    app.quit();
    expect(app.hasQuit).toBe(false);
    while (!app.hasQuit) await settle();
    expect(done).toEqual(['window', 'core', 'memory']);
  });

  test('twice does everything once', async () => {
    const app = new FakeApp();
    let flushes = 0;
    quitInOrder(app, [
      async () => {
        flushes += 1;
        await settle();
      },
    ]);
    app.quit();
    app.quit();
    while (!app.hasQuit) await settle();
    expect(flushes).toBe(1);
  });

  class FakeWindow extends EventEmitter {
    isGone = false;
    constructor(readonly closesByItself: boolean) {
      super();
    }
    isDestroyed(): boolean {
      return this.isGone;
    }
    close(): void {
      if (this.closesByItself) this.destroy();
    }
    destroy(): void {
      this.isGone = true;
      this.emit('closed');
    }
  }

  test('closes the window first', async () => {
    const window = new FakeWindow(true);
    await closeWindow(window, handTimer());
    expect(window.isGone).toBe(true);
  });

  test('ends a window that does not close within a second', async () => {
    const timer = handTimer();
    const window = new FakeWindow(false);
    const closing = closeWindow(window, timer);
    timer.pass(999);
    expect(window.isGone).toBe(false);
    timer.pass(1);
    await closing;
    expect(window.isGone).toBe(true);
  });

  test('without a window goes on at once', async () => {
    const gone = new FakeWindow(true);
    gone.isGone = true;
    await expect(closeWindow(null, handTimer())).resolves.toBeUndefined();
    await expect(closeWindow(gone, handTimer())).resolves.toBeUndefined();
  });
});
