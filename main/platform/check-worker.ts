import { parentPort, workerData } from 'node:worker_threads';
import { checkFile } from './sqlite';

/** What the worker is started with. It answers with whether the file is sound, and ends. */
export interface CheckJob {
  readonly path: string;
}

const { path } = workerData as CheckJob;
parentPort?.postMessage(checkFile(path, 'read').isSound);
