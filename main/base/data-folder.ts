import { mkdirSync } from 'node:fs';
import { join, posix, resolve, win32 } from 'node:path';

/** What decides where Crier keeps its data; `process` has all of it. */
export interface Surroundings {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly argv: readonly string[];
  /** The person's home folder. */
  readonly home: string;
  readonly cwd: string;
}

/** Every file and folder that Crier makes, all inside the data folder. */
export interface DataPaths {
  readonly folder: string;
  readonly settings: string;
  readonly pronunciations: string;
  readonly window: string;
  readonly library: string;
  readonly backups: string;
  readonly coreLog: string;
  readonly shellLog: string;
  /** Chromium's own profile. */
  readonly chromium: string;
}

const flag = '--data-dir';

/**
 * The data folder: `--data-dir DIR` or `--data-dir=DIR`, else `CRIER_DATA_DIR`, else the system's place for it.
 * The last `--data-dir` wins; an empty one is ignored. Always absolute. Nothing is created.
 */
export function dataFolder(surroundings: Surroundings): string {
  const chosen = fromArguments(surroundings.argv) ?? surroundings.env.CRIER_DATA_DIR;
  return chosen ? resolve(surroundings.cwd, chosen) : systemFolder(surroundings);
}

export function dataPaths(folder: string): DataPaths {
  return {
    folder,
    settings: join(folder, 'settings.json'),
    pronunciations: join(folder, 'pronunciations.txt'),
    window: join(folder, 'window.json'),
    library: join(folder, 'library.sqlite'),
    backups: join(folder, 'backups'),
    coreLog: join(folder, 'logs', 'core.log'),
    shellLog: join(folder, 'logs', 'shell.log'),
    chromium: join(folder, 'chromium'),
  };
}

/**
 * Creates the data folder and its sub-folders, readable by their owner only: what somebody reads is private.
 * Returns false when that is not possible; Crier then runs from memory. An existing folder's rights stay as they are.
 */
export function prepareDataFolder(paths: DataPaths): boolean {
  try {
    for (const folder of [paths.folder, paths.backups, join(paths.folder, 'logs'), paths.chromium]) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
    }
    return true;
  } catch {
    return false;
  }
}

function fromArguments(argv: readonly string[]): string | undefined {
  let found: string | undefined;
  argv.forEach((argument, index) => {
    if (argument === flag) found = argv[index + 1] || found;
    if (argument.startsWith(`${flag}=`)) found = argument.slice(flag.length + 1) || found;
  });
  return found;
}

function systemFolder({ platform, env, home }: Surroundings): string {
  if (platform === 'win32') return win32.join(env.APPDATA || win32.join(home, 'AppData', 'Roaming'), 'Crier');
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Crier');
  const xdg = env.XDG_DATA_HOME;
  // XDG Base Directory Specification 0.8: a relative path is invalid and must be ignored.
  return posix.join(xdg && posix.isAbsolute(xdg) ? xdg : posix.join(home, '.local', 'share'), 'crier');
}
