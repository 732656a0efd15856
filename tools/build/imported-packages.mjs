import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { extname, join } from 'node:path';

/** Provided by the runtime, not by a package that is shipped. */
const provided = ['electron'];

const scripts = /(?:\bfrom|\bimport|\bimport\(|\brequire(?:\.resolve)?\()\s*['"]([^'"\n]+)['"]/g;
const styles = /(?:@import|url\()\s*(?:url\()?['"]?([^'")\n]+)['"]?/g;
const typeOnly = /^\s*(?:import|export)\s+type\b[^;]*?\bfrom\s*['"][^'"]+['"]/gm;

/**
 * Names of the packages that a source file takes in. Imports of types leave nothing in the app and do not count.
 *
 * @param {string} text
 * @param {string} extension `.ts`, `.css` …
 * @returns {readonly string[]}
 */
export function packagesIn(text, extension) {
  const pattern = extension === '.css' ? styles : scripts;
  const specifiers = [...text.replaceAll(typeOnly, '').matchAll(pattern)].map(([, specifier]) => specifier ?? '');
  return [...new Set(specifiers.flatMap((specifier) => packageOf(specifier) ?? []))];
}

/** @param {string} specifier @returns {string | null} null for what is no package: a path, a part of Node, an address */
function packageOf(specifier) {
  const [, inModules] = specifier.split('node_modules/');
  if (inModules !== undefined) return packageOf(inModules);
  if (!/^(@[\w.-]+\/)?[a-z\d][\w.-]*(\/|$)/i.test(specifier) || isBuiltin(specifier)) return null;
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  return provided.includes(name) ? null : name;
}

/**
 * @param {string} folder
 * @param {readonly string[]} rooms folders in it
 * @returns {readonly string[]} names, each once
 */
export function importedPackages(folder, rooms) {
  const files = rooms.flatMap((room) =>
    readdirSync(join(folder, room), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, room, file)),
  );
  const names = files
    .filter((file) => ['.ts', '.tsx', '.css'].includes(extname(file)) && !file.endsWith('.d.ts'))
    .flatMap((file) => packagesIn(readFileSync(file, 'utf8'), extname(file)));
  return [...new Set(names)];
}
