import { shortened, toLine } from '../made-headline';
import type { PdfParagraph } from './paragraphs';

/** What programs write when nobody gave a title, and names of files. */
const noTitle =
  /^(?:untitled|unnamed|title|document\s*\d*|microsoft word|word document|powerpoint|slide\s*1|print)\b|\.(?:docx?|odt|pdf|tex|dvi|indd|qxd|pptx?|rtf|html?|txt)\b|^[^\p{L}]*$/iu;
/** Larger than the text by this factor: a heading. */
export const headingFactor = 1.12;

/**
 * The title: the document's own if somebody gave it one, else the largest lines of the first page, else null. `rest` is without the
 * paragraph that says the same.
 */
export function takeTitle(
  told: string | null,
  paragraphs: readonly PdfParagraph[],
  bodySize: number,
  textOf: (paragraph: PdfParagraph) => string,
) {
  const own = told === null || noTitle.test(told) ? null : toLine(told);
  const largest = largestOfFirstPage(paragraphs, bodySize);
  const printed = largest === null ? null : toLine(textOf(largest));
  const title = own ?? printed;
  const isPrinted = (paragraph: PdfParagraph) =>
    paragraph.page === 0 && sameWords(toLine(textOf(paragraph)), title ?? '');
  const at = paragraphs.findIndex(isPrinted);
  return {
    title: title === null ? null : shortened(title),
    rest: paragraphs.filter((_paragraph, index) => index !== at),
  };
}

function largestOfFirstPage(paragraphs: readonly PdfParagraph[], bodySize: number): PdfParagraph | null {
  const large = paragraphs.filter(
    ({ page, size, lines }) => page === 0 && size > bodySize * headingFactor && lines.length <= 4,
  );
  return large.reduce<PdfParagraph | null>((best, one) => (best === null || one.size > best.size ? one : best), null);
}

const sameWords = (one: string, other: string): boolean => letters(one) === letters(other);
const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
