import { fail, type Result } from '../../contract/errors';

/** A rejected promise is a bug elsewhere; reading must survive it. */
export const settled = <T>(work: Promise<T>): Promise<T | Result<never>> =>
  work.catch(() => fail('internal', 'a request of the player was rejected'));
