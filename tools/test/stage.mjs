import { startDesktop } from '../desktop/desktop.mjs';
import { electronEnvironment, electronSwitches } from '../setup/electron-command.mjs';
import { prepare } from '../setup/prepare.mjs';
import { SetupProblem } from '../setup/problem.mjs';
import { ensureTestPackages } from './packages.mjs';

/** @typedef {import('../setup/machine.mjs').Machine} Machine */

/**
 * What tests of the real app run on.
 *
 * @typedef {object} Stage
 * @property {NodeJS.ProcessEnv} env the desktop's, with CRIER_TEST_ELECTRON (path) and CRIER_TEST_ELECTRON_ARGS (switches, by spaces)
 * @property {string | null} missing why there is no window to test, or null
 * @property {() => Promise<void>} close
 */

/** @type {Stage} */
export const bareStage = { env: process.env, missing: null, close: async () => {} };

/**
 * Sets everything up. What cannot be had here becomes the reason for skipping, not an error.
 *
 * @param {Machine} machine
 * @returns {Promise<Stage>}
 */
export async function openStage(machine) {
  /** @type {string[]} */
  const reasons = [];
  const lacking = await orReason(() => ensureTestPackages(machine), reasons);
  if (typeof lacking === 'string') reasons.push(lacking);
  const electron = await orReason(() => prepare(machine), reasons);
  const desktop = reasons.length === 0 ? await orReason(() => startDesktop(), reasons) : null;
  const electronEnv = electron && {
    CRIER_TEST_ELECTRON: electron.executable,
    CRIER_TEST_ELECTRON_ARGS: electronSwitches(machine, electron.origin).join(' '),
  };
  return {
    env: { ...electronEnvironment(desktop?.env ?? process.env), ...electronEnv },
    missing: reasons.length > 0 ? reasons.join('; ').replaceAll(/\s+/g, ' ').trim() : null,
    close: async () => desktop?.stop(),
  };
}

/**
 * @template T
 * @param {() => Promise<T>} work
 * @param {string[]} reasons grows when the work meets a problem
 * @returns {Promise<T | null>}
 */
async function orReason(work, reasons) {
  try {
    return await work();
  } catch (problem) {
    if (!(problem instanceof SetupProblem)) throw problem;
    reasons.push(problem.message);
    return null;
  }
}
