import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronPackage, ownExecutable, wantedVersion } from './electron-paths.mjs';
import { recall, remember } from './memory.mjs';
import { say } from './problem.mjs';
import { atEnd } from './processes.mjs';
import { runProgram } from './run-program.mjs';

/** A download that brings no byte for this long has failed; a slow one that goes on may take as long as it needs. */
const stallMs = 60_000;
/** A failure is remembered this long, so that the next starts are quick. */
const rememberMs = 24 * 60 * 60 * 1_000;
const memory = 'electron-download';

/** @typedef {{ readonly version: string, readonly atMs: number, readonly reason: string }} Failure */

/**
 * Whether an earlier failure still counts.
 *
 * @param {unknown} failure as it was remembered
 * @param {string} version wanted now
 * @param {number} nowMs
 * @returns {failure is Failure}
 */
export function stillCounts(failure, version, nowMs) {
  const { version: failed, atMs } = /** @type {Partial<Failure>} */ (failure ?? {});
  return failed === version && typeof atMs === 'number' && nowMs - atMs >= 0 && nowMs - atMs < rememberMs;
}

/**
 * Lets the npm package download its program, once, unless that failed within the last day or CRIER_ELECTRON_DOWNLOAD=0 forbids it.
 *
 * @param {import('./machine.mjs').Machine} machine
 * @returns {Promise<{ readonly executable: string } | { readonly failure: string }>}
 */
export async function downloadElectron({ platform, env }) {
  const there = ownExecutable(platform);
  if (there !== null) return { executable: there };
  if (env.CRIER_ELECTRON_DOWNLOAD === '0')
    return { failure: 'not there, and CRIER_ELECTRON_DOWNLOAD=0 forbids the download' };
  const version = wantedVersion();
  const earlier = recall(memory);
  if (stillCounts(earlier, version, Date.now())) return { failure: `${earlier.reason} (tried within the last day)` };
  say(`downloading Electron ${version} (about 110 MB); this is done once.`);
  const output = await runInstaller();
  const executable = ownExecutable(platform);
  if (executable !== null) return { executable };
  const reason = `the download failed: ${reasonIn(output)}`;
  remember(memory, { version, atMs: Date.now(), reason });
  say(`${reason}.`);
  return { failure: reason };
}

/**
 * The words that matter in a stack of errors.
 *
 * @param {string} output of the installer
 */
export function reasonIn(output) {
  const known =
    /getaddrinfo \w+ \S+|connect \w+ \S+|Response code [^\n]+|no byte came[^\n]*|[^\n]*certificate[^\n]*/.exec(output);
  const error = /^\s*(?:\w*Error: )(.+)$/m.exec(output);
  const reason = (known?.[0] ?? error?.[1] ?? 'the installer gave no reason').trim();
  // Node says no more than that when a name or an address cannot be reached.
  return reason === 'fetch failed' ? 'its page could not be reached' : reason;
}

/** @returns {Promise<string>} what the installer printed */
async function runInstaller() {
  const folder = mkdtempSync(join(tmpdir(), 'crier-electron-'));
  const forget = atEnd(() => rmSync(folder, { recursive: true, force: true }));
  const stalled = new AbortController();
  const watch = setInterval(watchStall(folder, stalled), 1_000);
  // The installer would write beside the override instead of into its package.
  const { ELECTRON_OVERRIDE_DIST_PATH: _override, ...inherited } = process.env;
  const env = { ...inherited, TMPDIR: folder, TEMP: folder, ELECTRON_GET_NO_PROGRESS: '1' };
  const installer = [join(electronPackage, 'install.js')];
  const { output } = await runProgram(process.execPath, installer, { env, signal: stalled.signal });
  clearInterval(watch);
  rmSync(folder, { recursive: true, force: true });
  forget();
  return stalled.signal.aborted ? `no byte came for ${stallMs / 1_000} seconds` : output;
}

/**
 * A function that, called often, aborts when the folder has not grown for a while.
 *
 * @param {string} folder
 * @param {AbortController} stalled
 */
function watchStall(folder, stalled) {
  let bytes = 0;
  let grewAtMs = Date.now();
  return () => {
    const now = bytesIn(folder);
    if (now !== bytes) [bytes, grewAtMs] = [now, Date.now()];
    if (Date.now() - grewAtMs > stallMs) stalled.abort();
  };
}

/** @param {string} folder */
function bytesIn(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.reduce((sum, file) => sum + (statSync(join(folder, file), { throwIfNoEntry: false })?.size ?? 0), 0);
}
