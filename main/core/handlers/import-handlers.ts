import type { ImportedFile } from '../../../contract/answers';
import type { Handlers } from '../../../contract/commands';
import { ok, type Result } from '../../../contract/errors';
import { importFeeds } from '../feeds/exchange';
import { type FolderFile, readFileStories, readFolderStories } from '../stories/files/read-files';
import type { GivenFile } from '../stories/given-file';
import type { Story } from '../stories/story';
import { loadLanguageDetector } from '../text/language';
import type { Context } from './context';
import { feedsChanged } from './feed-handlers';

/** For callers who give no ticket: files are read in a worker with a time limit of its own. */
const never = new AbortController().signal;

export function importHandlers(context: Context): Pick<Handlers<'core'>, 'story.import' | 'story.importToken'> {
  const stoppable = <T>(ticket: string | undefined, work: (signal: AbortSignal) => Promise<T>): Promise<T> =>
    ticket === undefined ? work(never) : context.tickets.run(ticket, work);
  return {
    'story.import': ({ ticket, ...file }) => stoppable(ticket, (signal) => importFile(context, file, signal)),
    'story.importToken': ({ token, ticket }) => stoppable(ticket, (signal) => importGranted(context, token, signal)),
  };
}

async function importGranted(context: Context, token: string, signal: AbortSignal): Promise<Result<ImportedFile>> {
  const opened = await context.ports.files.openGranted(token);
  if (!opened.ok) return opened;
  const { value } = opened;
  return value.kind === 'file' ? importFile(context, value.file, signal) : importFolder(context, value.files, signal);
}

async function importFile(context: Context, file: GivenFile, signal: AbortSignal): Promise<Result<ImportedFile>> {
  const read = await readFileStories(file, context.ports.fileReader, await storyReader(context), signal);
  if (!read.ok) return read;
  switch (read.value.kind) {
    case 'stories':
      return addAll(context, read.value.stories);
    case 'opml': {
      const feeds = feedsChanged(context, importFeeds(context.library, file.bytes));
      return feeds.ok ? ok({ storyId: '', newCount: 0, knownCount: 0, feeds: feeds.value }) : feeds;
    }
  }
}

async function importFolder(
  context: Context,
  folder: readonly FolderFile[],
  signal: AbortSignal,
): Promise<Result<ImportedFile>> {
  const read = await readFolderStories(folder, context.ports.fileReader, await storyReader(context), signal);
  if (!read.ok) return read;
  const { stories, refused } = read.value;
  const added = addAll(context, stories);
  return added.ok ? ok({ ...added.value, refused }) : added;
}

const storyReader = async ({ ports }: Context) => ({
  detectLanguage: await loadLanguageDetector(),
  now: ports.clock.now(),
});

/** The first one is shown. They come in from the last to the first, so that the list, newest first, has them in their order. */
function addAll({ library, emit, nextRev }: Context, stories: readonly Story[]): Result<ImportedFile> {
  let storyId = '';
  let newCount = 0;
  let failed: Result<never> | null = null;
  for (const story of stories.toReversed()) {
    const added = library.add(story);
    if (!added.ok) {
      failed = added;
      break;
    }
    storyId = added.value.storyId;
    if (added.value.isNew) newCount += 1;
  }
  // What was added before the disk was full is there.
  if (newCount > 0) emit('library.changed', { rev: nextRev() });
  return failed ?? ok({ storyId, newCount, knownCount: stories.length - newCount });
}
