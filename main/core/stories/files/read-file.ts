import { fail, ok, type Result } from '../../../../contract/errors';
import { maxImportBytes } from '../../../../contract/limits';
import { decodeMarkup } from '../../markup/decode-markup';
import type { GivenFile } from '../../ports';
import { decodeText } from '../decode';
import { openArchive } from './archive/open-archive';
import { isDocx, readDocx } from './docx/read-docx';
import { isEpub, readEpub } from './epub/read-epub';
import { containerOf, isLockedOffice, markupKind } from './file-kind';
import { type FileText, untold } from './file-text';
import { isMarkdown, readMarkdown } from './markdown/read-markdown';
import { type ExtractPage, readSavedPage } from './page/read-saved-page';
import { readPdf } from './pdf/read-pdf';
import { readAnyText } from './text/read-any-text';

/** What a file holds. Lists of feeds and feeds are left to whoever can follow them. */
export type FileContent =
  | { readonly kind: 'stories'; readonly texts: readonly FileText[] }
  | { readonly kind: 'opml' }
  | { readonly kind: 'feed' };

export interface FileTools {
  readonly extractPage: ExtractPage;
  /** Dates of pages that are later than a day after this are not believed. */
  readonly now: Date | null;
}

/**
 * What is in a file, told by its content and not by its name (only Markdown without clear signs needs its name): plain text of any shape, Markdown,
 * a saved page, PDF, Word (.docx), EPUB, a list of feeds or a feed. May take seconds and much memory for hostile files, so it runs in a
 * worker: see `main/platform/files`.
 *
 * `empty-file`, `too-large`, `not-text` (a binary format of another kind), `no-story` (nothing to read), `unreadable-file` (damaged),
 * `protected-file`, `scanned-file`, `unsafe-archive`, `cancelled`. Never throws.
 */
export async function readFile(file: GivenFile, tools: FileTools, signal: AbortSignal): Promise<Result<FileContent>> {
  const { bytes } = file;
  if (bytes.byteLength === 0) return fail('empty-file', 'the file holds no bytes');
  if (bytes.byteLength > maxImportBytes) return fail('too-large', 'the file is too large');
  const container = containerOf(bytes);
  switch (container) {
    case 'pdf':
      return one(await readPdf(bytes, signal));
    case 'zip':
      return readZip(bytes, signal);
    case 'office':
      return isLockedOffice(bytes) ? fail('protected-file', 'the document is encrypted') : notText('office');
    case 'other-binary':
    case 'text':
      return readTextual(file, tools);
  }
}

const one = (text: Result<FileText>): Result<FileContent> =>
  text.ok ? ok({ kind: 'stories', texts: [text.value] }) : text;

const notText = (kind: string) => fail('not-text', 'the file is of a binary format', { kind });

async function readZip(bytes: Uint8Array, signal: AbortSignal): Promise<Result<FileContent>> {
  const archive = openArchive(bytes);
  if (!archive.ok) return archive;
  if (isDocx(archive.value)) return one(await readDocx(archive.value));
  if (!isEpub(archive.value)) return notText('zip');
  const chapters = await readEpub(archive.value, signal);
  return chapters.ok ? ok({ kind: 'stories', texts: chapters.value }) : chapters;
}

function readTextual({ name, bytes }: GivenFile, tools: FileTools): Result<FileContent> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const kind = markupKind(decoded.value);
  if (kind === 'opml' || kind === 'feed') return ok({ kind });
  if (kind === 'page') return one(readSavedPage(decodeMarkup(bytes, null).text, tools.extractPage, tools.now));
  if (kind === null && isMarkdown(name, decoded.value))
    return one(readMarkdown(decoded.value.replaceAll('\r\n', '\n')));
  const text = readAnyText(decoded.value);
  return one(text.ok ? ok({ ...untold, ...text.value }) : text);
}
