import { Worker } from 'node:worker_threads';
import { EngineError } from '../../core/speech/engine';
import type { Helper, HelperEvents } from '../engines/helper-lane';

export interface WorkerLimits {
  /** Heap of JavaScript; a worker that needs more dies, and only it. */
  readonly maxHeapMb: number;
  /** After so many jobs the next gets a fresh worker: parsing leaves a heap that makes every later job slower. */
  readonly maxJobs: number;
  /** An unused worker goes after so long, and its memory with it. */
  readonly idleMs: number;
}

/**
 * One worker that is replaced from time to time. It has none of this process's environment, and what libraries print is dropped: it may
 * hold text of a story. Does not keep the process alive.
 */
export function startRecycledWorker(file: string, limits: WorkerLimits, events: HelperEvents): Helper {
  let worker: Worker | null = null;
  let jobs = 0;
  let idle: NodeJS.Timeout | undefined;

  const retire = () => {
    clearTimeout(idle);
    const retired = worker;
    worker = null;
    void retired?.terminate();
  };

  const start = (): Worker => {
    const started = new Worker(file, {
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: limits.maxHeapMb },
    });
    started.unref();
    const onEnd = () => {
      if (worker !== started) return;
      worker = null;
      events.onEnd(new EngineError('crashed', 'the worker that reads mark-up ended'));
    };
    started.on('message', (message) => {
      if (worker !== started) return;
      idle = setTimeout(retire, limits.idleMs);
      idle.unref();
      events.onMessage(message);
    });
    started.on('error', onEnd);
    started.on('exit', onEnd);
    jobs = 0;
    return started;
  };

  return {
    send(message) {
      clearTimeout(idle);
      if (jobs >= limits.maxJobs) retire();
      worker ??= start();
      jobs += 1;
      worker.postMessage(message);
    },
    end: retire,
  };
}
