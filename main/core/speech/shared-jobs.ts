import { EngineError } from './engine';
import type { JobQueue, QueuedJob, Urgency } from './queue';

export interface SharedJobs<T> {
  /**
   * The outcome of the job with this key, which is started unless it is under way. One of several who wait may leave through the signal
   * (`EngineError` with reason `cancelled`); the job itself is aborted when the last has left. It is as urgent as for the most urgent of them.
   */
  join(key: string, work: (signal: AbortSignal) => Promise<T>, urgency: Urgency, signal: AbortSignal): Promise<T>;
}

interface SharedJob<T> {
  readonly queued: QueuedJob<T>;
  readonly controller: AbortController;
  waiting: number;
}

export function createSharedJobs<T>(queue: JobQueue): SharedJobs<T> {
  const jobs = new Map<string, SharedJob<T>>();

  const forget = (key: string, job: SharedJob<T>): void => {
    if (jobs.get(key) === job) jobs.delete(key);
  };
  const begin = (key: string, work: (signal: AbortSignal) => Promise<T>, urgency: Urgency): SharedJob<T> => {
    const controller = new AbortController();
    const start = async () => {
      if (controller.signal.aborted) throw cancelled();
      return work(controller.signal);
    };
    const job: SharedJob<T> = { queued: queue.add(start, urgency), controller, waiting: 0 };
    jobs.set(key, job);
    const done = () => forget(key, job);
    job.queued.result.then(done, done);
    return job;
  };

  return {
    join(key, work, urgency, signal) {
      if (signal.aborted) return Promise.reject(cancelled());
      const job = jobs.get(key) ?? begin(key, work, urgency);
      job.queued.promote(urgency);
      job.waiting += 1;
      return new Promise<T>((resolve, reject) => {
        const leave = (): void => {
          reject(cancelled());
          job.waiting -= 1;
          if (job.waiting > 0) return;
          forget(key, job);
          job.controller.abort();
        };
        signal.addEventListener('abort', leave, { once: true });
        void job.queued.result.then(resolve, reject).then(() => signal.removeEventListener('abort', leave));
      });
    },
  };
}

const cancelled = (): EngineError => new EngineError('cancelled', 'nobody waits for it any more');
