import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Whatever changes the build when it changes, as folders and files of the project. */
export const sources = [
  'assets',
  'config',
  'contract',
  'main',
  'renderer',
  'tools/build',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];

/**
 * One hash over names and contents of files, in the same order on every machine. About 20 ms for a megabyte in 300 files.
 *
 * @param {string} folder
 * @param {readonly string[]} paths in the folder; those that do not exist count as empty
 * @returns {string}
 */
export function fingerprint(folder, paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesIn(join(folder, path))).sort()) {
    const bytes = readFileSync(file);
    hash.update(`${relative(folder, file).split(sep).join('/')}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

/** @param {string} path @returns {readonly string[]} */
function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const inside = join(path, entry.name);
    return entry.isDirectory() ? filesIn(inside) : [inside];
  });
}

/**
 * Whether what was built is what the sources say.
 *
 * @param {{ readonly built: unknown, readonly wanted: string, readonly missing: readonly string[] }} state `built` as it was
 *   remembered after the last build, `missing` the results that are not there
 */
export const isFresh = ({ built, wanted, missing }) => built === wanted && missing.length === 0;
