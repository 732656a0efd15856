/**
 * Every expected failure has one of these codes. The code picks the sentence a person reads (`error.<code>` in the locale files):
 * what happened, what still works, what to press.
 */
export const errorCodes = [
  'bad-input',
  'unknown-command',
  'refused',
  'not-found',
  'no-story',
  'empty-file',
  'not-text',
  'too-large',
  'unreadable-file',
  'file-not-written',
  'no-voice',
  'voice-failed',
  'silent-voice',
  'no-sound-output',
  'core-down',
  'cancelled',
  'time-limit',
  'database',
  'newer-data',
  'disk-full',
  'settings-not-saved',
  'bad-pronunciation',
  'no-pronunciations',
  'pronunciations-not-saved',
  'not-a-web-address',
  'offline',
  'host-not-found',
  'no-answer',
  'too-slow',
  'bad-certificate',
  'private-address',
  'too-many-redirects',
  'page-not-found',
  'page-refused',
  'page-gone',
  'server-busy',
  'server-error',
  'damaged-answer',
  'not-a-feed',
  'no-feed-found',
  'not-a-page',
  'no-article',
  'feed-known',
  'not-opml',
  'protected-file',
  'unsafe-archive',
  'scanned-file',
  'internal',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** `message` is for the log: it never holds a path, an address or the text of a story. */
export interface Failure {
  readonly code: ErrorCode;
  readonly message: string;
  readonly detail?: Readonly<Record<string, string | number | boolean>>;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (code: ErrorCode, message: string, detail?: Failure['detail']): Result<never> => ({
  ok: false,
  error: detail === undefined ? { code, message } : { code, message, detail },
});

/** Makes an incomplete `switch` a compile error. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value of type ${typeof value}`);
}
