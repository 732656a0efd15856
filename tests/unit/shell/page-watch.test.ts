import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { watchPage } from '../../../main/shell/page-watch';
import { handTimer, keptLog, settle } from './fakes';

class FakeContents extends EventEmitter {
  reloads = 0;
  crashes = 0;
  hasDevTools = false;
  isDevToolsOpened(): boolean {
    return this.hasDevTools;
  }
  reload(): void {
    this.reloads += 1;
  }
  forcefullyCrashRenderer(): void {
    this.crashes += 1;
    this.gone('crashed');
  }
  gone(reason: string): void {
    this.emit('render-process-gone', {}, { reason, exitCode: 1 });
  }
}

function watched(answer: 'reopen' | 'quit' = 'reopen') {
  const contents = new FakeContents();
  const timer = handTimer();
  const seen = { gone: 0, asked: 0, quits: 0 };
  const watch = watchPage({
    contents,
    timer,
    log: keptLog(),
    onGone: () => {
      seen.gone += 1;
    },
    askReopen: () => {
      seen.asked += 1;
      return Promise.resolve(answer);
    },
    quit: () => {
      seen.quits += 1;
    },
  });
  return { contents, timer, seen, watch };
}

test('a first crash reloads the page without a question, and the page can tell', () => {
  const { contents, timer, seen, watch } = watched();
  expect(watch.wasRestarted()).toBe(false);
  contents.gone('crashed');
  timer.pass(0);
  expect(contents.reloads).toBe(1);
  expect(watch.wasRestarted()).toBe(true);
  expect(seen).toEqual({ gone: 1, asked: 0, quits: 0 });
});

test('a second crash within a minute is put to the person, who may reopen', async () => {
  const { contents, timer, seen } = watched('reopen');
  contents.gone('crashed');
  timer.pass(30_000);
  contents.gone('oom');
  timer.pass(0);
  expect(contents.reloads).toBe(1);
  await settle();
  expect(seen.asked).toBe(1);
  expect(contents.reloads).toBe(2);
});

test('or quit', async () => {
  const { contents, timer, seen } = watched('quit');
  contents.gone('crashed');
  timer.pass(1_000);
  contents.gone('crashed');
  timer.pass(0);
  await settle();
  expect(seen.quits).toBe(1);
  expect(contents.reloads).toBe(1);
});

test('a page that ends by itself is left alone', () => {
  const { contents, timer } = watched();
  contents.gone('clean-exit');
  timer.pass(0);
  expect(contents.reloads).toBe(0);
});

test('a page that hangs is given five seconds, then ended and reloaded', () => {
  const { contents, timer } = watched();
  contents.emit('unresponsive');
  timer.pass(4_999);
  expect(contents.crashes).toBe(0);
  timer.pass(1);
  timer.pass(0);
  expect(contents.crashes).toBe(1);
  expect(contents.reloads).toBe(1);
});

test('a page that recovers from a hang is left alone', () => {
  const { contents, timer } = watched();
  contents.emit('unresponsive');
  timer.pass(3_000);
  contents.emit('responsive');
  timer.pass(60_000);
  expect(contents.crashes).toBe(0);
});

test('a page that is stopped in a debugger does not hang', () => {
  const { contents, timer } = watched();
  contents.hasDevTools = true;
  contents.emit('unresponsive');
  timer.pass(60_000);
  expect(contents.crashes).toBe(0);
});

test('a window that is being closed brings nothing back', () => {
  const { contents, timer, seen, watch } = watched();
  contents.emit('unresponsive');
  watch.stop();
  contents.gone('crashed');
  timer.pass(60_000);
  expect(contents.reloads).toBe(0);
  expect(seen.asked).toBe(0);
});
