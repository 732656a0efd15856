import { fail, ok, type Result } from '../../../../contract/errors';
import { maxFileStories } from '../../../../contract/limits';
import type { GivenFile } from '../given-file';
import type { StoryReader } from '../read-story-file';
import type { Story } from '../story';
import { toStories } from './file-stories';
import type { FileContent } from './file-text';

/** Reads one file's content somewhere where it can do no harm: the worker of `main/platform/files`. */
export interface FileReader {
  /** Failures as `readFile`; `time-limit` when it took too long, `unreadable-file` when it took the worker down. */
  read(file: GivenFile, signal: AbortSignal): Promise<Result<FileContent>>;
}

export type FileStories = { readonly kind: 'stories'; readonly stories: readonly Story[] } | { readonly kind: 'opml' };

/** The stories in a file of any kind that can be read, or what else it is. Failures as `FileReader`. */
export async function readFileStories(
  file: GivenFile,
  files: FileReader,
  reader: StoryReader,
  signal: AbortSignal,
): Promise<Result<FileStories>> {
  const content = await files.read(file, signal);
  if (!content.ok) return content;
  const { value } = content;
  return value.kind === 'stories' ? ok({ kind: value.kind, stories: toStories(file, value.texts, reader) }) : ok(value);
}

/** A file of a folder; read only when its turn comes, because all of them together may be larger than the memory. */
export interface FolderFile {
  readonly name: string;
  read(): Promise<Result<GivenFile>>;
}

export interface FolderStories {
  /** In the order of the files, at most `maxFileStories`. */
  readonly stories: readonly Story[];
  /** Names of the files that could not be read. */
  readonly refused: readonly string[];
}

/**
 * The stories of a folder's files, one file after the other. A file that cannot be read does not keep the others from being read; lists of
 * feeds count as refused. `no-story`: nothing in the folder could be read. `cancelled`.
 */
export async function readFolderStories(
  folder: readonly FolderFile[],
  files: FileReader,
  reader: StoryReader,
  signal: AbortSignal,
): Promise<Result<FolderStories>> {
  const stories: Story[] = [];
  const refused: string[] = [];
  for (const entry of folder) {
    if (signal.aborted) return fail('cancelled', 'cancelled');
    const given = await entry.read();
    const read = given.ok ? await readFileStories(given.value, files, reader, signal) : given;
    if (read.ok && read.value.kind === 'stories') stories.push(...read.value.stories);
    else refused.push(entry.name);
  }
  if (signal.aborted) return fail('cancelled', 'cancelled');
  return stories.length > 0
    ? ok({ stories: stories.slice(0, maxFileStories), refused })
    : fail('no-story', 'no story in the folder', { refusedCount: refused.length });
}
