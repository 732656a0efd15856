import { describe, expect, it } from 'vitest';
import { ok } from '../../contract/errors';
import { importEdition } from '../../main/core/library/import-edition';
import { type Library, openLibrary } from '../../main/core/library/library';
import { migrations } from '../../main/core/library/migrations';
import type { OpenDatabase } from '../../main/core/ports';
import { inMemory } from '../../main/platform/open-database';
import { aStory, handClock, memoryLibrary, must, silentLog } from '../unit/core/library/library-with';
import { type FailingDatabase, failingDatabase } from './failing-database';

const { storyId } = aStory('one');
const reader = { detectLanguage: () => 'en', now: new Date('2026-03-04T00:00:00.000Z') };
const editionFile = (number: number, word: string) => ({
  name: `${number}-story.txt`,
  bytes: Buffer.from(
    `The ${word} opened on Monday after two years of repairs in the harbour.\nThe ${word} opens\nAt last.`,
  ),
});
const editionOf = (...words: readonly string[]) => words.map((word, index) => editionFile(index + 1, word));

/** Everything that is stored, the full-text table included. */
const dump = ({ connection }: OpenDatabase) =>
  JSON.stringify([
    connection.all('SELECT * FROM stories ORDER BY row_id'),
    connection.all('SELECT * FROM story_texts ORDER BY row_id'),
    connection.all('SELECT * FROM folders ORDER BY folder_id'),
    connection.all('SELECT * FROM feeds ORDER BY feed_id'),
    connection.all('SELECT * FROM purged ORDER BY story_id'),
    connection.all('SELECT * FROM story_bands ORDER BY band, row_id'),
    connection.all('SELECT * FROM read_marks'),
    connection.all('SELECT * FROM statuses ORDER BY story_id'),
    connection.all('SELECT * FROM session'),
    connection.all('SELECT rowid FROM story_search WHERE story_search MATCH ?', 'one OR opens'),
  ]);

async function prepared(): Promise<{ open: FailingDatabase; library: Library }> {
  const open = failingDatabase();
  const library = await memoryLibrary(open, handClock());
  must(library.add(aStory('one')));
  must(importEdition(library, editionOf('bridge', 'ferry', 'tower'), reader, silentLog));
  return { open, library };
}

type Work = (library: Library) => { readonly ok: boolean };

const works: readonly (readonly [string, Work])[] = [
  ['adding a story', (library) => library.add(aStory('two'))],
  ['changing a status', (library) => library.setStatus(storyId, { isRead: true })],
  ['saving a place', (library) => library.savePlace({ storyId, section: 'article', offsetChars: 3, offsetMs: 4 })],
  ['saving the session', (library) => library.saveSession({ view: 'saved', storyId })],
  [
    'bringing a new edition',
    (library) => importEdition(library, editionOf('new bridge', 'ferry', 'castle', 'mill'), reader, silentLog),
  ],
];

describe.each(works)('%s while the disk is full at any one call', (_name, work) => {
  it('changes everything or nothing, says which, and works the next time', async () => {
    const reference = await prepared();
    reference.open.failAt(0);
    expect(work(reference.library).ok).toBe(true);
    const calls = reference.open.calls();
    expect(calls).toBeGreaterThanOrEqual(2);
    for (let call = 1; call <= calls; call += 1) {
      const { open, library } = await prepared();
      const before = dump(open);
      open.failAt(call);
      const answer = work(library);
      open.failAt(0);
      expect(answer, `call ${call}`).toMatchObject({ ok: false, error: { code: 'disk-full' } });
      expect(dump(open), `call ${call}`).toBe(before);
      expect(work(library).ok, `call ${call}`).toBe(true);
      expect(dump(open), `call ${call}`).toBe(dump(reference.open));
    }
  });
});

/** What the steps so far have made, the version included. */
const schema = ({ connection }: OpenDatabase) =>
  JSON.stringify([
    connection.get('PRAGMA user_version'),
    connection.all("SELECT name, sql FROM sqlite_schema WHERE name <> 'sqlite_sequence'"),
  ]);

function schemasOfSteps(): readonly string[] {
  const open = inMemory();
  const after = migrations.map((step) => {
    step(open.connection);
    return schema(open);
  });
  return [schema(inMemory()), ...after];
}

describe('the migrations while the disk is full at any one call', () => {
  it('leave a database that stands after one of the steps and opens the next time', async () => {
    const whole = schemasOfSteps();
    const copied = { backup: async () => ok(null) };
    const reference = failingDatabase();
    must(await openLibrary(reference, handClock(), silentLog));
    for (let call = 1; call <= reference.calls(); call += 1) {
      const open = { ...failingDatabase(), ...copied };
      open.failAt(call);
      expect(await openLibrary(open, handClock(), silentLog)).toMatchObject({ error: { code: 'disk-full' } });
      open.failAt(0);
      expect(whole, `call ${call}`).toContain(schema(open));
      expect((await openLibrary(open, handClock(), silentLog)).ok, `call ${call}`).toBe(true);
      expect(schema(open)).toBe(whole.at(-1));
    }
  });
});
