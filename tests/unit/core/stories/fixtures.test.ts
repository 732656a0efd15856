import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../../main/core/stories/read-story-file';

const folder = join(import.meta.dirname, '../../../fixtures/stories');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length));

/** The story in the shape of the expected file, or its error. */
function readAsJson(bytes: Uint8Array): unknown {
  const read = readText(bytes);
  if (!read.ok) return { error: read.error.code, reason: read.error.detail?.reason };
  const { headline, summary, article, author, source } = read.value;
  const blocks = article.map(({ kind, level, runs }) => ({ kind, level, text: runs.map((run) => run.text).join('') }));
  return { headline, summary, article: blocks, author: author ?? undefined, source: source ?? undefined };
}

/** Missing fields and undefined ones are the same in JSON. */
const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('every file in tests/fixtures/stories is read as the JSON beside it tells', () => {
  it('has files', () => expect(names.length).toBeGreaterThanOrEqual(25));

  it.each(names)('%s', (name) => {
    const read = json(readAsJson(readFileSync(join(folder, `${name}.txt`))));
    const expected = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
    if ('error' in expected) expect(read).toMatchObject(expected);
    else expect(read).toEqual(expected);
  });
});
