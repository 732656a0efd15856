import type { Result } from '../../../contract/errors';
import type { Log } from '../ports';
import type { GivenFile } from '../stories/given-file';
import { readEditionFile, type StoryReader } from '../stories/read-story-file';
import type { Library } from './library';

/**
 * Makes the shipped files the sample edition, in the order given. Safe at every start: nothing is added twice, a changed text keeps its
 * status, a story that is no longer shipped goes unless it was saved. No files at all change nothing. The number of changes.
 */
export function importEdition(
  library: Library,
  files: readonly GivenFile[],
  reader: StoryReader,
  log: Log,
): Result<number> {
  const stories = files.flatMap((file) => {
    const read = readEditionFile(file, reader);
    if (!read.ok) log.warn('edition file unread', { file: file.name, code: read.error.code });
    return read.ok ? [read.value] : [];
  });
  return stories.length === 0 ? { ok: true, value: 0 } : library.putEdition(stories);
}
