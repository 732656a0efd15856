import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface ElectronPlaces {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** Crier's own folder. */
  readonly root: string;
}

/** An Electron that `npm start` would take, or null. Looks only: nothing is started or downloaded. */
export function findElectron(places: ElectronPlaces): { readonly executable: string; readonly version: string } | null {
  const folders = [overridden(places), packaged(places), ...fallbacks(places)].filter((folder) => folder !== null);
  for (const folder of folders) {
    const executable = join(folder, executableName(places.platform));
    if (existsSync(executable)) return { executable, version: versionIn(folder) };
  }
  return null;
}

function overridden({ env }: ElectronPlaces): string | null {
  const folder = env.ELECTRON_OVERRIDE_DIST_PATH;
  return folder ? resolve(folder) : null;
}

/** The npm package writes `path.txt` when its download is whole. */
function packaged({ root }: ElectronPlaces): string | null {
  const folder = join(root, 'node_modules', 'electron');
  return existsSync(join(folder, 'path.txt')) ? join(folder, 'dist') : null;
}

/** Each fallback has a stamp that is written last. */
function fallbacks({ env, home, root }: ElectronPlaces): readonly string[] {
  const personal = join(env.XDG_CACHE_HOME || join(home, '.cache'), 'crier');
  const caches = [personal, join(root, '.cache')].map((cache) => join(cache, 'electron-fallback'));
  const folders = caches.flatMap((cache) => foldersIn(cache).map((name) => join(cache, name)));
  return folders.filter((folder) => existsSync(join(folder, 'complete.json')));
}

function foldersIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function executableName(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return join('Electron.app', 'Contents', 'MacOS', 'Electron');
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/** Empty when the folder does not tell. */
function versionIn(folder: string): string {
  try {
    return readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
  } catch {
    return '';
  }
}
