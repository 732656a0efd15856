import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Names and sizes of what a folder must hold; written last. */
const stampFile = 'complete.json';

/** @param {string} folder */
const filesOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && entry.name !== stampFile)
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1));

/**
 * Whether a folder was stored whole and still is: a cleaner may have taken a part of it, a power failure may have emptied a file.
 *
 * @param {string} folder
 */
export function isWhole(folder) {
  try {
    /** @type {Readonly<Record<string, number>>} */
    const sizes = JSON.parse(readFileSync(join(folder, stampFile), 'utf8'));
    return Object.entries(sizes).every(([file, bytes]) => statSync(join(folder, file)).size === bytes);
  } catch {
    // A file that is missing, the stamp included, is an answer.
    return false;
  }
}

/**
 * Puts a finished folder in its place in one step, so that a parallel start sees all of it or nothing.
 *
 * @param {string} finished on the same file system
 * @param {string} place
 */
export function store(finished, place) {
  const sizes = Object.fromEntries(filesOf(finished).map((file) => [file, statSync(join(finished, file)).size]));
  writeFileSync(join(finished, stampFile), JSON.stringify(sizes));
  if (existsSync(place) && !isWhole(place)) rmSync(place, { recursive: true, force: true });
  try {
    renameSync(finished, place);
  } catch (error) {
    // Another start was quicker.
    if (!isWhole(place)) throw error;
  }
}

/**
 * Copies a folder by linking its files, which takes no space.
 *
 * @param {string} from
 * @param {string} to does not exist yet
 */
export function linkFolder(from, to) {
  for (const file of filesOf(from)) {
    const target = join(to, file);
    mkdirSync(dirname(target), { recursive: true });
    try {
      linkSync(join(from, file), target);
    } catch {
      // Some file systems know no hard links.
      copyFileSync(join(from, file), target);
    }
  }
}
