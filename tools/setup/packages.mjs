import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { firstLines, SetupProblem, say } from './problem.mjs';
import { runProgram } from './run-program.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage */
/** @typedef {Readonly<Record<string, LockedPackage>>} LockedPackages folder → package */

/**
 * Tells whether what npm last installed is what the lock file asks for. Optional packages may be missing: they are for other systems.
 *
 * @param {LockedPackages} wanted `packages` of package-lock.json
 * @param {LockedPackages} installed `packages` of node_modules/.package-lock.json
 * @param {(folder: string) => boolean} isThere whether a package's folder exists
 */
export function arePackagesCurrent(wanted, installed, isThere) {
  return Object.entries(wanted).every(([folder, lock]) => {
    if (folder === '') return true;
    const found = installed[folder];
    if (found === undefined) return lock.optional === true;
    return found.version === lock.version && found.integrity === lock.integrity && isThere(folder);
  });
}

/**
 * Installs the packages of the lock file unless they are there already.
 *
 * @throws {SetupProblem} npm failed
 */
export async function ensurePackages() {
  const wanted = readPackages('package-lock.json');
  if (wanted === null) throw new SetupProblem('package-lock.json cannot be read: restore it, for instance with git.');
  const installed = readPackages('node_modules/.package-lock.json');
  if (installed && arePackagesCurrent(wanted, installed, (folder) => existsSync(join(root, folder)))) return;
  say('installing packages with npm ci; this takes a minute and is done once.');
  const { code, output } = await runNpm(['ci', '--include=dev', '--include=optional', '--loglevel=error']);
  if (code !== 0) throw new SetupProblem(`npm ci failed:\n${firstLines(output)}`);
}

/**
 * @param {string} file
 * @returns {LockedPackages | null}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages ?? null;
  } catch {
    // Missing or torn: both mean that npm has to do its work again.
    return null;
  }
}

/**
 * npm started us in most cases and then says where it is; a bare `npm` would be a shell script on Windows.
 *
 * @param {readonly string[]} args
 */
function runNpm(args) {
  const own = process.env.npm_execpath;
  return own?.endsWith('.js')
    ? runProgram(process.execPath, [own, ...args], { cwd: root })
    : runProgram('npm', args, { cwd: root });
}
