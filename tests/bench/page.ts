import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../support/source';

const page = join(repository, 'docs/performance.md');
const begin = '<!-- measured: written by npm run bench -->';
const end = '<!-- /measured -->';

/** Puts a report between the two marks of a page and leaves the rest alone. Throws when the marks are not there. */
function withMeasured(text: string, measured: string): string {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error('docs/performance.md has lost its marks');
  return `${text.slice(0, from + begin.length)}\n\n${measured}\n\n${text.slice(to)}`;
}

export const writePage = (measured: string): void =>
  writeFileSync(page, withMeasured(readFileSync(page, 'utf8'), measured));
