import type { DataPaths } from '../base/data-folder';
import type { Log } from './log';
import type { Origin } from './origin';

/** Where this Crier lives and what it may touch; settled before anything else happens. */
export interface Surroundings {
  /** Folder of the built program: `main`, `preload` and `renderer` lie below it. */
  readonly out: string;
  readonly assets: string;
  readonly paths: DataPaths;
  /** What the window loads, and the origin that alone may talk to the shell. */
  readonly address: string;
  readonly page: Origin;
  readonly allowDevTools: boolean;
  readonly log: Log;
}
