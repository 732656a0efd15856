import { expect, test } from 'vitest';
import { openWindowMemory, type StateFile } from '../../../main/shell/window-memory';
import { firstWindowState, parseWindowState } from '../../../main/shell/window-state';
import { handTimer, settle } from './fakes';

function memoryFile(content: string | null): StateFile & { readonly written: string[] } {
  const written: string[] = [];
  return {
    written,
    read: () => (content === null ? Promise.reject(new Error('ENOENT')) : Promise.resolve(content)),
    write: (text) => {
      written.push(text);
      return Promise.resolve();
    },
  };
}

const ignore = (): void => undefined;

test('without a file, the window is as at a first start', async () => {
  const memory = await openWindowMemory({ file: memoryFile(null), timer: handTimer(), onProblem: ignore });
  expect(memory.state()).toEqual(firstWindowState);
});

test('a drag of many steps is written once, when it has come to rest', async () => {
  const timer = handTimer();
  const file = memoryFile(null);
  const memory = await openWindowMemory({ file, timer, onProblem: ignore });
  for (let x = 0; x < 50; x += 1) {
    memory.change({ bounds: { x, y: 0, width: 800, height: 600 } });
    timer.pass(20);
  }
  await settle();
  expect(file.written).toEqual([]);
  timer.pass(500);
  await settle();
  expect(file.written).toHaveLength(1);
  expect(parseWindowState(file.written[0] ?? '').bounds?.x).toBe(49);
});

test('flush writes at once what has not been written', async () => {
  const file = memoryFile(null);
  const memory = await openWindowMemory({ file, timer: handTimer(), onProblem: ignore });
  memory.change({ zoomPercent: 200 });
  await memory.flush();
  expect(parseWindowState(file.written[0] ?? '').zoomPercent).toBe(200);
});

test('nothing is written when nothing changed', async () => {
  const file = memoryFile(null);
  const memory = await openWindowMemory({ file, timer: handTimer(), onProblem: ignore });
  memory.change({ zoomPercent: 100 });
  await memory.flush();
  expect(file.written).toEqual([]);
});

test('a disk that refuses is reported and disturbs nobody', async () => {
  let problems = 0;
  const file: StateFile = { read: () => Promise.resolve(''), write: () => Promise.reject(new Error('ENOSPC')) };
  const onProblem = (): void => {
    problems += 1;
  };
  const memory = await openWindowMemory({ file, timer: handTimer(), onProblem });
  memory.change({ zoomPercent: 200 });
  await expect(memory.flush()).resolves.toBeUndefined();
  expect(problems).toBe(1);
  expect(memory.state().zoomPercent).toBe(200);
});
