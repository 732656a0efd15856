import { describe, expect, it } from 'vitest';
import { importEdition } from '../../main/core/library/import-edition';
import { type Library, openLibrary } from '../../main/core/library/library';
import type { OpenDatabase } from '../../main/core/ports';
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

describe('the first migration while the disk is full at any one call', () => {
  it('leaves an empty database that opens the next time', async () => {
    const reference = failingDatabase();
    must(await openLibrary(reference, handClock(), silentLog));
    for (let call = 1; call <= reference.calls(); call += 1) {
      const open = failingDatabase();
      open.failAt(call);
      expect(await openLibrary(open, handClock(), silentLog)).toMatchObject({ error: { code: 'disk-full' } });
      open.failAt(0);
      expect(open.connection.all('SELECT name FROM sqlite_schema'), `call ${call}`).toEqual([]);
      expect((await openLibrary(open, handClock(), silentLog)).ok).toBe(true);
    }
  });
});
