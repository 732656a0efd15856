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

/** Failures that no command meets, or tells in another way; they would be a fault of Crier's own. All others have a sentence of their own. */
const unexpected: readonly ErrorCode[] = [
  'bad-input',
  'unknown-command',
  'refused',
  'not-found',
  'no-voice',
  'no-sound-output',
  'core-down',
  'cancelled',
  'settings-not-saved',
  'bad-pronunciation',
  'no-pronunciations',
  'pronunciations-not-saved',
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
  return { key: `cli.problem.${unexpected.includes(code) ? 'internal' : code}`, values: { name } };
}

/** As `problemOf`, for a page, a feed or a list of feeds. */
export const webProblem = (failure: Failure, name: string): Problem =>
  failure.code === 'too-large' ? tooLarge(name, maxFeedBytes) : problemOf(failure, name);

const tooLarge = (name: string, maxBytes: number): Problem => ({
  key: 'cli.problem.too-large',
  values: { name, limit: maxBytes / 1024 / 1024 },
});
