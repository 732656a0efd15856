import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/** Folder of the npm package, with or without its program. */
export const electronPackage = join(root, 'node_modules', 'electron');

/**
 * Where the executable lies in a distribution of Electron.
 *
 * @param {NodeJS.Platform} platform
 */
export function executableIn(platform) {
  if (platform === 'darwin') return join('Electron.app', 'Contents', 'MacOS', 'Electron');
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/** Version of the npm package, which is the version that Crier is written for. */
export const wantedVersion = () => {
  /** @type {{ version: string }} */
  const { version } = JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8'));
  return version;
};

/**
 * The npm package's own program in its wanted version, or null: it is downloaded apart from the package.
 *
 * @param {NodeJS.Platform} platform
 */
export function ownExecutable(platform) {
  const executable = join(electronPackage, 'dist', executableIn(platform));
  const isWhole = readText('path.txt') !== null && existsSync(executable);
  return isWhole && readText('dist/version')?.replace(/^v/, '') === wantedVersion() ? executable : null;
}

/** @param {string} file in the package's folder */
function readText(file) {
  try {
    return readFileSync(join(electronPackage, file), 'utf8').trim();
  } catch {
    // The package comes without its program, so most of these files are missing at first.
    return null;
  }
}
