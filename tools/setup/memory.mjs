import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cloneCache } from './paths.mjs';

const fileOf = (/** @type {string} */ name) => join(cloneCache, `${name}.json`);

/**
 * What an earlier run remembered under this name; undefined when there is nothing that can be read.
 *
 * @param {string} name
 * @returns {unknown}
 */
export function recall(name) {
  try {
    return JSON.parse(readFileSync(fileOf(name), 'utf8'));
  } catch {
    // Only saves time: a lost or torn memory means that the work is done again.
    return undefined;
  }
}

/**
 * @param {string} name
 * @param {unknown} value anything JSON can hold
 */
export function remember(name, value) {
  mkdirSync(cloneCache, { recursive: true });
  const half = `${fileOf(name)}.${process.pid}`;
  writeFileSync(half, JSON.stringify(value));
  renameSync(half, fileOf(name));
}
