import type { Database } from '../../ports';

/**
 * Brings a database from version n to n + 1 and sets `user_version` itself; all in one transaction with its number. A released step is
 * never changed. SQL is constant.
 */
export type Migration = (database: Database) => void;
