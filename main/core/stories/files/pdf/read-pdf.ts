import { fail, ok, type Result } from '../../../../../contract/errors';
import type { Block } from '../../../../../contract/story';
import { type FileText, untold } from '../file-text';
import { firstSentence, shortened, toLine } from '../made-headline';
import { toColumns } from './columns';
import { joinLines, vocabularyOf } from './hyphens';
import { withInitials } from './initials';
import { accentReader } from './old-accents';
import { withoutFurniture } from './page-furniture';
import { type Column, leader, type PdfParagraph, toParagraphs } from './paragraphs';
import { readPdfPages } from './pdf-pages';
import { headingFactor, takeTitle } from './pdf-title';
import { bodySize, type PdfPage } from './text-piece';

/** A page with fewer letters is a picture of a page, with a stamp perhaps. */
const minPageLetters = 20;
/** Longer large text is a paragraph in large print. */
const maxHeadingChars = 200;

/**
 * A PDF as one story: text in reading order, paragraphs put together, headings by their size.
 *
 * `protected-file`, `unreadable-file`, `cancelled`: as `readPdfPages`. `scanned-file`: most pages are pictures.
 *
 * @param onProgress  called for each page, once when it was read and once when it was put in order
 */
export async function readPdf(
  bytes: Uint8Array,
  signal: AbortSignal,
  onProgress: () => void = () => undefined,
): Promise<Result<FileText>> {
  const read = await readPdfPages(bytes, signal, onProgress);
  if (!read.ok) return read;
  const { pages, title, author, language } = read.value;
  if (isScanned(pages)) return fail('scanned-file', 'most pages hold no text', { pageCount: pages.length });
  return ok({
    ...untold,
    ...toText(pages, title, onProgress),
    author: author === null ? null : toLine(author),
    language,
  });
}

function isScanned(pages: readonly PdfPage[]): boolean {
  const hasText = ({ pieces }: PdfPage) =>
    (pieces
      .map(({ text }) => text)
      .join('')
      .match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= minPageLetters;
  return pages.filter(hasText).length * 2 < pages.length || pages.length === 0;
}

function toText(
  pages: readonly PdfPage[],
  told: string | null,
  onProgress: () => void,
): Pick<FileText, 'headline' | 'article'> {
  const size = bodySize(pages);
  const set = withoutFurniture(pages).flatMap(({ pieces }, page): readonly Column[] => {
    onProgress();
    return toColumns(withInitials(pieces, size), size).map((lines) => ({ lines, page }));
  });
  const columns = withWholeLetters(set);
  const vocabulary = vocabularyOf(linesOf(columns));
  const textOf = ({ lines }: PdfParagraph) =>
    lines.reduce((text, line) => joinLines(text, line, vocabulary)).replace(leader, ' ');
  const { title, rest } = takeTitle(told, toParagraphs(columns), size, textOf);
  const sizes = headingSizes(rest, size * headingFactor);
  const article = rest.flatMap((paragraph) => toBlock(paragraph, toLine(textOf(paragraph)), sizes));
  const first = article[0]?.runs[0]?.text ?? '';
  return { headline: title ?? shortened(firstSentence(first)), article };
}

/** Before words are compared: old fonts set an accent beside its letter. */
function withWholeLetters(columns: readonly Column[]): readonly Column[] {
  const read = accentReader(linesOf(columns));
  return columns.map(({ lines, page }) => ({ page, lines: lines.map((line) => ({ ...line, text: read(line.text) })) }));
}

function* linesOf(columns: readonly Column[]): Iterable<string> {
  for (const { lines } of columns) for (const { text } of lines) yield text;
}

/** Sizes of headings, the largest first. */
function headingSizes(paragraphs: readonly PdfParagraph[], minSize: number): readonly number[] {
  const large = paragraphs.filter(({ kind, size }) => kind === 'text' && size > minSize);
  return [...new Set(large.map(({ size }) => size))].sort((one, other) => other - one);
}

/** Level 1 is the headline's; levels end at 6. */
function toBlock({ kind, size }: PdfParagraph, text: string, sizes: readonly number[]): readonly Block[] {
  const runs = [{ text }];
  const rank = sizes.indexOf(size);
  if (text === '') return [];
  if (kind === 'item') return [{ kind: 'item', level: 1, runs }];
  if (rank === -1 || text.length > maxHeadingChars) return [{ kind: 'paragraph', runs }];
  return [{ kind: 'heading', level: Math.min(6, rank + 2), runs }];
}
