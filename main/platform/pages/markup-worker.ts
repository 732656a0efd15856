import { parentPort } from 'node:worker_threads';
import { doMarkupJob, type MarkupJob } from './markup-jobs';

/** A job with the number that its answer carries. */
interface Message {
  readonly id: number;
  readonly job: MarkupJob;
}

/** A job that fails altogether ends the worker, and its reader says so. */
parentPort?.on('message', async ({ id, job }: Message) =>
  parentPort?.postMessage({ id, answer: await doMarkupJob(job) }),
);
