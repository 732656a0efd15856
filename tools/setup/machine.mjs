import { thisFamily } from './linux-family.mjs';

/**
 * What decides how set-up goes on this machine.
 *
 * @typedef {object} Machine
 * @property {NodeJS.Platform} platform
 * @property {string} arch
 * @property {boolean} isRoot false where there is no such thing
 * @property {import('./linux-family.mjs').Family | null} family
 * @property {NodeJS.ProcessEnv} env
 */

/** @returns {Machine} */
export const thisMachine = () => ({
  platform: process.platform,
  arch: process.arch,
  isRoot: process.getuid?.() === 0,
  family: thisFamily(),
  env: process.env,
});

/**
 * Whether set-up may install system packages itself.
 *
 * @param {Machine} machine
 */
export const mayInstall = (machine) =>
  machine.isRoot && machine.family === 'debian' && machine.env.CRIER_NO_SYSTEM_SETUP !== '1';
