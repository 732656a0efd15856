import { maxHeadlineChars } from '../../../contract/limits';
import { plainLine } from './plain-line';

export const titleLine = (raw: string | undefined, form: 'html' | 'text'): string | null =>
  plainLine(raw, form, maxHeadlineChars);

/** Longest line of authors: papers have been written by hundreds. */
const maxAuthorChars = 200;

/** Names of people, joined with commas; null when none is told. A bare e-mail address is no name. */
export function authorLine(names: readonly (string | undefined)[]): string | null {
  const lines = names.map((name) => plainLine(name, 'text', maxAuthorChars));
  const told = lines.filter((line) => line !== null && !/^\S+@\S+$/.test(line));
  return plainLine([...new Set(told)].join(', '), 'text', maxAuthorChars);
}

/** The first list of names that tells one. */
export function firstAuthors(...lists: readonly (readonly (string | undefined)[] | undefined)[]): string | null {
  for (const names of lists) {
    const line = authorLine(names ?? []);
    if (line !== null) return line;
  }
  return null;
}
