import { isPlausiblePath } from './arguments';

/** What is needed of Electron's `app`. */
export interface LockingApp {
  requestSingleInstanceLock(data: Record<string, unknown>): boolean;
  on(
    event: 'second-instance',
    listener: (event: unknown, argv: unknown, folder: unknown, data: unknown) => void,
  ): unknown;
}

interface FirstInstance {
  /** Brings the window to the front. */
  readonly onSecondStart: () => void;
  /** The second start named a file to open. */
  readonly onFile: (path: string) => void;
}

const fileOf = (data: unknown): unknown =>
  typeof data === 'object' && data !== null && 'file' in data ? data.file : undefined;

/**
 * One Crier for each data folder: two would write the same files. A second start hands its file to the first, and must then end.
 * What arrives is checked like any foreign input; `argv` is not used, because Chromium reorders it.
 *
 * @param file absolute path that this start was given, or null
 * @returns false when another Crier is running
 */
export function becomeFirst(app: LockingApp, file: string | null, { onSecondStart, onFile }: FirstInstance): boolean {
  if (!app.requestSingleInstanceLock({ file })) return false;
  app.on('second-instance', (_event, _argv, _folder, data) => {
    onSecondStart();
    const given = fileOf(data);
    if (isPlausiblePath(given)) onFile(given);
  });
  return true;
}
