import { SetupProblem } from './problem.mjs';

/** Oldest Node the tools and the core run on: built-in fetch guard, WebAssembly and `require` of ES modules all need it. */
const oldest = /** @type {const} */ ([20, 19]);

/**
 * @param {string} version as `process.versions.node` tells it
 * @returns {boolean}
 */
export function isNodeRecentEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
}

/** @param {string} version as `process.versions.node` tells it */
export function requireNode(version) {
  if (isNodeRecentEnough(version)) return;
  throw new SetupProblem(
    `Crier needs Node.js ${oldest.join('.')} or newer, and this is ${version}: install a newer one, then try again.`,
  );
}
