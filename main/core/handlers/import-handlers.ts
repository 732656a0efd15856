import type { Handlers, ImportedFile } from '../../../contract/commands';
import { ok, type Result } from '../../../contract/errors';
import { importFeeds } from '../feeds/exchange';
import type { GivenFile } from '../ports';
import { type FolderFile, readFileStories, readFolderStories } from '../stories/files/read-files';
import type { Story } from '../stories/story';
import { loadLanguageDetector } from '../text/language';
import type { Context } from './context';
import { feedsChanged } from './feed-handlers';

/** Files are read in a worker with a time limit of its own, so nobody has to take an import back. */
const never = new AbortController().signal;

export function importHandlers(context: Context): Pick<Handlers<'core'>, 'story.import' | 'story.importToken'> {
  const { files } = context.ports;
  return {
    'story.import': (file) => importFile(context, file),
    'story.importToken': async ({ token }) => {
      const opened = await files.openGranted(token);
      if (!opened.ok) return opened;
      const { value } = opened;
      return value.kind === 'file' ? importFile(context, value.file) : importFolder(context, value.files);
    },
  };
}

async function importFile(context: Context, file: GivenFile): Promise<Result<ImportedFile>> {
  const read = await readFileStories(file, context.ports.fileReader, await storyReader(context), never);
  if (!read.ok) return read;
  switch (read.value.kind) {
    case 'stories':
      return addAll(context, read.value.stories);
    case 'opml': {
      const feeds = feedsChanged(context, importFeeds(context.library, file.bytes));
      return feeds.ok ? ok({ storyId: '', feeds: feeds.value }) : feeds;
    }
  }
}

async function importFolder(context: Context, folder: readonly FolderFile[]): Promise<Result<ImportedFile>> {
  const read = await readFolderStories(folder, context.ports.fileReader, await storyReader(context), never);
  return read.ok ? addAll(context, read.value.stories) : read;
}

const storyReader = async ({ ports }: Context) => ({
  detectLanguage: await loadLanguageDetector(),
  now: ports.clock.now(),
});

/** The first one is shown. They come in from the last to the first, so that the list, newest first, has them in their order. */
function addAll({ library, emit, nextRev }: Context, stories: readonly Story[]): Result<ImportedFile> {
  let first = '';
  let isNew = false;
  for (const story of stories.toReversed()) {
    const added = library.add(story);
    if (!added.ok) return added;
    first = added.value.storyId;
    isNew ||= added.value.isNew;
  }
  if (isNew) emit('library.changed', { rev: nextRev() });
  return ok({ storyId: first });
}
