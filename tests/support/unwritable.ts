import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { corePid } from './core-process';
import { type DataFolder, dataFolder } from './data-folder';
import type { RunningApp } from './launch';

/** A way in which the library cannot be written any more while the app runs, by the system itself. */
export interface Obstacle {
  readonly name: string;
  /** Why this machine cannot be brought into it; null: it can. */
  readonly missing: string | null;
  /** What the failure is called: a key of the locale files, `error.<code>`. */
  readonly code: 'disk-full' | 'database';
  data(): Promise<DataFolder>;
  begin(run: RunningApp): Promise<void>;
  end(run: RunningApp): Promise<void>;
}

/** Permissions do not hold root up, and a file that is open may be written whatever its mode says. A limit of the process holds for all. */
const limited: Obstacle = {
  name: 'a limit of the system on the size of files',
  missing: spawnSync('prlimit', ['--version']).status === 0 ? null : 'prlimit, which is part of util-linux',
  code: 'database',
  data: dataFolder,
  begin: async (run) => limitFiles(await corePid(run), '0'),
  end: async (run) => limitFiles(await corePid(run), 'unlimited'),
};

/** The soft limit only, so that everybody may take it back. */
const limitFiles = (pid: number, bytes: string): void =>
  void execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:`]);

const diskMegabytes = 64;

function mountDisk(path: string): boolean {
  const options = ['-t', 'tmpfs', '-o', `size=${diskMegabytes}m,mode=700`, 'tmpfs', path];
  return spawnSync('mount', options).status === 0;
}

function canMount(): boolean {
  const path = mkdtempSync(join(tmpdir(), 'crier-disk-'));
  const isMounted = mountDisk(path);
  if (isMounted) execFileSync('umount', [path]);
  rmdirSync(path);
  return isMounted;
}

async function smallDisk(): Promise<DataFolder> {
  const path = mkdtempSync(join(tmpdir(), 'crier-disk-'));
  if (!mountDisk(path)) throw new Error('a small disk could not be mounted');
  return {
    path,
    async write(name, content) {
      await writeFile(join(path, name), content);
      return join(path, name);
    },
    async remove() {
      // Lazily: a helper of the app may hold a file for a moment longer.
      execFileSync('umount', ['--lazy', path]);
      rmdirSync(path);
    },
  };
}

/** Takes all that is left, down to the last byte. */
function fill(path: string): void {
  const file = openSync(path, 'w');
  try {
    for (let size = 1024 * 1024; size > 0; size = Math.floor(size / 2)) {
      const bytes = Buffer.alloc(size);
      while (wasWritten(file, bytes));
    }
  } finally {
    closeSync(file);
  }
}

function wasWritten(file: number, bytes: Buffer): boolean {
  try {
    return writeSync(file, bytes) === bytes.length;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return false;
    throw error;
  }
}

const filler = ({ data }: RunningApp): string => join(data.path, 'filler');

const full: Obstacle = {
  name: 'a disk that is full',
  missing: canMount() ? null : 'the right to mount a small disk, which containers have as root with CAP_SYS_ADMIN only',
  code: 'disk-full',
  data: smallDisk,
  begin: async (run) => fill(filler(run)),
  end: async (run) => rmSync(filler(run)),
};

export const obstacles: readonly Obstacle[] = [full, limited];
