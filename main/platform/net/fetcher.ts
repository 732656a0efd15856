import { fail, type Result } from '../../../contract/errors';
import { fetchLimits } from '../../../contract/limits';
import type { FetchAnswer, Fetcher } from '../../core/ports';
import { type FetchLimits, type FetchWorld, fetchOne } from './journey';
import type { Lookup } from './resolve-host';
import { hasNetwork, ownAddresses, systemLookup } from './system-lookup';
import { startWatch, type Watch } from './watch';

export interface FetcherOptions {
  /** Crier's, for the user agent. */
  readonly version: string;
  readonly limits?: Partial<FetchLimits>;
  readonly lookup?: Lookup;
  readonly hasNetwork?: () => boolean;
  /** This computer's addresses. */
  readonly ownAddresses?: () => readonly string[];
  readonly now?: () => Date;
  /** PEM, in place of the authorities that Node trusts. */
  readonly trustedCertificates?: readonly string[];
}

/** Once closed, every request, running or new, ends as `cancelled`. */
export type ClosableFetcher = Fetcher & { close(): Promise<void> };

export function createFetcher(options: FetcherOptions): ClosableFetcher {
  const world: FetchWorld = {
    version: options.version,
    limits: { ...fetchLimits, ...options.limits },
    lookup: options.lookup ?? systemLookup,
    hasNetwork: options.hasNetwork ?? hasNetwork,
    ownAddresses: options.ownAddresses ?? ownAddresses,
    now: options.now ?? (() => new Date()),
    trustedCertificates: options.trustedCertificates ?? null,
  };
  const running = new Map<Watch, Promise<Result<FetchAnswer>>>();
  let isClosed = false;
  return {
    fetch: async (request, signal) => {
      if (isClosed || signal.aborted) return fail('cancelled', 'cancelled before it began');
      const watch = startWatch(signal);
      const answer = fetchOne(request, watch, world).finally(() => {
        watch.end();
        running.delete(watch);
      });
      running.set(watch, answer);
      return answer;
    },
    close: async () => {
      isClosed = true;
      for (const watch of running.keys()) watch.stop('cancelled');
      await Promise.all(running.values());
    },
  };
}
