/** Longest block that can be one of these lines as a whole, in UTF-16 units; anything longer is text. */
export const maxLineChars = 300;

const edges = /^[\s>»›→▶►•·|–—*_-]+|[\s>»›→▶►•·|–—*_-]+$/gu;

/** A line as patterns see it: single spaces, straight apostrophes, without arrows, bullets and dashes around it. */
export const plainLine = (text: string): string =>
  text
    .replace(/\p{Extended_Pictographic}\uFE0F?/gu, (sign) => (/[©®™]/.test(sign) ? sign : ' '))
    .replace(/\s+/gu, ' ')
    .replace(/[’‘]/g, "'")
    .replace(edges, '');

/** Without brackets around all of it. */
export function unwrapped(line: string): string {
  const inner = /^[([](.*)[)\]]\.?$/su.exec(line)?.[1];
  return inner === undefined || /[()[\]]/.test(inner) ? line : inner.trim();
}

/** Without the stop at its end; that of an initial stays. */
export const withoutStop = (line: string): string => line.replace(/(?<!(?:^|[^\p{L}])\p{Lu})\.$/u, '');
