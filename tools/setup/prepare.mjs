import { electronWays } from './electron-ways.mjs';
import { findElectron } from './find-electron.mjs';
import { ensurePackages } from './packages.mjs';
import { requireSandbox } from './sandbox.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';

/**
 * Sees to everything that opening a window needs: packages, an Electron, the libraries it links to. Quick when all is there.
 *
 * @param {import('./machine.mjs').Machine} machine
 * @returns {Promise<import('./find-electron.mjs').FoundElectron>}
 * @throws {import('./problem.mjs').SetupProblem}
 */
export async function prepare(machine) {
  await ensurePackages();
  const electron = await findElectron(electronWays(machine));
  await ensureSystemLibraries(electron.executable, machine);
  await requireSandbox(electron.executable, machine);
  return electron;
}
