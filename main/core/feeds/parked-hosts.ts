import type { Failure } from '../../../contract/errors';
import { askingMinutes, maxRetryAfterSeconds } from '../../../contract/limits';

/** Hosts that asked to be left alone, each as in `URL.host`, and until when (milliseconds since 1970). */
export type ParkedHosts = ReadonlyMap<string, number>;

/** What a request came to: null for an answer, with or without news. */
export type Outcome = Failure | null;

/**
 * The hosts to leave alone after a request, those whose time is over left out. A host is parked by its Retry-After, or for a while by a
 * bare 429; it is parked alone, not with the hosts whose names contain its own.
 *
 * @param url of the request
 */
export function parkedAfter(hosts: ParkedHosts, url: string, outcome: Outcome, nowMs: number): ParkedHosts {
  const running = [...hosts].filter(([, untilMs]) => isRunning(untilMs, nowMs));
  const seconds = outcome?.code === 'server-busy' ? askedSeconds(outcome) : null;
  if (seconds === null || !URL.canParse(url)) return new Map(running);
  return new Map([...running, [new URL(url).host, nowMs + seconds * 1_000]]);
}

/** How long the host of this address wants to be left alone from now on, whole seconds; null: it does not. */
export function parkedSeconds(hosts: ParkedHosts, url: string, nowMs: number): number | null {
  const untilMs = URL.canParse(url) ? hosts.get(new URL(url).host) : undefined;
  if (untilMs === undefined || !isRunning(untilMs, nowMs)) return null;
  return Math.ceil((untilMs - nowMs) / 1_000);
}

/** An end that is further away than any that was ever set comes from a clock that was wrong then or is wrong now. */
const isRunning = (untilMs: number, nowMs: number): boolean =>
  untilMs > nowMs && untilMs <= nowMs + maxRetryAfterSeconds * 1_000;

function askedSeconds({ detail }: Failure): number | null {
  const seconds = detail?.retryAfterSeconds;
  if (typeof seconds === 'number') return Math.min(Math.max(0, seconds), maxRetryAfterSeconds);
  return detail?.status === 429 ? askingMinutes.firstBackOff * 60 : null;
}
