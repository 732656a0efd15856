import { existsSync, renameSync, statSync } from 'node:fs';
import { fail } from '../../contract/errors';
import { DatabaseError } from '../core/library/database-error';
import type { Clock, Log, OpenDatabase } from '../core/ports';
import { listBackups, makeBackup, newestGoodBackup, restoreFrom, stamp } from './database-backups';
import { checkFile, connect, type SqliteConnection } from './sqlite';

export interface DatabasePlace {
  /** The database file; its folder must exist. */
  readonly path: string;
  /** Folder of the copies; must exist. */
  readonly backups: string;
}

type Origin = OpenDatabase['origin'];

/**
 * Opens the library's database and makes sure that it is sound. A damaged one is put aside as `<name>.corrupt-<time>`, never deleted, and
 * the newest good copy takes its place; without a copy a new one is begun. Where no file can be written, everything stays in memory.
 *
 * Never throws. Checking reads the whole file once: about a second for half a gigabyte.
 */
export function openDatabase(place: DatabasePlace, clock: Clock, log: Log): OpenDatabase {
  try {
    return openFile(place, clock, log);
  } catch (error) {
    log.error('database only in memory', { reason: error instanceof DatabaseError ? error.reason : 'disk' });
    return inMemory();
  }
}

function openFile(place: DatabasePlace, clock: Clock, log: Log): OpenDatabase {
  const opened = isMissing(place.path) ? null : openSound(place.path);
  if (opened) return withBackups(opened, 'file', place, clock);
  const wasDamaged = !isMissing(place.path);
  if (wasDamaged) log.error('database damaged');
  const origin = replace(place, clock, wasDamaged);
  const fresh = openSound(place.path);
  if (!fresh) throw new DatabaseError('corrupt', 'the replaced database is damaged too');
  if (origin !== 'file') log.warn('database replaced', { origin });
  return withBackups(fresh, origin, place, clock);
}

/** Null when the file is no sound database; throws when it cannot be opened or written at all. */
function openSound(path: string): SqliteConnection | null {
  if (!checkFile(path, 'write').isSound) return null;
  const connection = connect(path);
  // Write-ahead log: readers never wait for a writer, and a kill leaves whole transactions.
  connection.script('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA trusted_schema = OFF;');
  // 32 MB, taken only as needed: with SQLite's own 2 MB, marking 100,000 stories as read takes three times as long.
  connection.script('PRAGMA cache_size = -32768;');
  // Fails here, not at the first change, when the file is read-only.
  connection.script('BEGIN IMMEDIATE; ROLLBACK;');
  return connection;
}

/** A library whose file is gone or empty while copies of it exist was lost, not new. */
function replace({ path, backups }: DatabasePlace, clock: Clock, wasDamaged: boolean): Origin {
  const backup = listBackups(backups).length > 0 ? newestGoodBackup(backups) : null;
  putAside(path, clock.now());
  if (backup === null) return wasDamaged ? 'reset' : 'file';
  restoreFrom(backup, path);
  return 'restored';
}

/** The log goes first: a log beside a file that it does not belong to would be played into it. */
function putAside(path: string, now: Date): void {
  for (const suffix of ['-wal', '-shm', '']) {
    if (existsSync(path + suffix)) renameSync(path + suffix, `${path}.corrupt-${stamp(now)}${suffix}`);
  }
}

/** An empty file is as good as none. */
export function isMissing(path: string): boolean {
  return !existsSync(path) || statSync(path).size === 0;
}

/** @param origin what had to be done to open it */
export const withBackups = (
  connection: SqliteConnection,
  origin: Origin,
  { backups }: DatabasePlace,
  clock: Clock,
): OpenDatabase => ({
  connection,
  origin,
  backup: (reason) => makeBackup(connection, backups, reason, clock),
});

/** A database without file, for tests and as the last resort. */
export function inMemory(): OpenDatabase {
  const connection = connect(':memory:');
  return {
    connection,
    origin: 'memory',
    backup: async () => fail('database', 'a database in memory has no file to copy to'),
  };
}
