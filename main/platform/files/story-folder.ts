import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../contract/errors';
import { byFileName, isFolderText } from '../../../contract/folder-files';
import { maxFolderFiles } from '../../../contract/limits';
import { errorCode } from '../../base/atomic-write';
import type { FolderFile } from '../../core/stories/files/read-files';
import { readRegularFile } from '../read-regular-file';

/**
 * The texts of a folder by name ("9" before "10"), at most `maxFolderFiles`: .txt, .md and .html. Folders in it are not entered, links not
 * followed, hidden files left out. Nothing is read yet.
 *
 * `unreadable-file`: no folder, or one that may not be read. `no-story`: none of its files is a text.
 */
export async function listStoryFolder(path: string): Promise<Result<readonly FolderFile[]>> {
  try {
    const entries = await fs.readdir(path, { withFileTypes: true });
    const names = entries.filter((entry) => entry.isFile() && isFolderText(entry.name)).map((entry) => entry.name);
    names.sort(byFileName);
    const files = names
      .slice(0, maxFolderFiles)
      .map((name) => ({ name, read: () => readRegularFile(join(path, name)) }));
    return files.length > 0 ? ok(files) : fail('no-story', 'no text in the folder');
  } catch (error) {
    return fail('unreadable-file', 'the folder cannot be read', { errno: errorCode(error) });
  }
}

/** As `listStoryFolder`; null where there is no folder, or none that can be looked at. */
export const listIfFolder = async (path: string): Promise<Result<readonly FolderFile[]> | null> =>
  (await isFolder(path)) ? listStoryFolder(path) : null;

/** What cannot be looked at is no folder: reading it as a file tells why. */
const isFolder = (path: string): Promise<boolean> =>
  fs.stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
