import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a start of Crier was told. Paths are absolute. */
export interface StartArguments {
  /** A text file to open as a story. */
  readonly file: string | null;
}

/** Linux's PATH_MAX; no real path is longer. */
const maxPathChars = 4_096;

/** Options of ours that take the next argument as their value. */
const optionsWithValue: readonly string[] = ['--data-dir'];
/** Electron's own options with a value, before the app's folder. */
const electronOptionsWithValue: readonly string[] = ['-r', '--require'];

/** A path that may be handed on: not empty, no NUL, of possible length, absolute. Whether the file exists is found out when it is read. */
export function isPlausiblePath(value: unknown): value is string {
  return typeof value === 'string' && value.length <= maxPathChars && !value.includes('\0') && isAbsolute(value);
}

/** Index of the first argument that does not start with a dash and is no option's value, from `from` on. */
function firstPlain(args: readonly string[], from: number, takesValue: readonly string[]): number {
  for (let i = from; i < args.length; i += 1) {
    const argument = args[i] ?? '';
    if (takesValue.includes(argument)) i += 1;
    else if (argument === '--') return i + 1 < args.length ? i + 1 : -1;
    else if (!argument.startsWith('-')) return i;
  }
  return -1;
}

function toPath(argument: string, folder: string): string | null {
  try {
    const path = argument.startsWith('file:') ? fileURLToPath(argument) : resolve(folder, argument);
    return argument !== '' && isPlausiblePath(path) ? path : null;
  } catch {
    return null;
  }
}

/**
 * The arguments that are the app's own: a packaged app has them after its program; `electron <app folder> …` after the folder.
 *
 * @param argv         as `process.argv`
 * @param isDefaultApp the app runs inside Electron's default app (`process.defaultApp`)
 */
export function ownArguments(argv: readonly string[], isDefaultApp: boolean): readonly string[] {
  if (!isDefaultApp) return argv.slice(1);
  const appFolder = firstPlain(argv, 1, electronOptionsWithValue);
  return appFolder < 0 ? [] : argv.slice(appFolder + 1);
}

/**
 * Reads what a start was told; anything unknown is left to Chromium and ignored.
 *
 * @param own    from `ownArguments`
 * @param folder working folder of that start; relative paths count from it
 */
export function readArguments(own: readonly string[], folder: string): StartArguments {
  const at = firstPlain(own, 0, optionsWithValue);
  const argument = at < 0 ? undefined : own[at];
  return { file: argument === undefined ? null : toPath(argument, folder) };
}
