import { setTimeout as wait } from 'node:timers/promises';
import { dataPaths } from '../../../main/base/data-folder';
import { removeMark } from '../../../main/platform/closed-mark';
import type { DataFolder } from '../../support/data-folder';
import { type Memory, memoryOf } from '../memory';
import { startOnce, startTimes } from '../start-up';

export interface FullStart {
  /** Milliseconds from the start of the program to the window that can be used. */
  readonly usableMs: readonly number[];
  /** The same after an end that was out of order: the file is checked first. */
  readonly checkedMs: readonly number[];
  /** The same with nothing but the sample edition in the library. */
  readonly emptyMs: readonly number[];
  readonly memory: Memory;
}

/** What begins beside a start, such as checking the file and tidying, is over by then. */
const settledMs = 12_000;

/**
 * Starts the real window with the library of a data folder. One start before is not counted: it fills the system's file cache. Each counted
 * start follows a session that lasted until the file was checked, as sessions do; else it would have to be checked first.
 */
export async function measureFullStart(data: DataFolder, runs: number): Promise<FullStart> {
  let memory: Memory = { core: 0, page: 0, all: 0 };
  const session = () =>
    startOnce(data, async (pid) => {
      await wait(settledMs);
      memory = memoryOf(pid);
    });
  await session();
  const usableMs: number[] = [];
  while (usableMs.length < runs) usableMs.push(await session());
  const checkedMs: number[] = [];
  while (checkedMs.length < runs) {
    removeMark(dataPaths(data.path).library);
    checkedMs.push(await startOnce(data));
  }
  const { later } = await startTimes(0, runs);
  return { usableMs, checkedMs, emptyMs: later, memory };
}
