import type { ErrorCode } from '../../../contract/errors';
import type { Outcome } from './parked-hosts';

/** What is remembered of asking one feed. */
export interface FetchHistory {
  /** Milliseconds since 1970; null: never. */
  readonly checkedAtMs: number | null;
  /** In a row, up to now. */
  readonly failureCount: number;
  /** The server said that the feed is gone for good (410). */
  readonly isGone: boolean;
  /** How long the feed and its server want to be left alone after an answer, minutes; null: they do not say. */
  readonly wishedMinutes: number | null;
}

export const neverAsked: FetchHistory = { checkedAtMs: null, failureCount: 0, isGone: false, wishedMinutes: null };

/** What an answer says about the next one. */
export interface Wishes {
  /** RSS `ttl`. */
  readonly ttlMinutes?: number | null;
  readonly maxAgeSeconds?: number | null;
}

/** Failures that say nothing about the feed: they lie with this computer, or with nobody. */
const ofOurs: readonly ErrorCode[] = ['cancelled', 'offline'];

/** The history after one more request, asked by the clock or by a person. */
export function afterFetch(history: FetchHistory, outcome: Outcome, wishes: Wishes, nowMs: number): FetchHistory {
  if (outcome === null) {
    return { checkedAtMs: nowMs, failureCount: 0, isGone: false, wishedMinutes: longerWish(wishes) };
  }
  if (ofOurs.includes(outcome.code)) return history;
  return {
    ...history,
    checkedAtMs: nowMs,
    failureCount: history.failureCount + 1,
    isGone: history.isGone || outcome.code === 'page-gone',
  };
}

function longerWish({ ttlMinutes, maxAgeSeconds }: Wishes): number | null {
  const wished = [ttlMinutes ?? 0, (maxAgeSeconds ?? 0) / 60].filter((minutes) => Number.isFinite(minutes));
  const longest = Math.max(0, ...wished);
  return longest > 0 ? longest : null;
}
