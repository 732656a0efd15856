/** Signs that open and are never closed, in one paragraph. Nobody writes so many; 2,000 of emphasis took 6 s, 1,000 of links as long. */
const maxOpenEmphasis = 500;
const maxOpenLinks = 100;

const opening = /(?<![\p{L}\p{N}*_\\])[*_]+(?=[^\s*_])/gu;
const closing = /(?<=[^\s*_])[*_]+(?![\p{L}\p{N}*_])/gu;

const fence = /^ {0,3}(?:```|~~~)/;
/** A line that begins a paragraph of its own. */
const opener = /^\s*(?:[-*+]\s|\d{1,9}[.)]\s|#{1,6}\s|\|)/;

/**
 * A Markdown text in which a paragraph with absurdly many open signs says them as they are: the reader tries each of them with each that
 * follows, and takes minutes. Other paragraphs, and code between fences, stay as they are. Linear.
 */
export const tameSigns = (body: string): string =>
  parted(body)
    .map(({ text, isCode }) => (isCode ? text : tamed(text)))
    .join('\n');

interface Part {
  readonly text: string;
  readonly isCode: boolean;
}

/** Paragraphs, and code with its fences. */
function parted(body: string): readonly Part[] {
  const parts: { lines: string[]; isCode: boolean }[] = [{ lines: [], isCode: false }];
  const begin = (isCode: boolean) => parts.push({ lines: [], isCode });
  for (const line of body.split('\n')) {
    const isFence = fence.test(line);
    const isInCode = parts.at(-1)?.isCode === true;
    if (!isInCode && (isFence || line.trim() === '' || opener.test(line))) begin(isFence);
    parts.at(-1)?.lines.push(line);
    if (isInCode && isFence) begin(false);
  }
  return parts.filter(({ lines }) => lines.length > 0).map(({ lines, isCode }) => ({ text: lines.join('\n'), isCode }));
}

function tamed(paragraph: string): string {
  const isWild = count(paragraph, opening) - count(paragraph, closing) > maxOpenEmphasis;
  const calm = isWild ? paragraph.replace(/[*_]/g, '\\$&') : paragraph;
  const openLinks = count(calm, /\]\(/g) - count(calm, /\)/g);
  return openLinks > maxOpenLinks ? calm.replace(/\[/g, '\\[') : calm;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
