import { fail, ok, type Result } from '../../contract/errors';
import { errorCode, writeAtomic } from '../base/atomic-write';
import type { Clock, Files, Log } from '../core/ports';
import { readEdition } from './read-edition';
import { readRegularFile } from './read-regular-file';

/** Files that a person chose, and the sample edition. */
export interface StoryFiles extends Files {
  /** Lets `readGranted` read this file once, or `writeGranted` write it once, within ten minutes. */
  grant(token: string, path: string, use?: 'write'): void;
}

interface Grant {
  readonly path: string;
  readonly isForWriting: boolean;
  readonly expiresAtMs: number;
}

const grantMs = 10 * 60 * 1000;
/** More files than a person drops at once; the oldest grant gives way. */
const maxGrants = 100;

export function createStoryFiles(editionFolder: string, clock: Clock, log: Log): StoryFiles {
  const grants = new Map<string, Grant>();
  const take = (token: string, isForWriting: boolean): Result<string> => {
    const grant = grants.get(token);
    grants.delete(token);
    const isGood = grant?.isForWriting === isForWriting && clock.now().getTime() <= grant.expiresAtMs;
    return isGood ? ok(grant.path) : fail('refused', 'no such grant, or it was used already or is too old');
  };
  return {
    grant(token, path, use) {
      grants.set(token, { path, isForWriting: use === 'write', expiresAtMs: clock.now().getTime() + grantMs });
      for (const oldest of [...grants.keys()].slice(0, -maxGrants)) grants.delete(oldest);
    },
    async readGranted(token) {
      const path = take(token, false);
      return path.ok ? readRegularFile(path.value) : path;
    },
    async writeGranted(token, text) {
      const path = take(token, true);
      if (!path.ok) return path;
      try {
        await writeAtomic(path.value, text);
        return ok(null);
      } catch (error) {
        return notWritten(errorCode(error));
      }
    },
    edition: () => readEdition(editionFolder, log),
  };
}

const notWritten = (errno: string) =>
  errno === 'ENOSPC' || errno === 'EDQUOT'
    ? fail('disk-full', 'no room for the file')
    : fail('file-not-written', 'the file could not be written', { errno });
