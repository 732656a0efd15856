import { type TextLine, toLines } from './text-line';
import { bodySize, type PdfPage } from './text-piece';

/** Running heads and page numbers stand among the first and last lines of a page. */
const edgeLines = 3;
/** Pages of a short document, and of a longer one, on which a line comes again. */
const minPages = { short: 2, long: 3 } as const;
const shortDocumentPages = 4;
/** Larger lines are headings: "Chapter 1" at the top of a page is no page number. */
const headingFactor = 1.15;
/** Some pages have their number left out or wrong. */
const agreeingShare = 0.8;

interface EdgeLine {
  readonly line: TextLine;
  readonly page: number;
}

/** The pages without running heads, running feet and page numbers: lines at the edges that stay the same, or count the pages. */
export function withoutFurniture(pages: readonly PdfPage[]): readonly PdfPage[] {
  const maxSize = bodySize(pages) * headingFactor;
  const groups = new Map<string, EdgeLine[]>();
  for (const [page, { pieces }] of pages.entries()) {
    for (const [edge, line] of edgesOf(toLines(pieces))) {
      const key = `${edge} ${pattern(line.text)}`;
      const group = groups.get(key) ?? [];
      groups.set(key, group);
      if (line.size <= maxSize) group.push({ line, page });
    }
  }
  const dropped = [...groups.values()].filter((group) => isFurniture(group, pages.length)).flat();
  const pieces = new Set(dropped.flatMap(({ line }) => line.pieces));
  return pages.map((page) => ({ pieces: page.pieces.filter((piece) => !pieces.has(piece)) }));
}

function edgesOf(lines: readonly TextLine[]): readonly (readonly [edge: string, line: TextLine])[] {
  const top = lines.slice(0, edgeLines);
  const bottom = lines.slice(edgeLines).slice(-edgeLines);
  return [...top.map((line) => ['top', line] as const), ...bottom.map((line) => ['bottom', line] as const)];
}

const romanNumber = /^[ivxlcdm]{1,7}$/i;

/** What stays the same when the number changes. */
function pattern(text: string): string {
  const plain = text.toLowerCase().replace(/\s+/gu, ' ');
  return romanNumber.test(plain) ? '#' : plain.replace(/\d+/g, '#');
}

function isFurniture(group: readonly EdgeLine[], pageCount: number): boolean {
  if (pageCount === 1) return /^\W*1(?:\W+1)?\W*$/.test(group[0]?.line.text ?? '');
  const texts = new Set(group.map(({ line }) => line.text));
  const isOften =
    new Set(group.map(({ page }) => page)).size >= (pageCount <= shortDocumentPages ? minPages.short : minPages.long);
  return isOften && (texts.size === 1 || countsPages(group) || group.every(({ line }) => romanNumber.test(line.text)));
}

/** One of its numbers grows as the pages do. */
function countsPages(group: readonly EdgeLine[]): boolean {
  const numbers = group.map(({ line }) => (line.text.match(/\d+/g) ?? []).map(Number));
  return (numbers[0] ?? []).some((_first, place) => {
    const offsets = group.map(({ page }, index) => (numbers[index]?.[place] ?? 0) - page);
    const [usual] = offsets.filter(
      (offset) => offsets.filter((other) => other === offset).length >= group.length * agreeingShare,
    );
    return usual !== undefined;
  });
}
