import { constants } from 'node:os';
import { SetupProblem } from './problem.mjs';
import { boundToUs, endProgram, startProgram } from './processes.mjs';

/**
 * @typedef {object} Finished
 * @property {number} code exit status; 127 when the program is missing, 128 when a signal ended it
 * @property {string} output stdout and stderr as they came
 */

/**
 * Runs a program to its end and keeps what it prints. Never rejects.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, signal?: AbortSignal }} [options] the signal ends the program
 * @returns {Promise<Finished>}
 */
export function runProgram(command, args, { signal, ...options } = {}) {
  return new Promise((resolve) => {
    const child = startProgram(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (/** @type {string} */ text) => {
      output += text;
    };
    child.stdout?.setEncoding('utf8').on('data', keep);
    child.stderr?.setEncoding('utf8').on('data', keep);
    signal?.addEventListener('abort', () => endProgram(child), { once: true });
    child.once('error', (error) => resolve({ code: 127, output: `${command}: ${error.message}` }));
    child.once('close', (code) => resolve({ code: code ?? 128, output }));
  });
}

/**
 * Runs a program that shares our terminal, without its stdin.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @param {import('./processes.mjs').Reach} [reach]
 * @returns {Promise<number>} exit status; 127 when the program is missing, 128 when a signal ended it
 */
export function showProgram(command, args, options = {}, reach = 'child') {
  return new Promise((resolve) => {
    const child = startProgram(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options }, reach);
    child.once('error', () => resolve(127));
    child.once('close', (code) => resolve(code ?? 128));
  });
}

/**
 * Runs Electron in our place: it gets our signals, and we end as it does. It gets each signal once, from us and not from the terminal
 * too: the first one makes Chromium quit in good order, a second one ends it at once, unsaved.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} exit status; 128 and the signal's number when a signal ended it
 */
export function runInOurPlace(command, args, env) {
  return new Promise((resolve, reject) => {
    const [program, ...rest] = boundToUs(command, args);
    const child = startProgram(program, rest, { env, stdio: 'inherit' }, 'leader');
    child.once('error', (error) => reject(new SetupProblem(`${command} could not be started: ${error.message}`)));
    child.once('close', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}
