import { fail, type Result } from '../../../contract/errors';

/** Why a database call failed. Thrown by every implementation of the `Database` port; `message` holds no value that was bound. */
export class DatabaseError extends Error {
  /** `disk`: the file cannot be read or written: a fault of the disk, a disk without writing, or a limit of the system. */
  readonly reason: 'full' | 'busy' | 'corrupt' | 'disk' | 'other';

  constructor(reason: DatabaseError['reason'], message: string) {
    super(message);
    this.name = 'DatabaseError';
    this.reason = reason;
  }
}

/** Runs database work and turns its expected failures into values; anything else thrown is a bug and goes on. */
export function guarded<T>(work: () => Result<T>): Result<T> {
  try {
    return work();
  } catch (error) {
    if (error instanceof DatabaseError) return databaseFailure(error);
    throw error;
  }
}

export const databaseFailure = (error: DatabaseError): Result<never> =>
  error.reason === 'full'
    ? fail('disk-full', 'the database has no room')
    : fail('database', 'a database call failed', { reason: error.reason });
