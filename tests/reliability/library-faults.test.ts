import { describe, expect, it } from 'vitest';
import { ok } from '../../contract/errors';
import { feedIdOf } from '../../main/core/library/feeds';
import { importEdition } from '../../main/core/library/import-edition';
import { type Library, openLibrary } from '../../main/core/library/library';
import { migrations } from '../../main/core/library/migrations';
import type { OpenDatabase } from '../../main/core/ports';
import { inMemory } from '../../main/platform/open-database';
import { answer, bring, feedStory } from '../unit/core/library/feed-stories-with';
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

const cutOff = new Date('2027-03-04T00:00:00.000Z');
const feedUrl = 'https://harbour.example/feed';
const feedId = feedIdOf(feedUrl);
const changing = feedStory(feedId, 'changes', { key: 'k' }).storyId;
const goneUrl = 'https://gone.example/feed';
const goneId = feedIdOf(goneUrl);
const text = 'The bridge opened on Monday after two years of repairs, and the mayor cut a ribbon at noon, one of many.';

async function prepared(): Promise<{ open: FailingDatabase; library: Library }> {
  const open = failingDatabase();
  const library = await memoryLibrary(open, handClock());
  must(library.add(aStory('one')));
  must(importEdition(library, editionOf('bridge', 'ferry', 'tower'), reader, silentLog));
  const folderId = must(library.addFolder('News'));
  must(library.addFeed({ url: feedUrl, title: 'Harbour', folderId }));
  must(library.addFeed({ url: goneUrl, title: 'Gone' }));
  const old = ['old one', 'old two'].map((headline) => feedStory(feedId, headline));
  bring(library, feedId, [...old, feedStory(feedId, 'changes', { key: 'k' }), feedStory(feedId, '橋が開通')]);
  bring(library, feedId, [feedStory(feedId, 'changes', { key: 'k', article: text, url: 'https://a.example/1' })]);
  bring(library, goneId, [feedStory(goneId, 'goes'), feedStory(goneId, 'one stays')]);
  must(library.setStatus(feedStory(goneId, 'one stays').storyId, { isSaved: true }));
  must(library.savePlace({ storyId: changing, section: 'article', offsetChars: 3, offsetMs: 4 }));
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
  [
    'storing what a feed brings',
    (library) =>
      library.recordFetch(
        feedId,
        answer(
          [
            feedStory(feedId, 'new one'),
            feedStory(feedId, '新しい橋'),
            feedStory(feedId, 'changes', { key: 'k', article: 'Now another.', url: 'https://a.example/2' }),
            feedStory(feedId, 'the same here', { article: text }),
            feedStory(feedId, 'the same here', { key: 'copy', article: text }),
          ],
          { etag: '"e"', movedTo: 'https://new.example/feed', title: 'New' },
        ),
      ),
  ],
  [
    'storing that a feed failed',
    (library) => library.recordFetch(feedId, { kind: 'failed', code: 'no-answer', retryAt: null }),
  ],
  [
    'storing a fetched article',
    (library) => library.putFullText(changing, { blocks: [], author: 'A', publishedAt: null }),
  ],
  ['following a feed', (library) => library.addFeed({ url: 'https://new.example/', title: 'New', folderId: '1' })],
  ['changing a feed', (library) => library.changeFeed(feedId, { folderId: '1', isPaused: true })],
  ['removing a feed', (library) => library.removeFeed(goneId)],
  ['removing a folder', (library) => library.removeFolder('1')],
  ['marking everything as read', (library) => library.markRead({ view: 'all', showEdition: true })],
  [
    'marking some as read',
    (library) => library.markRead({ view: `feed:${feedId}`, upToStoryId: changing, showEdition: true }),
  ],
  ['cleaning up', (library) => library.cleanUp({ now: cutOff, keepDays: 90, keepPerFeed: 1, stepRows: 2 })],
];

/** The work with its nth call failing, for every n. */
async function failAtEachCall(work: Work, prepare: typeof prepared): Promise<void> {
  const reference = await prepare();
  reference.open.failAt(0);
  expect(work(reference.library).ok).toBe(true);
  const calls = reference.open.calls();
  expect(calls).toBeGreaterThanOrEqual(2);
  for (let call = 1; call <= calls; call += 1) {
    const { open, library } = await prepare();
    const before = dump(open);
    open.failAt(call);
    const answer = work(library);
    open.failAt(0);
    expect(answer, `call ${call}`).toMatchObject({ ok: false, error: { code: 'disk-full' } });
    expect(dump(open), `call ${call}`).toBe(before);
    expect(work(library).ok, `call ${call}`).toBe(true);
    expect(dump(open), `call ${call}`).toBe(dump(reference.open));
  }
}

describe.each(works)('%s while the disk is full at any one call', (_name, work) => {
  it('changes everything or nothing, says which, and works the next time', async () => {
    await failAtEachCall(work, prepared);
  });
});

const once = { groupDuplicates: true };
const shared = (id: string) => feedStory(id, 'Bridge opens after two years', { article: text });
const bringsShared = (library: Library, id: string) => library.recordFetch(id, answer([shared(id)]), once);
const isInBoth: Work = (library) => bringsShared(library, bringsShared(library, feedId).ok ? goneId : '');

/** Works that need another one before; what is undone or purged is what that has done. */
const later: readonly (readonly [string, Work, Work])[] = [
  ['restoring a feed', (library) => library.removeFeed(goneId), (library) => library.restoreFeed(goneId)],
  [
    'following a removed feed',
    (library) => library.removeFeed(goneId),
    (library) => library.addFeed({ url: goneUrl, title: '' }),
  ],
  ['purging a removed feed', (library) => library.removeFeed(goneId), (library) => library.purgeRemoved(100)],
  [
    'reading a story of two feeds',
    isInBoth,
    (library) => library.setStatus(shared(goneId).storyId, { isRead: true }, once),
  ],
  [
    'marking a list with copies elsewhere',
    isInBoth,
    (library) => library.markRead({ view: `feed:${feedId}`, showEdition: true, ...once }),
  ],
  [
    'storing a copy of what was read',
    (library) => {
      bringsShared(library, feedId);
      return library.setStatus(shared(feedId).storyId, { isRead: true }, once);
    },
    (library) => bringsShared(library, goneId),
  ],
  [
    'undoing a mark',
    (library) => library.markRead({ view: 'all', showEdition: true }),
    (library) => library.undoMarkRead(1),
  ],
];

describe.each(later)('%s while the disk is full at any one call', (_name, first, work) => {
  it('changes everything or nothing, says which, and works the next time', async () => {
    await failAtEachCall(work, async () => {
      const made = await prepared();
      expect(first(made.library).ok).toBe(true);
      return made;
    });
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
