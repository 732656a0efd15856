import { fail } from '../../contract/errors';
import type { Clock, Files, Log } from '../core/ports';
import { readEdition } from './read-edition';
import { readRegularFile } from './read-regular-file';

/** Files that a person chose, and the sample edition. */
export interface StoryFiles extends Files {
  /** Lets `readGranted` read this file once, within ten minutes. */
  grant(token: string, path: string): void;
}

interface Grant {
  readonly path: string;
  readonly expiresAtMs: number;
}

const grantMs = 10 * 60 * 1000;
/** More files than a person drops at once; the oldest grant gives way. */
const maxGrants = 100;

export function createStoryFiles(editionFolder: string, clock: Clock, log: Log): StoryFiles {
  const grants = new Map<string, Grant>();
  return {
    grant(token, path) {
      grants.set(token, { path, expiresAtMs: clock.now().getTime() + grantMs });
      for (const oldest of [...grants.keys()].slice(0, -maxGrants)) grants.delete(oldest);
    },
    async readGranted(token) {
      const grant = grants.get(token);
      grants.delete(token);
      if (grant === undefined || clock.now().getTime() > grant.expiresAtMs) {
        return fail('refused', 'no such grant, or it was used already or is too old');
      }
      return readRegularFile(grant.path);
    },
    edition: () => readEdition(editionFolder, log),
  };
}
