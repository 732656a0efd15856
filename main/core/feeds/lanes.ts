import { fail, type Result } from '../../../contract/errors';
import { laneLimits } from '../../../contract/limits';

/** Lets a few requests through at a time, so that no server is asked twice at once and no line is choked. */
export interface Lanes {
  /**
   * Does the work when there is room for it: first come, first served, except that nobody waits behind a busy host for another one.
   *
   * @param host as in `URL.host`
   *
   * Resolves with the work's outcome, or with `cancelled` at once when the signal aborts before the work begins; work that has begun must
   * see the signal itself. Rejects with what the work rejects with; the lane is free then all the same.
   */
  run<T>(host: string, signal: AbortSignal, work: () => Promise<Result<T>>): Promise<Result<T>>;
}

export interface LaneLimits {
  readonly perHost: number;
  readonly total: number;
}

interface Waiting {
  readonly host: string;
  readonly signal: AbortSignal;
  start(): void;
  leave(): void;
}

export function createLanes({ perHost, total }: LaneLimits = laneLimits): Lanes {
  const waiting: Waiting[] = [];
  /** A host for each piece of work that runs. */
  const running: string[] = [];
  /** One listener a signal, however much waits for it: Node takes more than ten for a leak. */
  const listeners = new Map<AbortSignal, () => void>();

  const hasRoom = ({ host }: Waiting) => running.filter((other) => other === host).length < perHost;

  const listen = (signal: AbortSignal) => {
    if (listeners.has(signal)) return;
    const onAbort = () => takeOut((entry) => entry.signal === signal).forEach((entry) => void entry.leave());
    listeners.set(signal, onAbort);
    signal.addEventListener('abort', onAbort);
  };

  const takeOut = (isMeant: (entry: Waiting) => boolean): readonly Waiting[] => {
    const taken = waiting.filter(isMeant);
    for (const entry of taken) waiting.splice(waiting.indexOf(entry), 1);
    for (const { signal } of taken) stopListening(signal);
    return taken;
  };

  const stopListening = (signal: AbortSignal) => {
    const onAbort = listeners.get(signal);
    if (!onAbort || waiting.some((entry) => entry.signal === signal)) return;
    signal.removeEventListener('abort', onAbort);
    listeners.delete(signal);
  };

  const startNext = () => {
    while (running.length < total) {
      const next = waiting.find(hasRoom);
      if (!next) return;
      takeOut((entry) => entry === next);
      running.push(next.host);
      next.start();
    }
  };

  const finish = (host: string) => {
    running.splice(running.indexOf(host), 1);
    startNext();
  };

  return {
    run: async (host, signal, work) => {
      if (signal.aborted) return cancelled();
      const isMyTurn = await new Promise<boolean>((resolve) => {
        waiting.push({ host, signal, start: () => resolve(true), leave: () => resolve(false) });
        listen(signal);
        startNext();
      });
      if (!isMyTurn) return cancelled();
      try {
        return signal.aborted ? cancelled() : await work();
      } finally {
        finish(host);
      }
    },
  };
}

const cancelled = (): Result<never> => fail('cancelled', 'left before its turn');
