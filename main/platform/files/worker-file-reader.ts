import { Worker } from 'node:worker_threads';
import { fail, type Result } from '../../../contract/errors';
import { documentLimits } from '../../../contract/limits';
import type { Clock } from '../../core/ports';
import type { FileContent } from '../../core/stories/files/file-text';
import { readLightFile } from '../../core/stories/files/light-file';
import type { FileReader } from '../../core/stories/files/read-files';
import type { GivenFile } from '../../core/stories/given-file';
import type { FileJob } from './file-worker';
import { goesOn } from './goes-on';

export interface WorkerFileReader extends FileReader {
  /** Ends the worker; what is being read fails with `cancelled`. */
  close(): Promise<void>;
}

export interface FileReaderLimits {
  /** Without a sign that the reading goes on. */
  readonly timeoutMs: number;
  /** Whatever signs there are. */
  readonly maxTotalMs: number;
  /** Of the worker's heap. Bytes of files lie outside it; the limits of archives keep those small. */
  readonly maxMemoryMb: number;
}

/** Plain text up to this size is read on the spot, within 50 ms; starting the worker would take longer. */
const maxLightBytes = 1024 * 1024;

/**
 * Reads files one after the other in a worker, which starts with the first one that is more than a short plain text (about 150 ms) and stays for the next. An abort, the time limit
 * and a file that needs too much memory end the worker at once, whatever it is doing; the next file gets a new one. A resting worker does
 * not keep the process alive.
 *
 * Failures beside those of `readFile`: `time-limit`, `unreadable-file` (it took too much memory), `internal` (the worker could not start).
 *
 * @param workerFile  the built `file-worker` (out/main/file-worker.cjs)
 */
export function createWorkerFileReader(
  workerFile: string,
  clock: Pick<Clock, 'now'>,
  limits: FileReaderLimits = documentLimits,
): WorkerFileReader {
  const closed = new AbortController();
  let worker: Worker | null = null;
  let lane: Promise<unknown> = Promise.resolve();

  async function readNow(file: GivenFile, signal: AbortSignal): Promise<Result<FileContent>> {
    if (signal.aborted || closed.signal.aborted) return cancelled();
    const current = worker ?? start(workerFile, limits.maxMemoryMb);
    worker = current;
    const outcome = await ask(current, { file, nowMs: clock.now().getTime() }, [signal, closed.signal], limits);
    if (outcome.isAlive) return outcome.result;
    worker = null;
    await current.terminate();
    return outcome.result;
  }

  return {
    async read(file, signal) {
      const sorted = file.bytes.byteLength <= maxLightBytes ? readLightFile(file) : null;
      if (sorted?.kind === 'read') return signal.aborted ? cancelled() : sorted.content;
      const result = lane.then(() => readNow(file, signal));
      lane = result;
      return result;
    },
    async close() {
      closed.abort();
      await lane;
      await worker?.terminate();
    },
  };
}

function start(workerFile: string, maxMemoryMb: number): Worker {
  const worker = new Worker(workerFile, { resourceLimits: { maxOldGenerationSizeMb: maxMemoryMb } });
  worker.unref();
  return worker;
}

interface Outcome {
  readonly result: Result<FileContent>;
  /** False: the worker has ended or must be ended. */
  readonly isAlive: boolean;
}

/** Resolves with whatever comes first. */
function ask(
  worker: Worker,
  job: FileJob,
  signals: readonly AbortSignal[],
  limits: FileReaderLimits,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const finish = (result: Result<FileContent>, isAlive: boolean) => {
      clearTimeout(silence);
      clearTimeout(total);
      for (const signal of signals) signal.removeEventListener('abort', onAbort);
      worker.removeAllListeners().on('error', () => undefined);
      worker.unref();
      resolve({ result, isAlive });
    };
    const onAbort = () => finish(cancelled(), false);
    const onLate = () => finish(fail('time-limit', 'reading the file took too long'), false);
    const silence = setTimeout(onLate, limits.timeoutMs);
    const total = setTimeout(onLate, limits.maxTotalMs);
    for (const signal of signals) signal.addEventListener('abort', onAbort);
    worker.ref();
    worker.removeAllListeners();
    worker.on('message', (said: Result<FileContent> | typeof goesOn) =>
      said === goesOn ? silence.refresh() : finish(said, true),
    );
    worker.on('error', (error: Error & { readonly code?: string }) => finish(failureOf(error), false));
    worker.on('exit', () => finish(fail('internal', 'the worker that reads files ended'), false));
    worker.postMessage(job);
  });
}

const failureOf = ({ code }: { readonly code?: string }): Result<never> =>
  code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? fail('unreadable-file', 'the file needs too much memory', { reason: 'memory' })
    : fail('internal', 'the worker that reads files failed');

const cancelled = (): Result<never> => fail('cancelled', 'cancelled');
