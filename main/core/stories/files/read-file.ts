import { assertNever, fail, ok, type Result } from '../../../../contract/errors';
import { decodeMarkup } from '../../markup/decode-markup';
import type { GivenFile } from '../given-file';
import { openArchive } from './archive/open-archive';
import { isDocx, readDocx } from './docx/read-docx';
import { isEpub, readEpub } from './epub/read-epub';
import type { FileContent, FileText } from './file-text';
import { readLightFile } from './light-file';
import { readMarkdown } from './markdown/read-markdown';
import { type ExtractPage, readSavedPage } from './page/read-saved-page';
import { readPdf } from './pdf/read-pdf';

export interface FileTools {
  readonly extractPage: ExtractPage;
  readonly readFeed: (bytes: Uint8Array) => Result<readonly FileText[]>;
  /** Dates of pages that are later than a day after this are not believed. */
  readonly now: Date | null;
  /** Called whenever a part of a long document was read: it takes long, but it goes on. */
  readonly onProgress?: () => void;
}

/**
 * What is in a file, told by its content and not by its name (only Markdown without clear signs needs its name): plain text of any shape, Markdown,
 * a saved page, a feed, PDF, Word (.docx), EPUB or a list of feeds. May take seconds and much memory for hostile files, so it runs in a
 * worker: see `main/platform/files`.
 *
 * `empty-file`, `too-large`, `not-text` (a binary format of another kind), `no-story` (nothing to read), `unreadable-file` (damaged),
 * `protected-file`, `scanned-file`, `unsafe-archive`, `cancelled`. Never throws.
 */
export async function readFile(given: GivenFile, tools: FileTools, signal: AbortSignal): Promise<Result<FileContent>> {
  const sorted = readLightFile(given);
  if (sorted.kind === 'read') return sorted.content;
  const { file } = sorted;
  switch (file.kind) {
    case 'pdf':
      return one(await readPdf(given.bytes, signal, tools.onProgress));
    case 'zip':
      return readZip(given.bytes, signal);
    case 'page':
      return one(readSavedPage(decodeMarkup(given.bytes, null).text, tools.extractPage, tools.now));
    case 'feed':
      return several(tools.readFeed(given.bytes));
    case 'markdown':
      return one(readMarkdown(file.text.replaceAll('\r\n', '\n')));
    default:
      return assertNever(file);
  }
}

const one = (text: Result<FileText>): Result<FileContent> =>
  text.ok ? ok({ kind: 'stories', texts: [text.value] }) : text;

const several = (texts: Result<readonly FileText[]>): Result<FileContent> =>
  texts.ok ? ok({ kind: 'stories', texts: texts.value }) : texts;

async function readZip(bytes: Uint8Array, signal: AbortSignal): Promise<Result<FileContent>> {
  const archive = openArchive(bytes);
  if (!archive.ok) return archive;
  if (isDocx(archive.value)) return one(await readDocx(archive.value));
  if (!isEpub(archive.value)) return fail('not-text', 'the file is of a binary format', { kind: 'zip' });
  return several(await readEpub(archive.value, signal));
}
