import { fail, ok, type Result } from '../../../contract/errors';
import { fetchLimits } from '../../../contract/limits';
import type { FetchAnswer, Fetcher, FetchRequest } from '../../core/ports';
import { statusFailure, statusMeaning } from './answer-status';
import { type FetchPhase, failureOf } from './failures';
import type { ConnectPolicy } from './guarded-connector';
import { isOwnAddress, isPublicAddress } from './is-public-address';
import { maxAgeSeconds } from './max-age';
import { type HopAnswer, withHop } from './one-hop';
import { readBody } from './read-body';
import { follow, isRedirect, movedTo, startTrail, type Trail } from './redirects';
import { isConditional, requestHeaders } from './request-headers';
import type { Lookup } from './resolve-host';
import { hasNetwork, ownAddresses, systemLookup } from './system-lookup';
import { startWatch, type Watch } from './watch';
import { webAddress } from './web-address';

export type FetchLimits = { readonly [name in keyof typeof fetchLimits]: number };

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
  const world: World = {
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

interface World {
  readonly version: string;
  readonly limits: FetchLimits;
  readonly lookup: Lookup;
  readonly hasNetwork: () => boolean;
  readonly ownAddresses: () => readonly string[];
  readonly now: () => Date;
  readonly trustedCertificates: readonly string[] | null;
}

/** One request on its way. */
interface Journey {
  readonly request: FetchRequest;
  readonly headers: Readonly<Record<string, string>>;
  readonly watch: Watch;
  readonly world: World;
  phase: FetchPhase;
}

async function fetchOne(request: FetchRequest, watch: Watch, world: World): Promise<Result<FetchAnswer>> {
  const address = webAddress(request.url);
  if (!address.ok) return address;
  watch.within(world.limits.totalTimeoutMs, 'too-slow');
  const headers = requestHeaders(request, world.version);
  const journey: Journey = { request, headers, watch, world, phase: 'connecting' };
  try {
    return await travel(startTrail(address.value, request.typedHost ?? null), journey);
  } catch (error) {
    const cause = watch.signal.aborted ? watch.signal.reason : error;
    return failureOf(cause, journey.phase, world.hasNetwork());
  }
}

/** From hop to hop until something other than a redirect answers. */
async function travel(start: Trail, journey: Journey): Promise<Result<FetchAnswer>> {
  for (let trail = start; ; ) {
    const arrival = await visit(trail, journey);
    if (!arrival.ok) return arrival;
    if (arrival.value.kind === 'answer') return ok(arrival.value.answer);
    trail = arrival.value.trail;
  }
}

type Arrival =
  | { readonly kind: 'answer'; readonly answer: FetchAnswer }
  | { readonly kind: 'redirect'; readonly trail: Trail };

function visit(trail: Trail, journey: Journey): Promise<Result<Arrival>> {
  const { headers, watch, world } = journey;
  const { limits } = world;
  const policy = connectPolicy(trail, journey);
  journey.phase = 'connecting';
  const answered = watch.within(limits.headersTimeoutMs, 'no-answer');
  return withHop({ url: trail.url, headers, maxHeaderBytes: limits.maxHeaderBytes, policy }, async (answer) => {
    answered();
    journey.phase = 'body';
    if (!isRedirect(answer.status)) return arrive(answer, trail, journey);
    const next = follow(trail, answer.status, answer.header('location'), limits.maxRedirects);
    return next.ok ? ok({ kind: 'redirect', trail: next.value }) : next;
  });
}

function connectPolicy(trail: Trail, { world, watch }: Journey): ConnectPolicy {
  const { lookup, ownAddresses, trustedCertificates } = world;
  const isPublic = (address: string) => isPublicAddress(address) && !isOwnAddress(address, ownAddresses());
  return { lookup, isPublic, trustedCertificates, mayBePrivate: trail.isTyped, signal: watch.signal };
}

async function arrive(answer: HopAnswer, trail: Trail, journey: Journey): Promise<Result<Arrival>> {
  const { request, world, watch } = journey;
  const meaning = statusMeaning(answer.status, isConditional(journey.headers));
  if (meaning !== 'body' && meaning !== 'not-modified') {
    return statusFailure(meaning, answer.status, answer.header('retry-after'), world.now());
  }
  // Known beforehand: not worth a byte of somebody's line.
  if (Number(answer.header('content-length')) > request.maxBytes) return fail('too-large', 'announced as too large');
  const limits = { maxBytes: request.maxBytes, signal: watch.signal };
  const bytes = meaning === 'body' ? await readBody(answer.body, answer.header('content-encoding'), limits) : null;
  if (bytes !== null && answer.isOverfull()) return fail('damaged-answer', 'more bytes than announced');
  return ok({ kind: 'answer', answer: toldAnswer(bytes, answer, trail, request) });
}

/** Where "not modified" does not repeat the marks of the earlier answer, they still hold. */
function toldAnswer(bytes: Uint8Array | null, answer: HopAnswer, trail: Trail, request: FetchRequest): FetchAnswer {
  const kept = bytes === null ? request : null;
  return {
    bytes,
    contentType: answer.header('content-type'),
    etag: answer.header('etag') ?? kept?.etag ?? null,
    lastModified: answer.header('last-modified') ?? kept?.lastModified ?? null,
    url: trail.url.href,
    movedTo: movedTo(trail),
    maxAgeSeconds: maxAgeSeconds(answer.header('cache-control')),
  };
}
