import type { Block } from '../../../../../contract/story';
import { htmlToBlocks } from '../../html/html-to-blocks';
import { blockText } from '../take-headline';
import type { Contents } from './contents';
import type { BookPackage, ManifestItem } from './package-document';

export interface Chapter {
  /** From the table of contents; null: the chapter's own heading counts. */
  readonly title: string | null;
  readonly blocks: readonly Block[];
}

export interface BookDocument {
  readonly path: string;
  readonly xhtml: string;
}

const textTypes: readonly string[] = ['application/xhtml+xml', 'text/html', 'text/x-oeb1-document'];

/** Whether a document of the spine is read: no cover, no table of contents, nothing but text. */
export const isRead = (item: ManifestItem, book: BookPackage): boolean =>
  textTypes.includes(item.mediaType) &&
  item.path !== book.nav?.path &&
  !item.properties.includes('cover-image') &&
  !book.furniture.has(item.path);

/**
 * Chapters in reading order. A document that the table of contents does not name and that has no heading goes on with the chapter before: long
 * chapters are cut into several files. Documents without text (pictures, empty pages) are no chapters.
 */
export function toChapters(
  documents: readonly BookDocument[],
  contents: Contents,
  language: string | null,
): readonly Chapter[] {
  const chapters: { title: string | null; blocks: Block[] }[] = [];
  for (const { path, xhtml } of documents) {
    if (isFurniture(xhtml)) continue;
    const blocks = htmlToBlocks(withoutNoteMarks(withEndTags(xhtml)), { baseUrl: null, language });
    const title = contents.get(path) ?? null;
    const last = chapters.at(-1);
    const isContinuation = title === null && contents.size > 0 && !blocks.some(({ kind }) => kind === 'heading');
    if (!blocks.some(holdsText)) continue;
    if (isContinuation && last !== undefined) for (const block of blocks) last.blocks.push(block);
    else chapters.push({ title, blocks: [...blocks] });
  }
  return chapters;
}

const holdsText = (block: Block): boolean => block.kind !== 'image' && blockText(block) !== '';

/** `epub:type` of the body, or of the only section in it: https://www.w3.org/TR/epub-ssv-11/ */
const isFurniture = (xhtml: string): boolean =>
  /<(?:body|section)\b[^<>]{0,300}\bepub:type\s*=\s*["'][^"'<>]*\b(?:cover|toc|landmarks|page-list|loi|lot)\b/i.test(
    xhtml.slice(0, 20_000),
  );

/** Numbers that lead to a note would be heard in the middle of the sentence. */
const noteMark =
  /<a\b[^<>]{0,500}\bepub:type\s*=\s*["']noteref["'][^<>]{0,500}>(?:<sup>)?[^<>]{0,10}(?:<\/sup>)?<\/a>/gi;
const withoutNoteMarks = (xhtml: string): string => xhtml.replace(noteMark, '');

const emptyElement = /<([a-z][\w:-]*)([^<>]*)\/>/gi;

/** XHTML may close an element in its own tag; to a reader of HTML, `<title/>` swallows the whole page. */
export const withEndTags = (xhtml: string): string => xhtml.replace(emptyElement, '<$1$2></$1>');
