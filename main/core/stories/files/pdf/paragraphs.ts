import { endsAsSentence } from '../../line-traits';
import type { TextLine } from './text-line';
import { median, smallest } from './text-piece';

/** Lines that belong together. `size` is that of the font. */
export interface PdfParagraph {
  readonly kind: 'text' | 'item';
  readonly size: number;
  readonly lines: readonly string[];
  readonly page: number;
}

export interface Column {
  readonly lines: readonly TextLine[];
  readonly page: number;
}

interface Draft {
  readonly kind: 'text' | 'item';
  readonly size: number;
  readonly lines: string[];
  readonly page: number;
  last: TextLine;
  /** Whether its last line reaches the column's right edge. */
  isFull: boolean;
}

/** What the lines of a column have in common. */
interface Measure {
  readonly startX: number;
  readonly endX: number;
  /** From baseline to baseline, as a multiple of the font size. */
  readonly leading: number;
}

const bullet = /^[•‣▪●◦∙■□–*·]\s+(?=\S)/u;
const number = /^(?:\(?\d{1,3}[.)]|\(?[a-z][.)])\s+(?=\S)/u;
/** Dots that lead the eye to a page number, in tables of contents. */
export const leader = /(?:\s?[.·…_]){4,400}\s*(?=\w*$)/u;
/** Font sizes that differ by less are the same: superscripts shift the middle a little. */
const sameSize = 0.1;
/** A wider step from line to line ends a paragraph. */
const wideStep = 1.3;

/**
 * Puts lines together to paragraphs, by distance, indentation, short last lines, bullets and font size. A paragraph that is cut by the end of
 * a column or page goes on in the next one; footnotes between the halves come after it.
 */
export function toParagraphs(columns: readonly Column[]): readonly PdfParagraph[] {
  const leading = usualLeading(columns);
  const drafts: Draft[] = [];
  for (const column of columns) addColumn(drafts, column, measure(column.lines, leading));
  return drafts;
}

function addColumn(drafts: Draft[], { lines, page }: Column, column: Measure): void {
  let open: Draft | null = null;
  for (const line of lines) {
    const isFull = line.endX >= column.endX - line.size * 2;
    const target: Draft | null =
      open === null ? cutDraft(drafts, line, page) : breaksBefore(open, line, column) ? null : open;
    if (target !== null) {
      target.lines.push(line.text);
      target.last = line;
      target.isFull = isFull;
      open = target;
    } else {
      open = begin(line, page, isFull);
      drafts.push(open);
    }
  }
}

function begin(line: TextLine, page: number, isFull: boolean): Draft {
  const kind = bullet.test(line.text) ? 'item' : 'text';
  return { kind, size: line.size, lines: [line.text.replace(bullet, '')], page, last: line, isFull };
}

/** The paragraph of the column or page before that this line goes on with, small print aside. */
function cutDraft(drafts: readonly Draft[], line: TextLine, page: number): Draft | null {
  for (let index = drafts.length - 1; index >= 0; index -= 1) {
    const draft = drafts[index];
    if (draft === undefined || draft.page < page - 1) return null;
    if (isSameSize(draft.size, line.size)) return goesOn(draft, line) ? draft : null;
    if (draft.size > line.size) return null;
  }
  return null;
}

function goesOn(draft: Draft, line: TextLine): boolean {
  const end = draft.lines.at(-1) ?? '';
  if (endsAsSentence(end) || bullet.test(line.text)) return false;
  return /^\p{Ll}/u.test(line.text) || draft.isFull;
}

function breaksBefore(open: Draft, line: TextLine, column: Measure): boolean {
  const { last } = open;
  if (!isSameSize(open.size, line.size) || bullet.test(line.text) || leader.test(last.text)) return true;
  if (leader.test(line.text) && endsAsSentence(last.text)) return true;
  if (line.y - last.y > column.leading * line.size * wideStep || line.y < last.y) return true;
  if (isIndented(line, last, column) && open.kind !== 'item') return true;
  const isDone = endsAsSentence(last.text);
  const roomX = column.endX - last.endX;
  if (number.test(line.text) && (isDone || roomX > firstWordWidth(line))) return true;
  return isDone ? roomX > firstWordWidth(line) + line.size * 0.5 : isDeliberate(line, roomX, column);
}

/** Verses and addresses: a line that ends early although much more would have had room, before a capital letter. */
const isDeliberate = (line: TextLine, roomX: number, { startX, endX }: Measure): boolean =>
  roomX > (endX - startX) * 0.4 && roomX > firstWordWidth(line) * 2 && /^[\p{Lu}\p{N}]/u.test(line.text);

const isIndented = (line: TextLine, last: TextLine, column: Measure): boolean =>
  line.x > last.x + line.size * 0.7 && line.x > column.startX + line.size * 0.7;

const firstWordWidth = (line: TextLine): number =>
  ((line.endX - line.x) * line.text.split(' ', 1).join('').length) / Math.max(1, line.text.length);

export const isSameSize = (one: number, other: number): boolean =>
  Math.abs(one - other) <= Math.max(one, other) * sameSize;

function measure(lines: readonly TextLine[], leading: number): Measure {
  const ends = lines.map(({ endX }) => endX).sort((one, other) => one - other);
  return {
    startX: smallest(lines.map(({ x }) => x)),
    // The few lines that stick out do not tell where the others had to end.
    endX: ends[Math.floor(ends.length * 0.9)] ?? 0,
    leading,
  };
}

/** Of a document of single lines: 1.2, what type-setters begin with. */
function usualLeading(columns: readonly Column[]): number {
  const steps = columns.flatMap(({ lines }) =>
    lines.flatMap((line, index) => {
      const last = lines[index - 1];
      return last !== undefined && isSameSize(last.size, line.size) && line.y > last.y
        ? [(line.y - last.y) / line.size]
        : [];
    }),
  );
  return median(steps.filter((step) => step < 3)) || 1.2;
}
