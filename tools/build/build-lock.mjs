import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { atEnd } from '../setup/processes.mjs';

const pollMs = 200;
const fillMs = 5_000;

/**
 * Does work that only one process of a clone may do at a time; others wait. The lock of a process that is gone does not count.
 *
 * @template T
 * @param {string} file holds the process id while the work goes on
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function oneAtATime(file, work) {
  mkdirSync(dirname(file), { recursive: true });
  while (!take(file)) await sleep(pollMs);
  const release = () => rmSync(file, { force: true });
  const forget = atEnd(release);
  try {
    return await work();
  } finally {
    release();
    forget();
  }
}

/** @param {string} file @returns {boolean} */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    if (isAbandoned(file)) rmSync(file, { force: true });
    return false;
  }
}

/** @param {string} file */
function isAbandoned(file) {
  try {
    const text = readFileSync(file, 'utf8');
    // Between its making and its filling a lock is empty for a moment.
    return text === '' ? Date.now() - statSync(file).mtimeMs > fillMs : !isAlive(Number(text));
  } catch {
    // Released meanwhile: there is nothing to clear away.
    return false;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
