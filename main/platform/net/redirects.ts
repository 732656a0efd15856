import { fail, ok, type Result } from '../../../contract/errors';
import { webAddress } from './web-address';

/** Where a request has come to. */
export interface Trail {
  readonly url: URL;
  readonly hopCount: number;
  /** Every hop so far was 301 or 308. */
  readonly isPermanent: boolean;
  /** Every hop so far was on the host that the person typed. */
  readonly isTyped: boolean;
}

const permanent = [301, 308];
const temporary = [302, 303, 307];

export const isRedirect = (status: number): boolean => permanent.includes(status) || temporary.includes(status);

/** @param typedHost as in `URL.host`; null: nobody typed one */
export const startTrail = (url: URL, typedHost: string | null): Trail => ({
  url,
  hopCount: 0,
  isPermanent: true,
  isTyped: url.host === typedHost,
});

/**
 * The next hop. What was once secure stays secure: a redirect from https to http is followed on https, because many sites only mean to
 * add or drop a `www.`.
 *
 * @param location header of the answer, may be relative
 * Failures: `damaged-answer` without a location, `not-a-web-address`, `too-many-redirects`.
 */
export function follow(trail: Trail, status: number, location: string | null, maxRedirects: number): Result<Trail> {
  if (location === null) return fail('damaged-answer', 'a redirect to nowhere');
  if (trail.hopCount >= maxRedirects) return fail('too-many-redirects', `more than ${maxRedirects} redirects`);
  const target = webAddress(location, trail.url);
  if (!target.ok) return target;
  const url = target.value;
  if (trail.url.protocol === 'https:') url.protocol = 'https:';
  return ok({
    url,
    hopCount: trail.hopCount + 1,
    isPermanent: trail.isPermanent && permanent.includes(status),
    isTyped: trail.isTyped && url.host === trail.url.host,
  });
}

/** Where the first address has moved for good; null: nowhere. */
export const movedTo = (trail: Trail): string | null =>
  trail.hopCount > 0 && trail.isPermanent ? trail.url.href : null;
