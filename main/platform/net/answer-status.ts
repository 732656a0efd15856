import { type ErrorCode, fail, type Result } from '../../../contract/errors';
import { retryAfterSeconds } from './retry-after';

/** What an answer's status means, redirects aside. */
export type StatusMeaning = 'body' | 'not-modified' | ErrorCode;

/** @param isConditional the request named an earlier answer; without that, "not modified" makes no sense */
export function statusMeaning(status: number, isConditional: boolean): StatusMeaning {
  if (status === 304) return isConditional ? 'not-modified' : 'damaged-answer';
  // Part of an answer, which nobody asked for.
  if (status === 206) return 'damaged-answer';
  if (status >= 200 && status < 300) return 'body';
  if (status === 404) return 'page-not-found';
  if (status === 410) return 'page-gone';
  if (status === 429 || status === 503) return 'server-busy';
  if (status === 408) return 'too-slow';
  if (status >= 400 && status < 500) return 'page-refused';
  return status >= 500 ? 'server-error' : 'damaged-answer';
}

/** The failure behind a status, with the status and, from a busy server, `retryAfterSeconds` in its detail. */
export function statusFailure(code: ErrorCode, status: number, retryAfter: string | null, now: Date): Result<never> {
  const seconds = code === 'server-busy' ? retryAfterSeconds(retryAfter, now) : null;
  const detail = seconds === null ? { status } : { status, retryAfterSeconds: seconds };
  return fail(code, `the server answered ${status}`, detail);
}
