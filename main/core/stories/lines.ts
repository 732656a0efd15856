import { endsAsSentence } from './line-traits';

/** A file's paragraphs in order, each with the number of its group: paragraphs without a blank line between them share one. */
export interface Paragraph {
  readonly text: string;
  readonly group: number;
}

/** Widest line of a text that was broken by hand or by a mail program. */
const maxWrappedChars = 100;
/** A line this much of the width goes on in the next one. */
const fullShare = 0.7;

/** Non-empty lines as paragraphs; the lines of a hard-wrapped text are put together again, with a space between them. */
export function toParagraphs(text: string): readonly Paragraph[] {
  const lines = toLines(text);
  const width = wrapWidth(lines.map((line) => line.text));
  return width === null ? lines : unwrap(lines, width);
}

function toLines(text: string): readonly Paragraph[] {
  const lines: Paragraph[] = [];
  let group = 0;
  let wasBlank = false;
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    if (line !== '') {
      if (wasBlank && lines.length > 0) group += 1;
      lines.push({ text: line, group });
    }
    wasBlank = line === '';
  }
  return lines;
}

/** Null unless most lines are about equally long, at most a hundred characters, and half of those stop in the middle of a sentence. */
function wrapWidth(lines: readonly string[]): number | null {
  if (lines.length <= 3) return null;
  const width = lines.reduce((longest, line) => Math.max(longest, line.length), 0);
  if (width < 40 || width > maxWrappedChars) return null;
  const full = lines.filter((line) => line.length >= width * fullShare);
  const open = full.filter((line) => !endsAsSentence(line));
  return full.length >= lines.length / 2 && open.length >= full.length / 2 ? width : null;
}

function unwrap(lines: readonly Paragraph[], width: number): readonly Paragraph[] {
  const paragraphs: { parts: string[]; group: number }[] = [];
  let previous: Paragraph | null = null;
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const goesOn = previous !== null && previous.group === line.group && previous.text.length >= width * fullShare;
    if (goesOn && last) last.parts.push(line.text);
    else paragraphs.push({ parts: [line.text], group: line.group });
    previous = line;
  }
  return paragraphs.map(({ parts, group }) => ({ text: joinParts(parts), group }));
}

/** A hyphen at a line's end stays, without a space after it: "long-" and "term" are one word. */
const joinParts = (parts: readonly string[]): string => parts.join(' ').replace(/(\p{L}-) (?=\p{Ll})/gu, '$1');
