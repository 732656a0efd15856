import { describe, expect, it } from 'vitest';
import { isViewId, type ViewId } from '../../../../contract/story';
import { importEdition } from '../../../../main/core/library/import-edition';
import { countStatement } from '../../../../main/core/library/list-counts';
import { type ListQuery, listStatements } from '../../../../main/core/library/list-pieces';
import { inMemory } from '../../../../main/platform/open-database';
import { bring, feedStory, follow } from './feed-stories-with';
import { aStory, memoryLibrary, must, silentLog } from './library-with';

const day = (number: number) => `2026-02-0${number}T00:00:00.000Z`;
const edition = ['bridge', 'ferry'].map((word, index) => ({
  name: `${index + 1}-${word}.txt`,
  bytes: Buffer.from(
    `The ${word} opened on Monday after two years, and everybody who could walk came to see it.\nThe ${word}\nIt is open.\n`,
  ),
}));
const reader = { detectLanguage: () => 'en', now: new Date('2026-03-04T00:00:00.000Z') };

/** Two feeds in a folder with five stories between them, a file, and the sample edition. */
async function filled() {
  const open = inMemory();
  const library = await memoryLibrary(open);
  must(importEdition(library, edition, reader, silentLog));
  const folderId = must(library.addFolder('News'));
  const [one, two] = [follow(library, 'one', folderId), follow(library, 'two', folderId)];
  bring(
    library,
    one,
    [5, 3, 1].map((n) => feedStory(one, `one ${n}`, { publishedAt: day(n) })),
  );
  bring(
    library,
    two,
    [4, 2].map((n) => feedStory(two, `two ${n}`, { publishedAt: day(n) })),
  );
  must(library.add(aStory('mine', { publishedAt: day(6) })));
  const list = (query: Partial<ListQuery> & { view: ViewId }) =>
    must(library.list({ showEdition: true, ...query })).rows.map((row) => row.headline);
  const idOf = (headline: string) =>
    must(library.list({ view: 'all', showEdition: true })).rows.find((row) => row.headline === headline)?.storyId ?? '';
  return { open, library, one, two, folderId, list, idOf };
}

describe('a list', () => {
  it('is newest first or oldest first, with the sample edition below in its own order', async () => {
    const { list } = await filled();
    const dated = ['mine', 'one 5', 'two 4', 'one 3', 'two 2', 'one 1'];
    expect(list({ view: 'all' })).toEqual([...dated, 'The bridge', 'The ferry']);
    expect(list({ view: 'all', order: 'oldest' })).toEqual([...[...dated].reverse(), 'The bridge', 'The ferry']);
  });

  it('of a feed or folder holds its stories only, in either order', async () => {
    const { list, one, folderId } = await filled();
    expect(list({ view: `feed:${one}` })).toEqual(['one 5', 'one 3', 'one 1']);
    expect(list({ view: `feed:${one}`, order: 'oldest' })).toEqual(['one 1', 'one 3', 'one 5']);
    expect(list({ view: `folder:${folderId}` })).toEqual(['one 5', 'two 4', 'one 3', 'two 2', 'one 1']);
  });

  it('shows unread ones only where that is asked', async () => {
    const { library, list, one, folderId, idOf } = await filled();
    for (const headline of ['one 3', 'two 4', 'The bridge']) must(library.setStatus(idOf(headline), { isRead: true }));
    expect(list({ view: `feed:${one}`, unreadOnly: true })).toEqual(['one 5', 'one 1']);
    expect(list({ view: `folder:${folderId}`, unreadOnly: true, order: 'oldest' })).toEqual([
      'one 1',
      'two 2',
      'one 5',
    ]);
    expect(list({ view: 'all', unreadOnly: true })).toEqual(list({ view: 'unread' }));
    expect(list({ view: 'unread' })).toEqual(['mine', 'one 5', 'two 2', 'one 1', 'The ferry']);
    expect(list({ view: 'edition', unreadOnly: true })).toEqual(['The ferry']);
  });

  it('of saved stories has the sample edition below too', async () => {
    const { library, list, idOf } = await filled();
    for (const headline of ['one 1', 'The ferry', 'mine']) must(library.setStatus(idOf(headline), { isSaved: true }));
    expect(list({ view: 'saved' })).toEqual(['mine', 'one 1', 'The ferry']);
    expect(list({ view: 'saved', showEdition: false })).toEqual(['mine', 'one 1', 'The ferry']);
  });

  it('is read in the order of an index, never sorted, but for folders', async () => {
    const { open } = await filled();
    const sorted = listStatements.filter((sql) =>
      open.connection
        .all(`EXPLAIN QUERY PLAN ${sql}`, null, 10)
        .some((row) => /TEMP B-TREE|SCAN s$/.test(`${row.detail}`)),
    );
    expect(sorted.filter((sql) => !sql.includes('folder_id'))).toEqual([]);
  });
});

describe('the counts', () => {
  it('are read from indexes alone', async () => {
    const { open } = await filled();
    const steps = open.connection.all(`EXPLAIN QUERY PLAN ${countStatement}`).map((row) => `${row.detail}`);
    const counting = steps.filter((step) => step.includes('stories'));
    expect(counting).toHaveLength(5);
    expect(counting.filter((step) => !step.includes('USING COVERING INDEX'))).toEqual([]);
  });
});

describe('names of views', () => {
  it('are the fixed ones, feeds and folders', () => {
    expect(['all', 'unread', 'feed:feed-0f', 'folder:12'].filter(isViewId)).toHaveLength(4);
    expect(
      ['', 'none', 'feed:', 'feed:a b', "feed:'", 'folder:../x', `feed:${'a'.repeat(65)}`].filter(isViewId),
    ).toEqual([]);
  });
});

describe('marking a view as read', () => {
  it('marks all of it, tells how many, and nothing else', async () => {
    const { library, list, one } = await filled();
    must(library.setStatus(feedStory(one, 'one 3').storyId, { isRead: true }));
    expect(must(library.markRead({ view: `feed:${one}`, showEdition: true })).count).toBe(2);
    expect(list({ view: 'unread' })).toEqual(['mine', 'two 4', 'two 2', 'The bridge', 'The ferry']);
  });

  it('down to a story marks that one and those above it', async () => {
    const { library, list, folderId, idOf } = await filled();
    must(library.markRead({ view: `folder:${folderId}`, upToStoryId: idOf('one 3'), showEdition: true }));
    expect(list({ view: 'unread' })).toEqual(['mine', 'two 2', 'one 1', 'The bridge', 'The ferry']);
  });

  it('down to a story in a list with the oldest first marks the older ones', async () => {
    const { library, list, idOf } = await filled();
    const upToStoryId = idOf('two 2');
    must(library.markRead({ view: 'all', order: 'oldest', upToStoryId, showEdition: true }));
    expect(list({ view: 'unread' })).toEqual(['mine', 'one 5', 'two 4', 'one 3', 'The bridge', 'The ferry']);
  });

  it('down to a story of the edition marks all others too, because they stand above', async () => {
    const { library, list, idOf } = await filled();
    must(library.markRead({ view: 'all', upToStoryId: idOf('The bridge'), showEdition: true }));
    expect(list({ view: 'unread' })).toEqual(['The ferry']);
  });

  it('leaves a hidden edition alone', async () => {
    const { library, list } = await filled();
    expect(must(library.markRead({ view: 'all', showEdition: false })).count).toBe(6);
    expect(list({ view: 'unread' })).toEqual(['The bridge', 'The ferry']);
  });

  it('of saved stories or of the edition stays there', async () => {
    const { library, list, idOf } = await filled();
    for (const headline of ['one 1', 'The ferry']) must(library.setStatus(idOf(headline), { isSaved: true }));
    expect(must(library.markRead({ view: 'saved', showEdition: true })).count).toBe(2);
    expect(must(library.markRead({ view: 'edition', showEdition: true })).count).toBe(1);
    expect(list({ view: 'unread' })).toHaveLength(5);
  });

  it('can be undone, but not what somebody said of a story since', async () => {
    const { library, list, one, idOf } = await filled();
    must(library.savePlace({ storyId: idOf('one 1'), section: 'article', offsetChars: 1, offsetMs: 0 }));
    const { undoId } = must(library.markRead({ view: `feed:${one}`, showEdition: true }));
    must(library.setStatus(idOf('one 5'), { isRead: true }));
    must(library.setStatus(idOf('one 3'), { isSaved: true }));
    expect(must(library.undoMarkRead(undoId ?? 0))).toBe(2);
    expect(list({ view: `feed:${one}`, unreadOnly: true })).toEqual(['one 3', 'one 1']);
    expect(must(library.row(idOf('one 3'))).isSaved).toBe(true);
    expect(must(library.place(idOf('one 1')))).toMatchObject({ section: 'article' });
    expect(library.undoMarkRead(undoId ?? 0)).toMatchObject({ error: { code: 'not-found' } });
  });

  it('undoes each mark alone', async () => {
    const { library, list, one, two } = await filled();
    const first = must(library.markRead({ view: `feed:${one}`, showEdition: true }));
    must(library.markRead({ view: `feed:${two}`, showEdition: true }));
    must(library.undoMarkRead(first.undoId ?? 0));
    expect(list({ view: `feed:${one}`, unreadOnly: true })).toHaveLength(3);
    expect(list({ view: `feed:${two}`, unreadOnly: true })).toHaveLength(0);
  });

  it('that marks nothing leaves nothing to undo, and an unknown story is not found', async () => {
    const { library, one } = await filled();
    must(library.markRead({ view: `feed:${one}`, showEdition: true }));
    expect(must(library.markRead({ view: `feed:${one}`, showEdition: true }))).toEqual({ count: 0, undoId: null });
    const unknown = library.markRead({ view: 'all', upToStoryId: 'nobody', showEdition: true });
    expect(unknown).toMatchObject({ error: { code: 'not-found' } });
  });
});
