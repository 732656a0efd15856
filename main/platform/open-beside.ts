import { closeSync, openSync, readSync } from 'node:fs';
import { fail, ok, type Result } from '../../contract/errors';
import { DatabaseError, databaseFailure } from '../core/library/database-error';
import { type Library, openLibrary } from '../core/library/library';
import { migrate, migrations } from '../core/library/migrations';
import type { Clock, Log, OpenDatabase } from '../core/ports';
import { isMarked, markClosed, wasClosedInOrder } from './closed-mark';
import { type DatabasePlace, inHaste, inMemory, isMissing, openDatabase, withBackups } from './open-database';
import { connect, type SqliteConnection } from './sqlite';

/** Who only looks gets an empty library where there is none yet; who adds something has one made. */
export type LibraryUse = 'look' | 'change';

/**
 * Opens the library for a program that may run beside the window. What only the window may do is left to it: a damaged file is told, not put
 * aside, and nothing is checked from end to end.
 *
 * `newer-data`: a newer Crier wrote it, and nothing was touched. `database` with the reason `corrupt`: it is no database; `busy`: another
 * program keeps it; `older`: it has to be brought up to date first, and somebody else, who may be of an older Crier, has it open.
 * `file-not-written`: there is none, and none can be made.
 */
export async function openBeside(
  place: DatabasePlace,
  use: LibraryUse,
  clock: Clock,
  log: Log,
): Promise<Result<Library>> {
  try {
    if (isMissing(place.path)) return await openNew(place, use, clock, log);
    const header = readHeader(place.path);
    if (header === null) return fail('database', 'the file is no database', { reason: 'corrupt' });
    if (header.version > migrations.length) return fail('newer-data', 'the library was written by a newer version');
    return await openThere(place, clock, log);
  } catch (error) {
    if (error instanceof DatabaseError) return databaseFailure(error);
    throw error;
  }
}

async function openNew(place: DatabasePlace, use: LibraryUse, clock: Clock, log: Log): Promise<Result<Library>> {
  if (use === 'look') return openLibrary(inMemory(), clock, log);
  const made = openDatabase(place, clock, log);
  if (made.origin !== 'memory') return openLibrary(made, clock, log);
  made.connection.close();
  return fail('file-not-written', 'no library can be made here');
}

async function openThere(place: DatabasePlace, clock: Clock, log: Log): Promise<Result<Library>> {
  const connection = keepMark(connect(place.path), place.path);
  const open = withBackups(connection, 'file', place, clock);
  const ready = await bringUpToDate(open);
  const library = ready.ok ? await openLibrary(open, clock, log) : ready;
  if (!library.ok) connection.close();
  return library;
}

/**
 * Only while nobody else has the file open: leaving the write-ahead log is refused to all but the last one (https://sqlite.org/wal.html).
 */
async function bringUpToDate(open: OpenDatabase): Promise<Result<null>> {
  const { connection } = open;
  const version = Number(connection.get('PRAGMA user_version')?.user_version);
  if (version < migrations.length) {
    if (!isAlone(open)) return fail('database', 'an older library is in use', { reason: 'older' });
    const migrated = await migrate(open);
    if (!migrated.ok) return migrated;
  }
  connection.script('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA trusted_schema = OFF;');
  return ok(null);
}

function isAlone({ connection }: OpenDatabase): boolean {
  try {
    return connection.get('PRAGMA journal_mode = DELETE')?.journal_mode === 'delete';
  } catch (error) {
    if (error instanceof DatabaseError && error.reason === 'busy') return false;
    throw error;
  }
}

/** What was known to be sound stays so, unless the window has taken the mark away meanwhile: then it is the window's to give. */
function keepMark(connection: SqliteConnection, path: string): SqliteConnection {
  if (!wasClosedInOrder(path)) return inHaste(connection);
  return {
    ...connection,
    close() {
      inHaste(connection).close();
      if (isMarked(path)) markClosed(path);
    },
  };
}

/** https://sqlite.org/fileformat.html#the_database_header */
const headerBytes = 100;
const headerSign = 'SQLite format 3\0';
const versionAt = 60;

/** From the file alone, because opening a database writes beside it; null: it is none. Throws `DatabaseError`. */
function readHeader(path: string): { readonly version: number } | null {
  const header = Buffer.alloc(headerBytes);
  try {
    const file = openSync(path, 'r');
    try {
      readSync(file, header, 0, headerBytes, 0);
    } finally {
      closeSync(file);
    }
  } catch {
    throw new DatabaseError('other', 'the file of the database cannot be read');
  }
  if (header.toString('latin1', 0, headerSign.length) !== headerSign) return null;
  return { version: header.readUInt32BE(versionAt) };
}
