import { askingMinutes } from '../../../contract/limits';
import type { FetchHistory } from './fetch-history';
import { type ParkedHosts, parkedSeconds } from './parked-hosts';

export interface ScheduledFeed {
  readonly url: string;
  readonly isPaused: boolean;
  readonly history: FetchHistory;
}

/** `clock` asks on its own, `person` pressed a key. */
export type Asker = 'clock' | 'person';

export type Permission =
  | { readonly kind: 'ask' }
  /** Milliseconds since 1970. */
  | { readonly kind: 'later'; readonly atMs: number }
  /** Its host asked to be left alone for so long; people are told, and so is the clock. */
  | { readonly kind: 'parked'; readonly retryAfterSeconds: number }
  /** Not by itself any more, until a person asks. */
  | { readonly kind: 'never'; readonly why: 'paused' | 'gone' };

/**
 * Whether a feed may be asked now. A person may always ask, except a host that said "not before": what a server's owner asks for in
 * so many words is kept.
 */
export function mayAsk(feed: ScheduledFeed, hosts: ParkedHosts, asker: Asker, nowMs: number): Permission {
  if (asker === 'clock') {
    if (feed.isPaused) return { kind: 'never', why: 'paused' };
    if (feed.history.isGone) return { kind: 'never', why: 'gone' };
  }
  const retryAfterSeconds = parkedSeconds(hosts, feed.url, nowMs);
  if (retryAfterSeconds !== null) return { kind: 'parked', retryAfterSeconds };
  const atMs = dueAtMs(feed.history, nowMs);
  return asker === 'person' || atMs <= nowMs ? { kind: 'ask' } : { kind: 'later', atMs };
}

/** When the clock may ask next, milliseconds since 1970, `nowMs` for at once; null: never by itself. */
export function nextAutomaticAtMs(feed: ScheduledFeed, hosts: ParkedHosts, nowMs: number): number | null {
  if (feed.isPaused || feed.history.isGone) return null;
  const parkedMs = (parkedSeconds(hosts, feed.url, nowMs) ?? 0) * 1_000;
  return Math.max(nowMs + parkedMs, dueAtMs(feed.history, nowMs));
}

/** A feed that was never asked, or that was asked in what is the future now, is due. */
function dueAtMs({ checkedAtMs, failureCount, wishedMinutes }: FetchHistory, nowMs: number): number {
  if (checkedAtMs === null || checkedAtMs > nowMs) return nowMs;
  const minutes = failureCount > 0 ? backOffMinutes(failureCount) : restMinutes(wishedMinutes);
  return checkedAtMs + minutes * 60_000;
}

const backOffMinutes = (failureCount: number): number =>
  Math.min(askingMinutes.firstBackOff * 2 ** (failureCount - 1), askingMinutes.longestBackOff);

const restMinutes = (wishedMinutes: number | null): number =>
  Math.min(Math.max(askingMinutes.normal, wishedMinutes ?? 0), askingMinutes.longestWish);
