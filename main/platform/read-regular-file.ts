import { constants, promises as fs } from 'node:fs';
import { basename } from 'node:path';
import { fail, ok, type Result } from '../../contract/errors';
import { maxImportBytes } from '../../contract/limits';
import { errorCode } from '../base/atomic-write';
import type { GivenFile } from '../core/stories/given-file';

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
