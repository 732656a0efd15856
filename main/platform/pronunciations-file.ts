import { promises as fs } from 'node:fs';
import { fail, ok, type Result } from '../../contract/errors';
import { errorCode, sweepLeftovers, writeAtomic } from '../base/atomic-write';
import type { Clock, PronunciationsFile } from '../core/ports';
import { stamp } from './database-backups';
import { readRegularFile } from './read-regular-file';

/** Own pronunciations as a plain text file, with the version before the last change beside it as `<path>.backup`. */
export function createPronunciationsFile(path: string, clock: Clock): PronunciationsFile {
  return {
    async read() {
      await sweepLeftovers(path, clock.now());
      return readPronunciationBytes(path);
    },
    async write(text) {
      try {
        const old = await readPronunciationBytes(path);
        // The change itself matters more than a copy of what was before.
        if (old.ok && old.value !== null)
          await writeAtomic(`${path}.backup`, Buffer.from(old.value)).catch(() => undefined);
        await writeAtomic(path, text);
        return ok(null);
      } catch (error) {
        return notWritten(errorCode(error));
      }
    },
    async putAside() {
      try {
        await fs.rename(path, `${path}.unreadable-${stamp(clock.now())}`);
        return ok(null);
      } catch (error) {
        return notWritten(errorCode(error));
      }
    },
  };
}

/** Null when there is no such file. Nothing on disk is touched. */
export async function readPronunciationBytes(path: string): Promise<Result<Uint8Array | null>> {
  const file = await readRegularFile(path);
  if (file.ok) return ok(file.value.bytes);
  return file.error.detail?.errno === 'ENOENT' ? ok(null) : file;
}

const notWritten = (errno: string) =>
  errno === 'ENOSPC' || errno === 'EDQUOT'
    ? fail('disk-full', 'no room for the pronunciations')
    : fail('pronunciations-not-saved', 'the file could not be written', { errno });
