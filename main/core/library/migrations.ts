import { fail, ok, type Result } from '../../../contract/errors';
import type { Database, OpenDatabase } from '../ports';
import { DatabaseError, databaseFailure } from './database-error';
import { feedTables } from './migrations/feed-tables';
import { firstTables } from './migrations/first-tables';
import type { Migration } from './migrations/migration';

export type { Migration };

/** Step n is at index n - 1. */
export const migrations: readonly Migration[] = [firstTables, feedTables];

/**
 * Brings the database up to date. Before an existing one is changed it is copied; where that fails, nothing is changed.
 * A database of a newer Crier is refused with `newer-data` and stays untouched.
 */
export async function migrate(open: OpenDatabase, steps: readonly Migration[] = migrations): Promise<Result<null>> {
  try {
    const version = versionOf(open.connection);
    if (version > steps.length) return fail('newer-data', 'the library was written by a newer version', { version });
    if (version === steps.length) return ok(null);
    const copied = version === 0 ? ok(null) : await open.backup('migration');
    if (!copied.ok) return copied;
    for (const step of steps.slice(version)) open.connection.transaction(() => step(open.connection));
    return ok(null);
  } catch (error) {
    if (error instanceof DatabaseError) return databaseFailure(error);
    throw error;
  }
}

function versionOf(database: Database): number {
  return Number(database.get('PRAGMA user_version')?.user_version ?? 0);
}
