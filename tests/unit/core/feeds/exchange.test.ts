import { describe, expect, test } from 'vitest';
import { exportFeeds, importFeeds } from '../../../../main/core/feeds/exchange';
import { memoryLibrary, must } from '../library/library-with';

const bytes = (text: string) => new TextEncoder().encode(text);
const outline = (title: string, url: string) => `<outline type="rss" text="${title}" xmlUrl="${url}"/>`;
const opml = (body: string) => bytes(`<opml version="2.0"><body>${body}</body></opml>`);

describe('a list of feeds', () => {
  test('is followed in its folders, and what is followed already stays as it is', async () => {
    const library = await memoryLibrary();
    const known = must(library.addFeed({ url: 'https://a.example/', title: 'Mine' }));
    const body = `<outline text="Sea">${outline('A', 'https://a.example/')}${outline('B', 'https://b.example/')}</outline>`;
    expect(must(importFeeds(library, opml(body + outline('C', 'gopher://c.example/'))))).toEqual({
      addedCount: 1,
      knownCount: 1,
      refusedCount: 1,
    });
    const { feeds, folders } = must(library.feeds());
    expect(folders.map(({ name }) => name)).toEqual(['Sea']);
    expect(feeds.find(({ feedId }) => feedId === known)).toMatchObject({ title: 'Mine', folderId: null });
  });

  test('imported twice doubles nothing', async () => {
    const library = await memoryLibrary();
    const body = `<outline text="Sea">${outline('B', 'https://b.example/')}</outline>`;
    must(importFeeds(library, opml(body)));
    expect(must(importFeeds(library, opml(body)))).toMatchObject({ addedCount: 0, knownCount: 1 });
    expect(must(library.feeds()).folders).toHaveLength(1);
  });

  test('of five thousand feeds comes in whole and goes out the same', { timeout: 30_000 }, async () => {
    const library = await memoryLibrary();
    const all = Array.from({ length: 5_000 }, (_, number) => outline(`Feed ${number}`, `https://f${number}.example/`));
    expect(must(importFeeds(library, opml(all.join(''))))).toMatchObject({ addedCount: 5_000 });
    const out = exportFeeds(must(library.feeds()));
    const other = await memoryLibrary();
    expect(must(importFeeds(other, bytes(out)))).toMatchObject({ addedCount: 5_000 });
    expect(exportFeeds(must(other.feeds()))).toBe(out);
  });

  test('that is none changes nothing', async () => {
    const library = await memoryLibrary();
    expect(importFeeds(library, bytes('milk, eggs'))).toMatchObject({ error: { code: 'not-opml' } });
    expect(must(library.feeds()).feeds).toEqual([]);
  });
});
