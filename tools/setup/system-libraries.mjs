import { existsSync, statSync } from 'node:fs';
import { installPackages } from './apt.mjs';
import { missingIn, packagesFor } from './library-packages.mjs';
import { installCommand } from './linux-family.mjs';
import { mayInstall } from './machine.mjs';
import { recall, remember } from './memory.mjs';
import { SetupProblem } from './problem.mjs';
import { runProgram } from './run-program.mjs';

/** @typedef {import('./machine.mjs').Machine} Machine */

/** Chromium loads this one by itself when it is there; without it there is no sound on most desktops. */
const soundLibrary = 'libpulse.so.0';

/**
 * Sees to it that the libraries Electron links to are there (Linux only). A program that was found complete is not looked at again.
 *
 * @param {string} executable
 * @param {Machine} machine
 * @throws {SetupProblem} with the command to run
 */
export async function ensureSystemLibraries(executable, machine) {
  if (machine.platform !== 'linux') return;
  const { mtimeMs, size } = statSync(executable);
  const seen = JSON.stringify([executable, mtimeMs, size]);
  if (recall('libraries') === seen) return;
  const missing = await missingLibraries(executable);
  if (missing.length > 0) await supply([...missing, ...(await missingSoundLibrary())], machine);
  const still = missing.length > 0 ? await missingLibraries(executable) : [];
  if (still.length > 0) throw new SetupProblem(adviceFor(still, { ...machine, family: null }));
  remember('libraries', seen);
}

/**
 * @param {readonly string[]} libraries
 * @param {Machine} machine
 */
async function supply(libraries, machine) {
  if (!mayInstall(machine)) throw new SetupProblem(adviceFor(libraries, machine));
  await installPackages(packagesFor(libraries, 'debian'), 'that Electron needs');
}

/**
 * What a person is told when libraries are missing and we may not install them.
 *
 * @param {readonly string[]} libraries
 * @param {Pick<Machine, 'family'>} machine
 */
export function adviceFor(libraries, { family }) {
  if (family === null) {
    return `Electron needs libraries that this system lacks: ${libraries.join(', ')}. Install the packages that hold them, then try again.`;
  }
  const command = installCommand(family, packagesFor(libraries, family));
  return `Electron needs libraries that this system lacks. Run this, then try again:\n\n    ${command}\n`;
}

/** @param {string} executable */
async function missingLibraries(executable) {
  return missingIn((await runProgram('ldd', [executable])).output);
}

async function missingSoundLibrary() {
  const ldconfig = existsSync('/sbin/ldconfig') ? '/sbin/ldconfig' : 'ldconfig';
  const { code, output } = await runProgram(ldconfig, ['-p']);
  return code !== 0 || output.includes(soundLibrary) ? [] : [soundLibrary];
}
