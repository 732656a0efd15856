import { Worker } from 'node:worker_threads';
import { fail, ok, type Result } from '../../../contract/errors';
import type { SentenceCutter } from '../../core/text/whole-text';
import type { CutJob } from './sentence-worker';

/**
 * Cuts each text in a worker of its own, which an abort ends, whatever it is doing. Answers when the worker is gone. Starting one takes about
 * 50 ms.
 *
 * @param workerFile the built `sentence-worker` (out/main/sentence-worker.cjs)
 */
export const createWorkerCutter = (workerFile: string): SentenceCutter => ({
  ends: (text, language, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve(cancelled());
      const job: CutJob = { text, language };
      const worker = new Worker(workerFile, { workerData: job });
      let answer: Result<Uint32Array> | null = null;
      const settle = (result: Result<Uint32Array>) => {
        signal.removeEventListener('abort', onAbort);
        const settled = answer ?? result;
        answer = settled;
        void worker.terminate().then(() => resolve(settled));
      };
      const onAbort = () => settle(cancelled());
      const onFailure = () => settle(fail('internal', 'the worker that cuts sentences failed'));
      signal.addEventListener('abort', onAbort);
      worker.on('message', (ends) => settle(ends instanceof Uint32Array ? ok(ends) : fail('internal', 'no offsets')));
      worker.on('error', onFailure);
      worker.on('exit', onFailure);
    }),
});

const cancelled = (): Result<never> => fail('cancelled', 'cancelled');
