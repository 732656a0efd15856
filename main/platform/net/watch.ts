import type { ErrorCode } from '../../../contract/errors';
import { FetchStop } from './fetch-stop';

/** What ends one request early: the caller, the fetcher's end, or time. */
export interface Watch {
  /** Aborts with a `FetchStop` as its reason. */
  readonly signal: AbortSignal;
  /** Stops the request with this code unless the returned function is called in time. */
  within(timeoutMs: number, code: ErrorCode): () => void;
  stop(code: ErrorCode): void;
  /** Lets go of the caller's signal and of every timer. */
  end(): void;
}

/** @param caller not aborted yet */
export function startWatch(caller: AbortSignal): Watch {
  const controller = new AbortController();
  const timers = new Set<NodeJS.Timeout>();
  const stop = (code: ErrorCode) => controller.abort(new FetchStop(code, `stopped: ${code}`));
  const cancel = () => stop('cancelled');
  caller.addEventListener('abort', cancel);
  return {
    signal: controller.signal,
    stop,
    within: (timeoutMs, code) => {
      const timer = setTimeout(stop, timeoutMs, code);
      timers.add(timer);
      return () => clearTimeout(timer);
    },
    end: () => {
      caller.removeEventListener('abort', cancel);
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
