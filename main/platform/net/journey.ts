import { fail, ok, type Result } from '../../../contract/errors';
import type { fetchLimits } from '../../../contract/limits';
import type { FetchAnswer, FetchRequest } from '../../core/ports';
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
import type { Watch } from './watch';
import { webAddress } from './web-address';

export type FetchLimits = { readonly [name in keyof typeof fetchLimits]: number };

/** What one request needs of the fetcher it belongs to. */
export interface FetchWorld {
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
  readonly world: FetchWorld;
  phase: FetchPhase;
}

/** Makes one request, over all its redirects. Never throws. */
export async function fetchOne(request: FetchRequest, watch: Watch, world: FetchWorld): Promise<Result<FetchAnswer>> {
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
  const bytes = meaning === 'body' ? await bodyOf(answer, request.maxBytes, watch.signal) : ok(null);
  return bytes.ok ? ok({ kind: 'answer', answer: toldAnswer(bytes.value, answer, trail, request) }) : bytes;
}

async function bodyOf(answer: HopAnswer, maxBytes: number, signal: AbortSignal): Promise<Result<Uint8Array>> {
  // Known beforehand: not worth a byte of somebody's line.
  if (Number(answer.header('content-length')) > maxBytes) return fail('too-large', 'announced as too large');
  const bytes = await readBody(answer.body, answer.header('content-encoding'), { maxBytes, signal });
  return answer.isOverfull() ? fail('damaged-answer', 'more bytes than announced') : ok(bytes);
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
