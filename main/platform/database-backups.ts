import { closeSync, copyFileSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { backup } from '@photostructure/sqlite';
import { fail, ok, type Result } from '../../contract/errors';
import { flushFolder } from '../base/atomic-write';
import { DatabaseError } from '../core/library/database-error';
import type { Clock } from '../core/ports';
import { checkFile, connect, type SqliteConnection } from './sqlite';

export type BackupReason = 'daily' | 'migration';

const keptBackups = 5;
const dayMs = 24 * 60 * 60 * 1000;
/** `library-20260304T050607089Z-daily.sqlite`: sorting by name is sorting by age. */
const backupName = /^library-(\d{8}T\d{9}Z)-(daily|migration)\.sqlite$/;
const unfinished = '.unfinished';

/** A moment as part of a file name on every system: `20260304T050607089Z`. */
export const stamp = (now: Date) => now.toISOString().replace(/[-:.]/g, '');

/**
 * Copies the open database into `folder`, checks the copy by opening it and keeps the newest five. A daily copy is made only when the
 * newest daily one is older than a day. Reading and writing go on meanwhile.
 */
export async function makeBackup(
  source: SqliteConnection,
  folder: string,
  reason: BackupReason,
  clock: Clock,
): Promise<Result<null>> {
  if (reason === 'daily' && hasFreshDaily(folder, clock.now())) return ok(null);
  const target = join(folder, `library-${stamp(clock.now())}-${reason}.sqlite`);
  try {
    await backup(source.native, target + unfinished);
    makeSingleFile(target + unfinished);
    if (!isGoodCopy(target + unfinished)) return discard(target, 'the copy is not sound');
    flushFile(target + unfinished);
    renameSync(target + unfinished, target);
    await flushFolder(folder);
    prune(folder);
    return ok(null);
  } catch {
    return discard(target, 'no copy could be written');
  }
}

/** Names of finished copies, newest first; none when the folder cannot be read. */
export function listBackups(folder: string): readonly string[] {
  try {
    const names = readdirSync(folder).filter((name) => backupName.test(name));
    return names.sort().reverse();
  } catch {
    return [];
  }
}

/** Path of the newest copy that opens and is sound, or null. */
export function newestGoodBackup(folder: string): string | null {
  const good = listBackups(folder).find((name) => isGoodCopy(join(folder, name)));
  return good === undefined ? null : join(folder, good);
}

/** Puts a flushed copy of `backupPath` where `target` is; both are in folders of the same disk. */
export function restoreFrom(backupPath: string, target: string): void {
  const half = `${target}.restoring`;
  copyFileSync(backupPath, half);
  flushFile(half);
  renameSync(half, target);
}

/** Without write-ahead log, so that opening a copy to read it makes no other files. */
function makeSingleFile(path: string): void {
  const copy = connect(path);
  copy.script('PRAGMA journal_mode = DELETE');
  copy.close();
}

function isGoodCopy(path: string): boolean {
  try {
    const { isSound, version } = checkFile(path, 'read');
    // An empty file is a sound database, but nobody's library.
    return isSound && version > 0;
  } catch (error) {
    if (error instanceof DatabaseError) return false;
    throw error;
  }
}

function hasFreshDaily(folder: string, now: Date): boolean {
  const newest = listBackups(folder).find((name) => name.endsWith('-daily.sqlite'));
  if (newest === undefined) return false;
  const ageMs = now.getTime() - statSync(join(folder, newest)).mtimeMs;
  // A clock that was set back must not stop copies for ever.
  return ageMs >= 0 && ageMs < dayMs;
}

function prune(folder: string): void {
  for (const name of listBackups(folder).slice(keptBackups)) rmSync(join(folder, name), { force: true });
  for (const name of readdirSync(folder).filter((each) => each.includes(unfinished))) {
    rmSync(join(folder, name), { force: true });
  }
}

function discard(target: string, message: string): Result<never> {
  try {
    rmSync(target + unfinished, { force: true });
  } catch {
    // Where nothing could be written there is nothing to take away.
  }
  return fail('database', message);
}

function flushFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
