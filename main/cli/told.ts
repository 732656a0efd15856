import type { ErrorCode, Failure } from '../../contract/errors';
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
  'too-large',
  'unreadable-file',
  'voice-failed',
  'silent-voice',
];

/** @param name what the person gave: a file's path */
export function failed({ code, detail }: Failure, name: string): Told<never> {
  if (detail?.errno === 'ENOENT') return couldNot('cli.problem.no-file', { name });
  return couldNot(`cli.problem.${known.includes(code) ? code : 'internal'}`, { name });
}
