import type { ImportedFile } from '../../contract/answers';
import { fail, type Result } from '../../contract/errors';
import { byFileName, isFolderText } from '../../contract/folder-files';
import { maxFolderFiles, maxImportBytes } from '../../contract/limits';
import { type FoundSources, type ImportSource, importAll, importTicket } from './import-files';
import type { Model } from './model';

/** A file that can be read when its turn comes. */
interface DroppedFile {
  readonly name: string;
  open(): Promise<File>;
}

type Dropped =
  | { readonly kind: 'file'; readonly file: DroppedFile }
  | { readonly kind: 'folder'; readonly folder: FileSystemDirectoryEntry };

/**
 * What was dropped. To be asked while the event is handled, because the browser forgets it afterwards. Files come as objects to read from:
 * no path ever crosses.
 */
export function takeDropped({ items }: DataTransfer): readonly Dropped[] {
  return [...items].flatMap((item): readonly Dropped[] => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null;
    if (isFolder(entry)) return [{ kind: 'folder', folder: entry }];
    const file = item.kind === 'file' ? item.getAsFile() : null;
    return file === null ? [] : [{ kind: 'file', file: { name: file.name, open: async () => file } }];
  });
}

const isFolder = (entry: FileSystemEntry | null): entry is FileSystemDirectoryEntry => entry?.isDirectory === true;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

/** The browser gives a folder in portions; an empty one is the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (portion.length === 0) return all;
    all.push(...portion);
  }
}

/** The same files in the same order as of a folder that is chosen in a dialog: its texts by name, folders in it not entered. */
export async function textsOf(folder: FileSystemDirectoryEntry): Promise<readonly DroppedFile[]> {
  const entries = (await entriesOf(folder)).filter(isFile).filter(({ name }) => isFolderText(name));
  return entries
    .sort((one, other) => byFileName(one.name, other.name))
    .map((entry) => ({
      name: entry.name,
      open: () => new Promise<File>((resolve, reject) => entry.file(resolve, reject)),
    }));
}

async function importFile(model: Model, { name, open }: DroppedFile): Promise<Result<ImportedFile>> {
  const file = await open().catch(() => null);
  if (file === null) return fail('unreadable-file', 'the file cannot be opened');
  if (file.size > maxImportBytes) return fail('too-large', 'the file is too large');
  const buffer = await file.arrayBuffer().catch(() => null);
  if (buffer === null) return fail('unreadable-file', 'the file cannot be read');
  const bytes = new Uint8Array(buffer);
  return model.call('story.import', { name: name.slice(0, 255) || 'story.txt', bytes, ticket: importTicket });
}

/** A folder that cannot be read, or holds no text, counts as one file that fails. */
async function sourcesOf(model: Model, dropped: Dropped): Promise<readonly ImportSource[]> {
  const source = (file: DroppedFile): ImportSource => ({ name: file.name, give: () => importFile(model, file) });
  if (dropped.kind === 'file') return [source(dropped.file)];
  const { name } = dropped.folder;
  const files = await textsOf(dropped.folder).catch(() => null);
  if (files === null) return [{ name, give: async () => fail('unreadable-file', 'the folder cannot be read') }];
  if (files.length === 0) return [{ name, give: async () => fail('no-story', 'no text in the folder') }];
  return files.map(source);
}

/** Brings in what was dropped, at most `maxFolderFiles` files of all. */
export function importDropped(model: Model, dropped: readonly Dropped[]): Promise<void> {
  return importAll(model, async (): Promise<FoundSources> => {
    const sources = (await Promise.all(dropped.map((each) => sourcesOf(model, each)))).flat();
    return {
      sources: sources.slice(0, maxFolderFiles),
      leftOutCount: Math.max(0, sources.length - maxFolderFiles),
    };
  });
}
