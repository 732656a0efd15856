import { fail, ok, type Result } from '../../../../../contract/errors';
import { maxFileStories } from '../../../../../contract/limits';
import { languageTag } from '../../../feeds/feed-language';
import { decodeMarkup } from '../../../markup/decode-markup';
import { type Archive, readIfThere } from '../archive/open-archive';
import { damaged } from '../archive/zip-directory';
import { type FileText, untold } from '../file-text';
import { takeHeadline } from '../take-headline';
import { attribute, elementsOf, parseXml } from '../xml-tree';
import { resolvePath } from './book-path';
import { type BookDocument, isRead, toChapters } from './chapters';
import { type Contents, readNav, readNcx } from './contents';
import { type BookPackage, type ManifestItem, readPackage } from './package-document';
import { isLocked } from './protection';

const containerPath = 'META-INF/container.xml';

export const isEpub = (archive: Archive): boolean => archive.names.includes(containerPath);

/**
 * The chapters of a book as stories in reading order; the book is their source.
 *
 * `protected-file`: locked against copying. `no-story`: no text. `unsafe-archive`, `unreadable-file`: as `Archive.read`. `cancelled`.
 */
export async function readEpub(archive: Archive, signal: AbortSignal): Promise<Result<readonly FileText[]>> {
  const encryption = readText(archive, 'META-INF/encryption.xml');
  if (encryption.ok && encryption.value !== null && isLocked(encryption.value)) {
    return fail('protected-file', 'the book is locked');
  }
  const book = openBook(archive);
  if (!book.ok) return book;
  const documents = readDocuments(archive, book.value, signal);
  if (!documents.ok) return documents;
  const language = languageTag(book.value.language ?? undefined);
  const chapters = toChapters(documents.value, contentsOf(archive, book.value), language);
  const { title: source, author } = book.value;
  const texts = chapters.flatMap(({ title, blocks }): readonly FileText[] => {
    const headed = takeHeadline(title, blocks);
    return headed.ok ? [{ ...untold, ...headed.value, source, author, language }] : [];
  });
  return texts.length > 0 ? ok(texts) : fail('no-story', 'the book holds no text', { reason: 'no-text' });
}

function openBook(archive: Archive): Result<BookPackage> {
  const container = readText(archive, containerPath);
  if (!container.ok) return container;
  const [root] = elementsOf(parseXml(container.value ?? ''), 'rootfile');
  const path = root === undefined ? null : resolvePath(attribute(root, 'full-path'), '');
  const xml = path === null ? ok(null) : readText(archive, path);
  if (!xml.ok) return xml;
  return path === null || xml.value === null ? damaged('the book names no package') : ok(readPackage(xml.value, path));
}

/** Documents that are missing are left out: half a book is better than none. */
function readDocuments(archive: Archive, book: BookPackage, signal: AbortSignal): Result<readonly BookDocument[]> {
  const documents: BookDocument[] = [];
  for (const item of book.spine.filter((one) => isRead(one, book)).slice(0, maxFileStories)) {
    if (signal.aborted) return fail('cancelled', 'cancelled');
    const xhtml = readText(archive, item.path);
    if (!xhtml.ok) return xhtml;
    if (xhtml.value !== null) documents.push({ path: item.path, xhtml: xhtml.value });
  }
  return ok(documents);
}

/** An old and a new table of contents may stand side by side; the new one counts when it names anything. */
function contentsOf(archive: Archive, { nav, ncx }: BookPackage): Contents {
  const read = (item: ManifestItem | null, reader: (text: string, path: string) => Contents): Contents => {
    const text = item === null ? ok(null) : readText(archive, item.path);
    return item !== null && text.ok && text.value !== null ? reader(text.value, item.path) : new Map();
  };
  const modern = read(nav, readNav);
  return modern.size > 0 ? modern : read(ncx, readNcx);
}

function readText(archive: Archive, path: string): Result<string | null> {
  const bytes = readIfThere(archive, path);
  return bytes.ok && bytes.value !== null ? ok(decodeMarkup(bytes.value, null).text) : bytes.ok ? ok(null) : bytes;
}
