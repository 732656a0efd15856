import type { Paragraph } from './lines';

/** Who wrote and who published, where a file tells it on lines of their own. */
export interface Credits {
  readonly author: string | null;
  readonly source: string | null;
}

const maxCreditChars = 80;
/** "By Jane Doe": a name begins with a capital letter, and the line has no stop that would make it a sentence. */
const author = /^(?:(?:By|BY|Por|POR)\s+(?=\p{Lu})|(?:Author|Autor|Autora)\s*:\s*)([^.!?:;]+(?:\p{Lu}\.[^.!?:;]+)*)$/u;
const source = /^(?:Source|Fuente)\s*:\s*(.+)$/u;

/** Takes the credit lines out of a file's paragraphs; at least two others stay, else they are no credits. */
export function takeCredits(paragraphs: readonly Paragraph[]): Credits & { readonly rest: readonly Paragraph[] } {
  const find = (pattern: RegExp) =>
    paragraphs.find(({ text }) => text.length <= maxCreditChars && pattern.test(text)) ?? null;
  const authorLine = find(author);
  const sourceLine = find(source);
  const rest = paragraphs.filter((paragraph) => paragraph !== authorLine && paragraph !== sourceLine);
  if (rest.length < 2) return { author: null, source: null, rest: paragraphs };
  return { author: nameIn(authorLine, author), source: nameIn(sourceLine, source), rest };
}

const nameIn = (line: Paragraph | null, pattern: RegExp): string | null =>
  pattern.exec(line?.text ?? '')?.[1]?.trim() ?? null;
