import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';

/** What a database file looked like when it was last closed in order. */
interface Seen {
  readonly sizeBytes: number;
  readonly modifiedMs: number;
}

const markOf = (path: string): string => `${path}.closed`;

/**
 * Whether the database file was closed in order, known to be sound, and nobody has changed it since. False whenever that is not certain: no
 * mark, one of another state of the file, or a write-ahead log beside it that has something to say.
 */
export function wasClosedInOrder(path: string): boolean {
  try {
    if (sizeOf(`${path}-wal`) > 0) return false;
    const noted: unknown = JSON.parse(readFileSync(markOf(path), 'utf8'));
    const { sizeBytes, modifiedMs } = look(path);
    return isSeen(noted) && noted.sizeBytes === sizeBytes && noted.modifiedMs === modifiedMs;
  } catch {
    return false;
  }
}

/** Whether there is a mark at all, of whatever state of the file. */
export const isMarked = (path: string): boolean => existsSync(markOf(path));

/** Before anything is written: what happens from now on is not known to be sound. False when the mark cannot be taken away. */
export function removeMark(path: string): boolean {
  try {
    rmSync(markOf(path), { force: true });
    return true;
  } catch {
    return false;
  }
}

/** Only for a file that is known to be sound, and after it was closed. Without the mark the next start checks first, so that failing is no harm. */
export function markClosed(path: string): void {
  try {
    if (sizeOf(`${path}-wal`) === 0) writeFileSync(markOf(path), JSON.stringify(look(path)), { mode: 0o600 });
  } catch {
    removeMark(path);
  }
}

const look = (path: string): Seen => {
  const { size, mtimeMs } = statSync(path);
  return { sizeBytes: size, modifiedMs: mtimeMs };
};

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

const isSeen = (value: unknown): value is Seen =>
  typeof value === 'object' && value !== null && 'sizeBytes' in value && 'modifiedMs' in value;
