import type { Timer } from './timer';
import { formatWindowState, parseWindowState, type WindowState } from './window-state';

/** The file behind the memory. */
export interface StateFile {
  /** Rejects when the file is not there or cannot be read. */
  read(): Promise<string>;
  /** Atomic: after a crash the file holds the old text or the new. */
  write(text: string): Promise<void>;
}

/** What the window looked like; changes are written once they come to rest. */
export interface WindowMemory {
  state(): WindowState;
  change(part: Partial<WindowState>): void;
  /** Resolves when the last change is on disk, or could not be put there. */
  flush(): Promise<void>;
}

/** A drag of the window's edge sends dozens of changes a second. */
const restMs = 500;

interface MemoryOptions {
  readonly file: StateFile;
  readonly timer: Timer;
  readonly onProblem: () => void;
}

/** Reads the file once. A file that is missing or damaged gives the state of a first start. */
export async function openWindowMemory({ file, timer, onProblem }: MemoryOptions): Promise<WindowMemory> {
  let state = parseWindowState(await file.read().catch(() => ''));
  let written = formatWindowState(state);
  let cancelRest = (): void => undefined;
  let writing: Promise<void> = Promise.resolve();

  const write = (): void => {
    cancelRest();
    const text = formatWindowState(state);
    if (text === written) return;
    written = text;
    // One write after the other, so that the last one wins; a window that is not remembered is no reason to disturb anybody.
    writing = writing.then(() => file.write(text)).catch(onProblem);
  };

  return {
    state: () => state,
    change: (part) => {
      state = { ...state, ...part };
      cancelRest();
      cancelRest = timer.after(restMs, write);
    },
    flush: () => {
      write();
      return writing;
    },
  };
}
