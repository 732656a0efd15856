import { EngineError } from '../../core/speech/engine';

/** A long-lived process or worker that does one job after the other. */
export interface Helper {
  send(message: unknown): void;
  /** Ends it at once. */
  end(): void;
}

export interface HelperEvents {
  onMessage(message: unknown): void;
  onEnd(error: EngineError): void;
}

export interface LaneLimits {
  readonly signal: AbortSignal;
  /** Counted from when the job is handed to the helper, not while it waits. */
  readonly timeoutMs: number;
}

export interface HelperLane {
  /**
   * Sends `{...message, id}` when its turn comes and resolves with the answer of the same id. Rejects with `EngineError`: `cancelled` at
   * once on abort, `time-limit`, or whatever ended the helper.
   */
  request(message: object, limits: LaneLimits): Promise<unknown>;
  /** Ends the helper; everything that waits is cancelled, and so is every later request. */
  close(): void;
}

interface Job {
  readonly id: number;
  readonly message: object;
  readonly timeoutMs: number;
  readonly settle: (answer: unknown) => void;
}

/** A helper that cannot be interrupted may finish what it does for this long after an abort; starting anew costs more. */
const graceMs = 60;

/**
 * Gives jobs to a helper, first come first served, one at a time. The helper starts with the first job, and again with the next job
 * after it died, took too long, or was still busy with a cancelled job 60 ms after the abort. Answers to old jobs are ignored.
 */
export function createHelperLane(start: (events: HelperEvents) => Helper): HelperLane {
  const waiting: Job[] = [];
  let running: Job | null = null;
  let helper: Helper | null = null;
  let timer: NodeJS.Timeout | undefined;
  let lastId = 0;
  let isClosed = false;

  const finish = (answer: unknown) => {
    clearTimeout(timer);
    const job = running;
    running = null;
    job?.settle(answer);
    startNext();
  };

  const endHelper = () => {
    const ended = helper;
    helper = null;
    ended?.end();
  };

  const stopAfter = (ms: number, error: EngineError) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      endHelper();
      finish(error);
    }, ms);
  };

  const startHelper = (): Helper => {
    const started: Helper = start({
      onMessage: (message) => {
        if (helper === started && running && idOf(message) === running.id) finish(message);
      },
      onEnd: (error) => {
        if (helper !== started) return;
        helper = null;
        if (running) finish(error);
      },
    });
    return started;
  };

  const startNext = () => {
    const job = running ? undefined : waiting.shift();
    if (!job) return;
    running = job;
    try {
      helper ??= startHelper();
      stopAfter(job.timeoutMs, new EngineError('time-limit', 'the helper did not answer in time'));
      helper.send({ ...job.message, id: job.id });
    } catch {
      endHelper();
      finish(new EngineError('crashed', 'the helper could not be used'));
    }
  };

  const cancel = (job: Job) => {
    const at = waiting.indexOf(job);
    if (at >= 0) waiting.splice(at, 1);
    else if (running === job) stopAfter(graceMs, cancelled());
    job.settle(cancelled());
  };

  return {
    request: (message, { signal, timeoutMs }) =>
      new Promise((resolve, reject) => {
        if (signal.aborted || isClosed) return reject(cancelled());
        const onAbort = () => cancel(job);
        const settle = (answer: unknown) => {
          signal.removeEventListener('abort', onAbort);
          if (answer instanceof EngineError) reject(answer);
          else resolve(answer);
        };
        const job: Job = { id: ++lastId, message, timeoutMs, settle };
        signal.addEventListener('abort', onAbort);
        waiting.push(job);
        startNext();
      }),
    close: () => {
      isClosed = true;
      for (const job of waiting.splice(0)) job.settle(cancelled());
      endHelper();
      finish(cancelled());
    },
  };
}

const cancelled = () => new EngineError('cancelled', 'cancelled');

const idOf = (message: unknown): unknown =>
  typeof message === 'object' && message !== null && 'id' in message ? message.id : undefined;
