import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite';
import { DatabaseError } from '../core/library/database-error';
import type { Database, SqlRow } from '../core/ports';

/** How long a write waits for another process, for one the command line. */
const busyTimeoutMs = 5_000;

/** A connection, and what only this folder needs of it. */
export interface SqliteConnection extends Database {
  readonly native: DatabaseSyncInstance;
}

/** Opens a database file, `:memory:` for one without file. Throws `DatabaseError`. */
export function connect(path: string, mode: 'write' | 'read' = 'write'): SqliteConnection {
  const native = guard(() => new DatabaseSync(path, { timeout: busyTimeoutMs, readOnly: mode === 'read' }));
  const statements = new Map<string, StatementSyncInstance>();
  const prepared = (sql: string) => {
    const statement = statements.get(sql) ?? native.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  return {
    native,
    run: (sql, ...values) => guard(() => ({ changes: prepared(sql).run(...values).changes })),
    all: (sql, ...values) => guard(() => prepared(sql).all(...values) as SqlRow[]),
    get: (sql, ...values) => guard(() => prepared(sql).get(...values) as SqlRow | undefined),
    script: (sql) => guard(() => native.exec(sql)),
    transaction: (work) => transaction(native, work),
    close: () => {
      statements.clear();
      // The package frees statements only when they are collected, and SQLite empties its log only after the last of them.
      if (mode === 'write') guard(() => native.exec('PRAGMA wal_checkpoint(TRUNCATE)'));
      guard(() => native.close());
    },
  };
}

export interface Soundness {
  readonly isSound: boolean;
  /** 0 for a database without tables. */
  readonly version: number;
}

/**
 * Checks a database file and closes it again. Reads all of it: about a second for half a gigabyte. Throws `DatabaseError` when it cannot be
 * opened; a file that is no database is not sound.
 *
 * Through a function instead of a prepared statement: a statement that waits to be collected keeps the file open, and on Windows an open
 * file cannot be renamed.
 */
export function checkFile(path: string, mode: 'write' | 'read'): Soundness {
  let native: DatabaseSyncInstance | null = null;
  const reports: unknown[] = [];
  try {
    native = new DatabaseSync(path, { timeout: busyTimeoutMs, readOnly: mode === 'read' });
    native.function('report', (value: unknown) => reports.push(value));
    native.exec(
      'SELECT report(quick_check) FROM pragma_quick_check; SELECT report(user_version) FROM pragma_user_version;',
    );
    return { isSound: reports.length === 2 && reports[0] === 'ok', version: Number(reports.at(-1)) };
  } catch (error) {
    const known = toDatabaseError(error);
    if (known instanceof DatabaseError && known.reason === 'corrupt') return { isSound: false, version: 0 };
    throw known;
  } finally {
    native?.close();
  }
}

function transaction<T>(native: DatabaseSyncInstance, work: () => T): T {
  guard(() => native.exec('BEGIN IMMEDIATE'));
  try {
    const value = work();
    guard(() => native.exec('COMMIT'));
    return value;
  } catch (error) {
    // After a full disk SQLite may have rolled back by itself.
    if (native.isTransaction) guard(() => native.exec('ROLLBACK'));
    throw error;
  }
}

function guard<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw toDatabaseError(error);
  }
}

/** Primary result codes, https://sqlite.org/rescode.html */
const reasons: Readonly<Record<number, DatabaseError['reason']>> = {
  5: 'busy',
  6: 'busy',
  8: 'disk',
  10: 'disk',
  11: 'corrupt',
  13: 'full',
  14: 'disk',
  26: 'corrupt',
};

function toDatabaseError(error: unknown): unknown {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return error;
  const code = error.errcode & 0xff;
  return new DatabaseError(reasons[code] ?? 'other', `SQLite error ${error.errcode}`);
}
