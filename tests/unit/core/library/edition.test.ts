import { describe, expect, it } from 'vitest';
import { importEdition } from '../../../../main/core/library/import-edition';
import type { Library } from '../../../../main/core/library/library';
import { readStoryFile } from '../../../../main/core/stories/read-story-file';
import { aStory, memoryLibrary, must, silentLog } from './library-with';

const reader = { detectLanguage: () => 'en', now: new Date('2026-03-04T00:00:00.000Z') };
const file = (name: string, word: string) => {
  const article = `The ${word} opened on Monday after two years, and everybody who could walk came to see it.`;
  return { name, bytes: Buffer.from(`${article}\nThe ${word} opens\nIt is open now.\n`) };
};
const shipped = [file('1-bridge.txt', 'bridge'), file('2-ferry.txt', 'ferry'), file('10-tower.txt', 'tower')];
const ship = (library: Library, files = shipped) => must(importEdition(library, files, reader, silentLog));
const headlines = (library: Library, view: 'all' | 'edition' | 'saved' | 'unread', showEdition = true) =>
  must(library.list({ view, showEdition })).rows.map((row) => row.headline);

describe('importEdition', () => {
  it('brings the stories in the order given', async () => {
    const library = await memoryLibrary();
    expect(ship(library)).toBe(3);
    expect(headlines(library, 'edition')).toEqual(['The bridge opens', 'The ferry opens', 'The tower opens']);
  });

  it('changes nothing on the next start', async () => {
    const library = await memoryLibrary();
    ship(library);
    expect(ship(library)).toBe(0);
    expect(headlines(library, 'all')).toHaveLength(3);
  });

  it('stands below what the person brought in', async () => {
    const library = await memoryLibrary();
    library.add(aStory('my own', { addedAt: '2020-01-01T00:00:00.000Z' }));
    ship(library);
    expect(headlines(library, 'all')[0]).toBe('my own');
  });

  it('changes a corrected text in place and keeps its status, but not a place in the old text', async () => {
    const library = await memoryLibrary();
    ship(library);
    const storyId = 'edition-1-bridge';
    library.setStatus(storyId, { isRead: true, isHeard: true });
    library.savePlace({ storyId, section: 'article', offsetChars: 40, offsetMs: 0 });
    expect(ship(library, [file('1-bridge.txt', 'new bridge'), ...shipped.slice(1)])).toBe(1);
    expect(must(library.story(storyId)).headline).toBe('The new bridge opens');
    expect(must(library.row(storyId))).toMatchObject({ isRead: true, isHeard: true });
    expect(must(library.place(storyId))).toBeNull();
  });

  it('takes out a story that is no longer shipped, but not a saved one', async () => {
    const library = await memoryLibrary();
    ship(library);
    library.setStatus('edition-2-ferry', { isSaved: true });
    ship(library, shipped.slice(0, 1));
    expect(headlines(library, 'edition')).toEqual(['The bridge opens', 'The ferry opens']);
  });

  it('remembers what was read of a story that is shipped again', async () => {
    const library = await memoryLibrary();
    ship(library);
    library.setStatus('edition-2-ferry', { isRead: true });
    ship(library, shipped.slice(0, 1));
    ship(library);
    expect(must(library.row('edition-2-ferry')).isRead).toBe(true);
  });

  it('leaves everything as it is when no file can be read', async () => {
    const library = await memoryLibrary();
    ship(library);
    expect(ship(library, [])).toBe(0);
    expect(ship(library, [{ name: '1-bridge.txt', bytes: Buffer.from('nothing') }])).toBe(0);
    expect(headlines(library, 'edition')).toHaveLength(3);
  });

  it('is not added again when somebody opens the shipped file', async () => {
    const library = await memoryLibrary();
    ship(library);
    const opened = must(readStoryFile(file('1-bridge.txt', 'bridge'), reader));
    expect(must(library.add(opened))).toEqual({ storyId: 'edition-1-bridge', isNew: false });
  });
});

describe('a hidden edition', () => {
  it('is out of every view and count, but what was saved of it stays in Saved', async () => {
    const library = await memoryLibrary();
    library.add(aStory('my own'));
    ship(library);
    library.setStatus('edition-1-bridge', { isSaved: true });
    expect(headlines(library, 'all', false)).toEqual(['my own']);
    expect(headlines(library, 'unread', false)).toEqual(['my own']);
    expect(headlines(library, 'edition', false)).toEqual([]);
    expect(headlines(library, 'saved', false)).toEqual(['The bridge opens']);
    expect(must(library.list({ view: 'all', showEdition: false })).counts).toEqual({
      all: 1,
      unread: 1,
      saved: 1,
      edition: 0,
    });
  });
});
