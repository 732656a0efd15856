import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../contract/errors';
import { errorCode, writeAtomic } from '../base/atomic-write';
import type { Clock, Files, Log } from '../core/ports';
import { listIfFolder } from './files/story-folder';
import { readEdition } from './read-edition';
import { readRegularFile } from './read-regular-file';

/** Files that a person chose, and what ships with Crier. */
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

/** @param assets the folder that ships with Crier */
export function createStoryFiles(assets: string, clock: Clock, log: Log): StoryFiles {
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
    async openGranted(token) {
      const path = take(token, false);
      if (!path.ok) return path;
      const folder = await listIfFolder(path.value);
      if (folder !== null) return folder.ok ? ok({ kind: 'folder', files: folder.value }) : folder;
      const file = await readRegularFile(path.value);
      return file.ok ? ok({ kind: 'file', file: file.value }) : file;
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
    edition: () => readEdition(join(assets, 'edition'), log),
    starters: () => readStarters(join(assets, 'starters.json'), log),
  };
}

/** Without the file, which a broken installation may lack, there are no sites to choose from. */
async function readStarters(path: string, log: Log): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    log.warn('starters not read', { errno: errorCode(error) });
    return [];
  }
}

const notWritten = (errno: string) =>
  errno === 'ENOSPC' || errno === 'EDQUOT'
    ? fail('disk-full', 'no room for the file')
    : fail('file-not-written', 'the file could not be written', { errno });
