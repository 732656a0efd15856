import { Worker } from 'node:worker_threads';
import type { FileCondition } from '../core/ports';
import type { CheckJob } from './check-worker';

/** How a large database file is checked while it is in use. */
export interface BesideCheck {
  /** Smaller files are checked before they are opened, which takes less than a quarter of a second. */
  readonly fromBytes: number;
  check(path: string, signal: AbortSignal): Promise<FileCondition>;
}

const largeBytes = 32 * 1024 * 1024;

/**
 * Checks in a worker with a connection of its own, which only reads: writing goes on meanwhile, and what it reads is one moment of the file.
 * An abort is answered at once; SQLite itself cannot be interrupted and ends by itself.
 *
 * @param workerFile the built `check-worker` (out/main/check-worker.cjs)
 */
export const createBesideCheck = (workerFile: string, fromBytes = largeBytes): BesideCheck => ({
  fromBytes,
  check: (path, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve('unknown');
      const job: CheckJob = { path };
      const worker = new Worker(workerFile, { workerData: job });
      const settle = (condition: FileCondition) => {
        signal.removeEventListener('abort', onAbort);
        void worker.terminate();
        resolve(condition);
      };
      const onAbort = () => settle('unknown');
      signal.addEventListener('abort', onAbort);
      worker.on('message', (isSound) => settle(isSound === true ? 'sound' : 'damaged'));
      worker.on('error', () => settle('unknown'));
      worker.on('exit', () => settle('unknown'));
      worker.unref();
    }),
});
