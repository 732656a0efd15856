import { fail, ok, type Result } from '../../../contract/errors';
import type { Database } from '../ports';
import { guarded } from './database-error';
import { hasStory } from './stories';

export const found = <T>(value: T | null, what = 'story'): Result<T> =>
  value === null ? fail('not-found', `no such ${what}`) : ok(value);

export const read = <T>(work: () => T): Result<T> => guarded(() => ok(work()));

export const write = <T>(database: Database, work: () => T): Result<T> => guarded(() => ok(database.transaction(work)));

/** For work that can fail by itself; it must not have changed anything then. */
export const attempt = <T>(database: Database, work: () => Result<T>): Result<T> =>
  guarded(() => database.transaction(work));

export const writeFor = <T>(database: Database, storyId: string, work: () => T): Result<T> =>
  attempt(database, () => (hasStory(database, storyId) ? ok(work()) : fail('not-found', 'no such story')));
