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
  readonly edge: 'top' | 'bottom';
  /** The first or last line of its page. */
  readonly isOutermost: boolean;
}

/**
 * The pages without running heads, running feet and page numbers: lines at the edges that stay the same, that count the pages, or that
 * begin or end with the number of their page.
 */
export function withoutFurniture(pages: readonly PdfPage[]): readonly PdfPage[] {
  const maxSize = bodySize(pages) * headingFactor;
  const edges = pages.flatMap(({ pieces }, page) => edgesOf(toLines(pieces), page));
  const small = edges.filter(({ line }) => line.size <= maxSize);
  const repeated = groupsOf(small).filter((group) => isFurniture(group, pages.length));
  const numbered = withPageNumbers(small);
  const pieces = new Set([...repeated.flat(), ...numbered].flatMap(({ line }) => line.pieces));
  return pages.map((page) => ({ pieces: page.pieces.filter((piece) => !pieces.has(piece)) }));
}

function edgesOf(lines: readonly TextLine[], page: number): readonly EdgeLine[] {
  const top = lines.slice(0, edgeLines);
  const bottom = lines.slice(edgeLines).slice(-edgeLines);
  const last = lines.at(-1);
  return [
    ...top.map((line, index) => ({ line, page, edge: 'top' as const, isOutermost: index === 0 || line === last })),
    ...bottom.map((line) => ({ line, page, edge: 'bottom' as const, isOutermost: line === last })),
  ];
}

function groupsOf(edges: readonly EdgeLine[]): readonly (readonly EdgeLine[])[] {
  const groups = new Map<string, EdgeLine[]>();
  for (const entry of edges) {
    const key = `${entry.edge} ${pattern(entry.line.text)}`;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(entry);
  }
  return [...groups.values()];
}

const romanNumber = /^[ivxlcdm]{1,7}$/i;

/** What stays the same when the number changes. */
function pattern(text: string): string {
  const plain = text.toLowerCase().replace(/\s+/gu, ' ');
  return romanNumber.test(plain) ? 'roman' : plain.replace(/\d+/g, '#');
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

/** Where most pages begin or end with a number that grows as they do, such a line is a running head, whatever else it says. */
function withPageNumbers(edges: readonly EdgeLine[]): readonly EdgeLine[] {
  const outermost = edges.filter(({ isOutermost }) => isOutermost);
  const counts = new Map<number, number>();
  for (const offset of outermost.flatMap(offsetsOf)) counts.set(offset, (counts.get(offset) ?? 0) + 1);
  const [usual] = [...counts].sort(([, one], [, other]) => other - one);
  if (usual === undefined || usual[1] < Math.max(minPages.long, pageCountOf(outermost) / 2)) return [];
  return outermost.filter((entry) => offsetsOf(entry).includes(usual[0]));
}

const pageCountOf = (edges: readonly EdgeLine[]): number => new Set(edges.map(({ page }) => page)).size;

/** How far the number at the line's beginning and the one at its end are from the page's own. */
function offsetsOf({ line, page }: EdgeLine): readonly number[] {
  const found = [/^\d{1,4}(?=\s|$)/.exec(line.text)?.[0], /(?:^|\s)(\d{1,4})$/.exec(line.text)?.[1]];
  return [...new Set(found.filter((text) => text !== undefined).map((text) => Number(text) - page))];
}
