import { promises as fs } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';

const windowsLocks = new Set(['EPERM', 'EACCES', 'EBUSY']);
const retryDelaysMs = [20, 60, 200, 500];
/** A temporary file this old has no writer any more. */
const leftoverAgeMs = 60_000;

/**
 * Replaces a file as a whole: written beside it, flushed, renamed, and the folder flushed. After a crash the file holds the old bytes or
 * the new ones. Writers of one file in one process wait for each other. The file is readable by its owner only.
 *
 * Rejects with Node's own error (`ENOSPC`, `EACCES` …); the file is then unchanged.
 */
export async function writeAtomic(path: string, data: string | Buffer): Promise<void> {
  for (const delayMs of process.platform === 'win32' ? retryDelaysMs : []) {
    try {
      return await writeFileAtomic(path, data, { mode: 0o600 });
    } catch (error) {
      // A virus scanner or an indexer may hold the file for a moment.
      if (!windowsLocks.has(errorCode(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, delayMs));
    }
  }
  await writeFileAtomic(path, data, { mode: 0o600 });
  await flushFolder(dirname(path));
}

/** Makes a rename in this folder survive a power loss. Windows has no such call and journals renames itself. */
export async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await fs.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Deletes temporary files that a killed writer of `path` left behind (`settings.json.1234567890`), when older than a minute.
 * Returns how many; never rejects.
 */
export async function sweepLeftovers(path: string, now: Date): Promise<number> {
  const folder = dirname(path);
  const names = await fs.readdir(folder).catch(() => []);
  const leftovers = names.filter((name) => isLeftover(name, basename(path))).map((name) => join(folder, name));
  const swept = await Promise.all(leftovers.map((file) => sweep(file, now)));
  return swept.filter(Boolean).length;
}

const isLeftover = (name: string, base: string) =>
  name.startsWith(`${base}.`) && /^\d{1,10}$/.test(name.slice(base.length + 1));

async function sweep(file: string, now: Date): Promise<boolean> {
  try {
    const { mtimeMs } = await fs.stat(file);
    if (now.getTime() - mtimeMs < leftoverAgeMs) return false;
    await fs.unlink(file);
    return true;
  } catch {
    return false;
  }
}

/** Node's code of a system error (`ENOENT`), or an empty string. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
