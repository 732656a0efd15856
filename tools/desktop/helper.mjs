import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { SetupProblem } from '../setup/problem.mjs';
import { boundToUs, startProgram } from '../setup/processes.mjs';

const startMs = 15_000;
const pollMs = 20;

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/**
 * Starts one of the desktop's background programs.
 *
 * @callback StartHelper
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ readonly env: NodeJS.ProcessEnv, readonly stdio?: import('node:child_process').StdioOptions }} options
 * @returns {ChildProcess}
 */

/**
 * Each helper leads a group of its own.
 *
 * @returns {{ readonly start: StartHelper, readonly started: readonly ChildProcess[] }}
 */
export function createHelpers() {
  /** @type {ChildProcess[]} */
  const started = [];
  /** @type {StartHelper} */
  const start = (command, args, { env, stdio = 'ignore' }) => {
    const [program, ...rest] = boundToUs(command, args);
    const helper = startProgram(program, rest, { env, stdio }, 'group');
    started.push(helper);
    return helper;
  };
  return { start, started };
}

/**
 * Waits until `probe` answers something.
 *
 * @template T
 * @param {string} name what is waited for
 * @param {ChildProcess} helper
 * @param {() => T | null | Promise<T | null>} probe
 * @returns {Promise<T>}
 * @throws {SetupProblem} the helper ended, or 15 seconds passed
 */
export async function waitFor(name, helper, probe) {
  let failure = '';
  helper.once('error', (error) => {
    failure = error.message;
  });
  const deadline = Date.now() + startMs;
  while (Date.now() < deadline && failure === '' && helper.exitCode === null && helper.signalCode === null) {
    const answer = await probe();
    if (answer !== null) return answer;
    await sleep(pollMs);
  }
  throw new SetupProblem(`${name} did not start${failure && `: ${failure}`}.`);
}

/**
 * The first line of a file, once it is whole.
 *
 * @param {string} file
 * @returns {string | null}
 */
export function firstLine(file) {
  const text = readFileSync(file, 'utf8');
  return text.includes('\n') ? text.slice(0, text.indexOf('\n')) : null;
}
