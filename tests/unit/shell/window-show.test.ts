import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import { showWhenPainted } from '../../../main/shell/window-show';
import { handTimer } from './fakes';

describe('showing the window', () => {
  class FakeWindow extends EventEmitter {
    readonly did: string[] = [];
    isGone = false;
    isDestroyed(): boolean {
      return this.isGone;
    }
    maximize(): void {
      this.did.push('maximise');
    }
    setFullScreen(): void {
      this.did.push('full screen');
    }
    show(): void {
      this.did.push('show');
    }
  }
  const plain = { isMaximised: false, isFullScreen: false };

  test('waits for the first paint', () => {
    const timer = handTimer();
    const window = new FakeWindow();
    showWhenPainted(window, plain, timer);
    timer.pass(1_999);
    expect(window.did).toEqual([]);
    window.emit('ready-to-show');
    timer.pass(10_000);
    expect(window.did).toEqual(['show']);
  });

  test('does not wait longer than two seconds', () => {
    const timer = handTimer();
    const window = new FakeWindow();
    showWhenPainted(window, plain, timer);
    timer.pass(2_000);
    window.emit('ready-to-show');
    expect(window.did).toEqual(['show']);
  });

  test('brings back a maximised or full-screen window as it was', () => {
    const window = new FakeWindow();
    showWhenPainted(window, { isMaximised: true, isFullScreen: true }, handTimer());
    window.emit('ready-to-show');
    expect(window.did).toEqual(['maximise', 'full screen', 'show']);
  });

  test('leaves a window alone that was closed meanwhile', () => {
    const timer = handTimer();
    const window = new FakeWindow();
    showWhenPainted(window, plain, timer);
    window.isGone = true;
    timer.pass(2_000);
    expect(window.did).toEqual([]);
  });
});
