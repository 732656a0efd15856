import { maxMadeHeadlineChars } from '../../../../contract/limits';
import { cleanText } from '../clean';

/** One line without marks for the eye. */
export const toLine = (text: string): string => cleanText(text).replace(/\s+/gu, ' ').trim();

/** At most `maxMadeHeadlineChars`, cut after a word where there is one, with an ellipsis. */
export function shortened(line: string): string {
  if (line.length <= maxMadeHeadlineChars) return line;
  const start = line.slice(0, maxMadeHeadlineChars - 1);
  const lastSpace = start.search(/\s\S*$/u);
  const cut = lastSpace > maxMadeHeadlineChars / 2 ? start.slice(0, lastSpace) : start.replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.replace(/[\s,;:–-]+$/u, '')}…`;
}

/** The first sentence of a text: up to a stop before a space and a capital letter, at least three words in. */
export function firstSentence(text: string): string {
  const sample = text.slice(0, maxMadeHeadlineChars * 2);
  const end = /^(?:\S+\s+){2,}?\S*\p{L}{2}[.!?…]["'”’»)]*(?=\s+["'“«(¿¡]*[\p{Lu}\p{N}])|^[^。！？]{4,}[。！？]/u.exec(
    sample,
  );
  return end?.[0] ?? text;
}
