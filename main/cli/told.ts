import type { ErrorCode, Failure } from '../../contract/errors';
import { maxFeedBytes, maxImportBytes } from '../../contract/limits';
import type { MessageValues } from '../base/messages';

/** Why something could not be done: the key of one sentence, which also says what to do. */
export interface Problem {
  readonly key: string;
  readonly values?: MessageValues;
}

/** What a command of the command line answers. */
export type Told<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export const done = <T>(value: T): Told<T> => ({ ok: true, value });

export const couldNot = (key: string, values?: MessageValues): Told<never> => ({
  ok: false,
  problem: values === undefined ? { key } : { key, values },
});

/** Failures of the core that have a sentence of their own here. */
const known: readonly ErrorCode[] = [
  'no-story',
  'empty-file',
  'not-text',
  'unreadable-file',
  'protected-file',
  'unsafe-archive',
  'scanned-file',
  'time-limit',
  'voice-failed',
  'silent-voice',
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
  'not-opml',
  'newer-data',
  'disk-full',
  'file-not-written',
];
/** Why the database did not answer. */
const knownReasons: readonly unknown[] = ['busy', 'corrupt', 'older'];

/** @param name what sentences call the thing: a file's path, an address, a feed's name */
export const failed = (failure: Failure, name: string): Told<never> => ({
  ok: false,
  problem: problemOf(failure, name),
});

/** As `failed`, for what is told among other things. */
export function problemOf({ code, detail }: Failure, name: string): Problem {
  if (detail?.errno === 'ENOENT') return { key: 'cli.problem.no-file', values: { name } };
  if (code === 'too-large') return tooLarge(name, maxImportBytes);
  if (code === 'database') {
    const reason = knownReasons.includes(detail?.reason) ? `-${detail?.reason}` : '';
    return { key: `cli.problem.database${reason}` };
  }
  return { key: `cli.problem.${known.includes(code) ? code : 'internal'}`, values: { name } };
}

/** As `problemOf`, for a page, a feed or a list of feeds. */
export const webProblem = (failure: Failure, name: string): Problem =>
  failure.code === 'too-large' ? tooLarge(name, maxFeedBytes) : problemOf(failure, name);

const tooLarge = (name: string, maxBytes: number): Problem => ({
  key: 'cli.problem.too-large',
  values: { name, limit: maxBytes / 1024 / 1024 },
});
