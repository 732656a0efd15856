import { existsSync, renameSync, statSync } from 'node:fs';
import { fail } from '../../contract/errors';
import { DatabaseError } from '../core/library/database-error';
import { migrations } from '../core/library/migrations';
import type { Clock, FileCondition, Log, OpenDatabase } from '../core/ports';
import type { BesideCheck } from './check-beside';
import { markClosed, removeMark, wasClosedInOrder } from './closed-mark';
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
 * Checking reads the whole file: about a second for half a gigabyte. A large file that was closed in order is opened at once, and `check`
 * is there to do it beside. Never throws.
 *
 * @param beside left out: every file is checked before it is opened
 */
export function openDatabase(place: DatabasePlace, clock: Clock, log: Log, beside?: BesideCheck): OpenDatabase {
  try {
    return openFile(place, clock, log, beside);
  } catch (error) {
    log.error('database only in memory', { reason: error instanceof DatabaseError ? error.reason : 'disk' });
    return inMemory();
  }
}

function openFile(place: DatabasePlace, clock: Clock, log: Log, beside?: BesideCheck): OpenDatabase {
  const isTrusted = wasClosedInOrder(place.path);
  const isUnmarked = removeMark(place.path);
  if (beside && isTrusted && isUnmarked && statSync(place.path).size >= beside.fromBytes) {
    const unchecked = openTrusted(place.path);
    if (unchecked) return checkedBeside(unchecked, place, clock, beside);
  }
  return openChecked(place, clock, log);
}

function openChecked(place: DatabasePlace, clock: Clock, log: Log): OpenDatabase {
  const opened = isMissing(place.path) ? null : openSound(place.path);
  if (opened) return withBackups(markedAtClose(opened, place.path), 'file', place, clock);
  const wasDamaged = !isMissing(place.path);
  if (wasDamaged) log.error('database damaged');
  const origin = replace(place, clock, wasDamaged);
  const fresh = openSound(place.path);
  if (!fresh) throw new DatabaseError('corrupt', 'the replaced database is damaged too');
  if (origin !== 'file') log.warn('database replaced', { origin });
  return withBackups(markedAtClose(fresh, place.path), origin, place, clock);
}

/** Null when the file is no sound database; throws when it cannot be opened or written at all. */
function openSound(path: string): SqliteConnection | null {
  return checkFile(path, 'write').isSound ? openToWrite(path) : null;
}

function openToWrite(path: string): SqliteConnection {
  const connection = connect(path);
  try {
    makeReady(connection);
    return connection;
  } catch (error) {
    // On Windows an open file cannot be put aside.
    connection.native.close();
    throw error;
  }
}

function makeReady(connection: SqliteConnection): void {
  // Write-ahead log: readers never wait for a writer, and a kill leaves whole transactions.
  connection.script('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA trusted_schema = OFF;');
  // 32 MB, taken only as needed: with SQLite's own 2 MB, marking 100,000 stories as read takes three times as long.
  connection.script('PRAGMA cache_size = -32768;');
  // Fails here, not at the first change, when the file is read-only.
  connection.script('BEGIN IMMEDIATE; ROLLBACK;');
}

/** Null when opening alone shows that it must be checked first: it is damaged at its beginning, or has to be brought up to date. */
function openTrusted(path: string): SqliteConnection | null {
  try {
    const connection = openToWrite(path);
    if (Number(connection.get('PRAGMA user_version')?.user_version) === migrations.length) return connection;
    connection.close();
    return null;
  } catch (error) {
    if (error instanceof DatabaseError && error.reason === 'corrupt') return null;
    throw error;
  }
}

/** Marked at its end only if the check has been through by then: else the next start would trust what nobody has looked at. */
function checkedBeside(
  connection: SqliteConnection,
  place: DatabasePlace,
  clock: Clock,
  beside: BesideCheck,
): OpenDatabase {
  let condition: FileCondition = 'unknown';
  const close = () => (condition === 'sound' ? markedAtClose(connection, place.path) : inHaste(connection)).close();
  return {
    ...withBackups({ ...connection, close }, 'file', place, clock),
    async check(signal) {
      condition = await beside.check(place.path, signal);
      return condition;
    },
  };
}

const markedAtClose = (connection: SqliteConnection, path: string): SqliteConnection => ({
  ...connection,
  close() {
    connection.close();
    markClosed(path);
  },
});

/**
 * A connection that may be closed while somebody else reads the file, for one the check. Everything is in the file or its log by then:
 * emptying the log must not keep anybody waiting, and may fail.
 */
export const inHaste = (connection: SqliteConnection): SqliteConnection => ({
  ...connection,
  close() {
    try {
      connection.script('PRAGMA busy_timeout = 100');
      connection.close();
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
    }
  },
});

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
