import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SetupProblem } from '../setup/problem.mjs';
import { importedPackages } from './imported-packages.mjs';

/** @typedef {Readonly<Record<string, { readonly version?: string, readonly license?: string, readonly dependencies?: Readonly<Record<string, string>> }>>} LockedPackages */

const licenceFile = /^(licen[cs]e|copying|ofl|notice|unlicense)/i;
/** Texts of packages that are published without one, or without those of what they carry; the first line of each tells where it is from. */
const ownTexts = join(dirname(fileURLToPath(import.meta.url)), 'licence-texts');
const rooms = ['contract', 'main', 'renderer'];

/**
 * The licence texts of every package that the app ships or that was bundled into it: production dependencies, whatever the sources
 * import, and what these depend on.
 *
 * @param {string} folder the project's
 * @returns {string}
 * @throws {SetupProblem} naming the packages without a licence text
 */
export function collectNotices(folder) {
  const { packages, dependencies } = readLock(folder);
  const roots = [...Object.keys(dependencies), ...importedPackages(folder, rooms)];
  const folders = withDependencies(packages, [...new Set(roots)]);
  const entries = folders.map((path) => ({ path, text: licenceOf(folder, path) }));
  const without = entries.filter(({ text }) => text === null).map(({ path }) => nameOf(path));
  if (without.length > 0) {
    throw new SetupProblem(
      `no licence text was found for ${without.join(', ')}: add one to tools/build/licence-texts.`,
    );
  }
  const sections = entries.map(({ path, text }) => section(path, packages[path] ?? {}, text ?? ''));
  return `Crier contains the following packages.\n\n${sections.join('\n')}`;
}

/** @param {string} folder @returns {{ packages: LockedPackages, dependencies: Readonly<Record<string, string>> }} */
function readLock(folder) {
  const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
  return { packages: lock.packages, dependencies: lock.packages[''].dependencies ?? {} };
}

/**
 * Folders of the packages and of all they depend on, found as Node finds them, sorted.
 *
 * @param {LockedPackages} packages by folder, as in a lock file
 * @param {readonly string[]} roots names
 * @returns {readonly string[]}
 */
export function withDependencies(packages, roots) {
  const found = new Set();
  const visit = (/** @type {string} */ from, /** @type {string} */ name) => {
    const path = resolvePackage(packages, from, name);
    if (path === null || found.has(path)) return;
    found.add(path);
    for (const dependency of Object.keys(packages[path]?.dependencies ?? {})) visit(path, dependency);
  };
  for (const name of roots) visit('', name);
  return [...found].sort();
}

/** @param {LockedPackages} packages @param {string} from @param {string} name @returns {string | null} */
function resolvePackage(packages, from, name) {
  const path = join(from, 'node_modules', name).replaceAll('\\', '/');
  if (packages[path] !== undefined) return path;
  return from === ''
    ? null
    : resolvePackage(packages, from.slice(0, Math.max(0, from.lastIndexOf('node_modules/') - 1)), name);
}

/** @param {string} path */
const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** @param {string} folder @param {string} path @returns {string | null} */
function licenceOf(folder, path) {
  const inside = join(folder, path);
  const files = readdirSync(inside, { withFileTypes: true }).filter((f) => f.isFile() && licenceFile.test(f.name));
  const own = join(ownTexts, `${nameOf(path).replace('@', '').replace('/', '-')}.txt`);
  const paths = [...files.map((f) => join(inside, f.name)), ...(existsSync(own) ? [own] : [])];
  return paths.length > 0 ? paths.map((text) => readFileSync(text, 'utf8').trim()).join('\n\n') : null;
}

/** @param {string} path @param {LockedPackages[string]} lock @param {string} text */
function section(path, { version = '', license = 'licence as below' }, text) {
  const title = `${nameOf(path)} ${version} (${license})`;
  return `${'='.repeat(80)}\n${title}\n${'='.repeat(80)}\n\n${text.replaceAll('\r\n', '\n')}\n`;
}
