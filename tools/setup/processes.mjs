import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */
/** @typedef {import('node:child_process').SpawnOptions} SpawnOptions */

/** How long a child may take to end in good order once we were told to end. */
const graceMs = 5_000;

/**
 * Whom a signal to a child reaches: the child, the group that it leads, or first its leader and, when it is killed, the group.
 *
 * @typedef {'child' | 'group' | 'leader'} Reach
 */

/** Children of ours that live. @type {Map<ChildProcess, Reach>} */
const living = new Map();

/** Work to do when we end, whatever the reason. Synchronous. @type {Set<() => void>} */
const lastActs = new Set();

/** Of util-linux. Other systems have no such thing; there, a killed tool leaves its children behind. */
const setpriv = '/usr/bin/setpriv';
const canBind = process.platform === 'linux' && existsSync(setpriv);

/**
 * A command that the kernel ends when we are gone, even killed.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {[string, ...string[]]}
 */
export const boundToUs = (command, args) =>
  canBind ? [setpriv, '--pdeathsig', 'TERM', command, ...args] : [command, ...args];

/**
 * Starts a program that ends with us. Its stdin is closed unless the options say otherwise.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {SpawnOptions} [options]
 * @param {Reach} [reach] `group` and `leader` give the program a group of its own, which a Ctrl+C in our terminal does not reach
 * @returns {ChildProcess}
 */
export function startProgram(command, args, options = {}, reach = 'child') {
  const detached = reach !== 'child' && process.platform !== 'win32';
  const child = spawn(command, args, { ...options, detached });
  living.set(child, detached ? reach : 'child');
  const forget = () => living.delete(child);
  child.once('exit', forget);
  child.once('error', forget);
  return child;
}

/**
 * Sends a signal to a child of ours, or to its group. A child that is gone is no error.
 *
 * @param {ChildProcess} child
 * @param {NodeJS.Signals} [signal]
 */
export function endProgram(child, signal = 'SIGTERM') {
  try {
    const reach = living.get(child);
    const isForGroup = reach === 'group' || (reach === 'leader' && signal === 'SIGKILL');
    if (isForGroup && child.pid !== undefined) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}

/**
 * Ends children of ours and waits until they are gone; those that do not go in five seconds are killed.
 *
 * @param {readonly ChildProcess[]} programs
 * @returns {Promise<void>}
 */
export async function endPrograms(programs) {
  const ends = programs.filter((program) => living.has(program)).map(whenGone);
  for (const program of programs) endProgram(program);
  const kill = setTimeout(() => {
    for (const program of programs) endProgram(program, 'SIGKILL');
  }, graceMs);
  await Promise.all(ends);
  clearTimeout(kill);
}

/** @param {ChildProcess} child @returns {Promise<void>} */
const whenGone = (child) => new Promise((resolve) => child.once('exit', () => resolve()));

/**
 * Runs `act` when this process ends, also by a signal. Returns a function that takes it back.
 *
 * @param {() => void} act synchronous
 */
export function atEnd(act) {
  lastActs.add(act);
  return () => lastActs.delete(act);
}

/** From now on a signal to this process, and its end, are the end of its children too. Call once. */
export function endAllWithUs() {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.once(signal, () => endBySignal(signal));
  }
  process.once('exit', () => {
    endAll('SIGKILL');
    for (const act of lastActs) act();
  });
}

/**
 * The youngest first, so that a program may end in good order while what it runs on is still there.
 *
 * @param {'SIGINT' | 'SIGTERM' | 'SIGHUP'} signal
 */
async function endBySignal(signal) {
  const leave = () => process.exit(128 + constants.signals[signal]);
  setTimeout(leave, graceMs);
  for (const child of [...living.keys()].reverse()) {
    if (!living.has(child)) continue;
    const gone = whenGone(child);
    endProgram(child, signal === 'SIGINT' ? 'SIGINT' : 'SIGTERM');
    await gone;
  }
  leave();
}

/** @param {NodeJS.Signals} signal */
function endAll(signal) {
  for (const child of living.keys()) endProgram(child, signal);
}
