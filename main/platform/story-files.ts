import { constants, promises as fs } from 'node:fs';
import { basename, join } from 'node:path';
import { fail, ok, type Result } from '../../contract/errors';
import { maxImportBytes } from '../../contract/limits';
import { errorCode } from '../base/atomic-write';
import type { Clock, Files, GivenFile, Log } from '../core/ports';

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

/**
 * Reads a file of at most `maxImportBytes`. Folders, devices and pipes are refused without waiting for them; a link is followed, because
 * the person chose it.
 */
export async function readRegularFile(path: string): Promise<Result<GivenFile>> {
  try {
    // Without O_NONBLOCK, opening a named pipe waits for its writer.
    const handle = await fs.open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stat = await handle.stat();
      if (!stat.isFile()) return fail('unreadable-file', 'not a regular file');
      if (stat.size > maxImportBytes) return tooLarge(stat.size);
      const bytes = await handle.readFile();
      // The file may have grown meanwhile, and files of /proc tell no size.
      return bytes.byteLength > maxImportBytes ? tooLarge(bytes.byteLength) : ok({ name: basename(path), bytes });
    } finally {
      await handle.close();
    }
  } catch (error) {
    return fail('unreadable-file', 'the file cannot be read', { errno: errorCode(error) });
  }
}

const tooLarge = (sizeBytes: number) => fail('too-large', 'the file is too large for a story', { sizeBytes });

/** Text files by name, which begins with a number: that is their order. */
async function readEdition(folder: string, log: Log): Promise<readonly GivenFile[]> {
  const names = await fs.readdir(folder).catch(() => []);
  const texts = names.filter((name) => name.endsWith('.txt')).sort();
  if (texts.length === 0) log.warn('edition missing');
  const read = await Promise.all(texts.map((name) => readRegularFile(join(folder, name))));
  return read.flatMap((file) => (file.ok ? [file.value] : []));
}
