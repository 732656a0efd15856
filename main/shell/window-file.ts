import { readFile } from 'node:fs/promises';
import { sweepLeftovers, writeAtomic } from '../base/atomic-write';
import type { Log } from './log';
import { realTimer } from './timer';
import { openWindowMemory, type WindowMemory } from './window-memory';

/** The window's memory in a file of the data folder. */
export function openWindowFile(path: string, log: Log): Promise<WindowMemory> {
  void sweepLeftovers(path, new Date());
  return openWindowMemory({
    file: { read: () => readFile(path, 'utf8'), write: (text) => writeAtomic(path, text) },
    timer: realTimer,
    onProblem: () => log.warn('window-state-not-saved'),
  });
}
