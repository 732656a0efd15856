import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../support/source';

const page = join(repository, 'docs/performance.md');

/** The parts of the page that are written by measuring, each between marks of its own. */
export type Part = 'sound' | 'feeds';

/** Puts a report between the two marks of a part and leaves the rest alone. Throws when the marks are not there. */
function withMeasured(text: string, part: Part, measured: string): string {
  const begin = `<!-- ${part}: measured by npm run bench -->`;
  const [from, to] = [text.indexOf(begin), text.indexOf(`<!-- /${part} -->`)];
  if (from < 0 || to < from) throw new Error(`docs/performance.md has lost its marks for ${part}`);
  return `${text.slice(0, from + begin.length)}\n\n${measured}\n\n${text.slice(to)}`;
}

export const writePage = (part: Part, measured: string): void =>
  writeFileSync(page, withMeasured(readFileSync(page, 'utf8'), part, measured));
