import { setTimeout as wait } from 'node:timers/promises';
import type { DataFolder } from '../../support/data-folder';
import { type Memory, memoryOf } from '../memory';
import { startOnce, startTimes } from '../start-up';

export interface FullStart {
  /** Milliseconds from the start of the program to the window that can be used. */
  readonly usableMs: readonly number[];
  /** The same with nothing but the sample edition in the library. */
  readonly emptyMs: readonly number[];
  readonly memory: Memory;
}

/** What begins beside a start, such as tidying, is over by then. */
const settledMs = 10_000;

/** Starts the real window with the library of a data folder. One start before is not counted: it fills the system's file cache. */
export async function measureFullStart(data: DataFolder, runs: number): Promise<FullStart> {
  let memory: Memory = { core: 0, page: 0, all: 0 };
  await startOnce(data, async (pid) => {
    await wait(settledMs);
    memory = memoryOf(pid);
  });
  const usableMs: number[] = [];
  while (usableMs.length < runs) usableMs.push(await startOnce(data));
  const { later } = await startTimes(0, runs);
  return { usableMs, emptyMs: later, memory };
}
