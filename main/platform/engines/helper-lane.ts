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

/** What becomes of a helper that is busy with a cancelled job and cannot be interrupted. */
export interface LanePatience {
  /** How long it may go on; then it is ended. */
  readonly graceMs: number;
  /** It may go on for as long as the job's own time limit while nobody else waits. */
  readonly whileIdle: boolean;
  /** It is ended when no job came for so long, to give its memory back; without this it stays. */
  readonly restMs?: number;
}

/**
 * Gives jobs to a helper, first come first served, one at a time. The helper starts with the first job, and again with the next job
 * after it died, took too long, or was busy with a cancelled job for too long. Answers to old jobs are ignored.
 */
export function createHelperLane(start: (events: HelperEvents) => Helper, patience: LanePatience): HelperLane {
  const waiting: Job[] = [];
  let running: Job | null = null;
  /** The running job was cancelled; its answer is wanted by nobody. */
  let isAbandoned = false;
  let helper: Helper | null = null;
  let timer: NodeJS.Timeout | undefined;
  let lastId = 0;
  let isClosed = false;

  const finish = (answer: unknown) => {
    clearTimeout(timer);
    const job = running;
    running = null;
    isAbandoned = false;
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

  const rest = () => {
    if (running || helper === null || patience.restMs === undefined) return;
    timer = setTimeout(endHelper, patience.restMs);
    timer.unref();
  };

  const startNext = () => {
    const job = running ? undefined : waiting.shift();
    if (!job) return rest();
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

  const hurry = () => {
    if (isAbandoned && (waiting.length > 0 || !patience.whileIdle)) stopAfter(patience.graceMs, cancelled());
  };

  const cancel = (job: Job) => {
    const at = waiting.indexOf(job);
    if (at >= 0) waiting.splice(at, 1);
    else if (running === job) {
      isAbandoned = true;
      hurry();
    }
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
        if (waiting.length === 1 && patience.whileIdle) hurry();
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
