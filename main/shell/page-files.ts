import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** A file the page may load: on disk, or made in memory. */
export interface PageFile {
  readonly contentType: string;
  readonly source: { readonly path: string } | { readonly bytes: Uint8Array };
}

/** Address path (`/assets/index-1a2b.js`) → file. What is not in the table does not exist. */
export type PageFiles = ReadonlyMap<string, PageFile>;

const contentTypes: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
  ['.woff', 'font/woff'],
  ['.wav', 'audio/wav'],
  ['.wasm', 'application/wasm'],
]);

async function walk(folder: string, prefix: string): Promise<readonly (readonly [string, PageFile])[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return walk(path, `${prefix}${entry.name}/`);
      const contentType = contentTypes.get(extname(entry.name).toLowerCase());
      if (!entry.isFile() || contentType === undefined) return [];
      return [[`${prefix}${entry.name}`, { contentType, source: { path } }] as const];
    }),
  );
  return found.flat();
}

/**
 * All files below a folder, as addresses below `prefix`. Links and files of a kind that the page has no use for are left out.
 *
 * @param prefix address path that stands for the folder, with a slash at both ends
 * Empty when the folder is not there.
 */
export async function filesBelow(folder: string, prefix: string): Promise<PageFiles> {
  try {
    return new Map(await walk(folder, prefix));
  } catch {
    return new Map();
  }
}
