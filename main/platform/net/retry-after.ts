import { maxRetryAfterSeconds } from '../../../contract/limits';

/**
 * How long a server asks to be left alone, whole seconds, at most a day; null where it does not say so in one of the two forms of RFC 9110.
 *
 * @param header seconds, or a date
 */
export function retryAfterSeconds(header: string | null, now: Date): number | null {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return capped(Number(text));
  // Without this shape, `Date.parse` makes dates of texts such as "-5" or "2 minutes".
  if (!/^[A-Za-z]{3,9},? .*\d{2}:\d{2}:\d{2}/.test(text)) return null;
  // The oldest form of HTTP's dates means GMT without saying so.
  const atMs = Date.parse(/(GMT|UTC|[+-]\d{4})$/i.test(text) ? text : `${text} GMT`);
  return Number.isNaN(atMs) ? null : capped(Math.ceil((atMs - now.getTime()) / 1_000));
}

const capped = (seconds: number): number => Math.min(Math.max(0, seconds), maxRetryAfterSeconds);
