import { describe, expect, it } from 'vitest';
import { maxCountedRows } from '../../../../contract/limits';
import type { FoundRow } from '../../../../contract/story';
import { importEdition } from '../../../../main/core/library/import-edition';
import type { Library } from '../../../../main/core/library/library';
import type { Search } from '../../../../main/core/library/search/search';
import { bring, type FeedStoryOptions, feedStory, follow } from './feed-stories-with';
import { aStory, memoryLibrary, must, silentLog } from './library-with';

type Texts = readonly (readonly [headline: string, options?: FeedStoryOptions])[];

async function withStories(...texts: Texts) {
  const library = await memoryLibrary();
  const feedId = follow(library, 'harbour');
  bring(
    library,
    feedId,
    texts.map(([headline, options]) => feedStory(feedId, headline, options)),
  );
  return { library, feedId };
}

const find = (library: Library, text: string, options: Partial<Search> = {}) =>
  must(library.search({ text, limit: 50, showEdition: true, ...options }));
const headlines = (library: Library, text: string, options: Partial<Search> = {}) =>
  find(library, text, options).rows.map((row) => row.headline);
/** What is marked, by section. */
const marked = (row: FoundRow | undefined) =>
  row?.hits.map(({ section, text, marks }) => [section, ...marks.map(([from, to]) => text.slice(from, to))]);

describe('searching', () => {
  it('finds stories with all of the words, in whatever part', async () => {
    const { library } = await withStories(
      ['Bridge opens', { article: 'In the harbour.' }],
      ['Bridge closes', { summary: 'Not for long.' }],
    );
    expect(headlines(library, 'bridge')).toHaveLength(2);
    expect(headlines(library, 'bridge harbour')).toEqual(['Bridge opens']);
    expect(headlines(library, 'HARBOUR')).toEqual(['Bridge opens']);
    expect(headlines(library, 'long bridge')).toEqual(['Bridge closes']);
    expect(find(library, 'bridge').totalCount).toBe(2);
  });

  it('finds words that stand next to each other', async () => {
    const { library } = await withStories(['Old bridge, new road'], ['New bridge, old road']);
    expect(headlines(library, '"new bridge"')).toEqual(['New bridge, old road']);
    expect(headlines(library, '“new bridge”')).toEqual(['New bridge, old road']);
    expect(headlines(library, '"new bridge')).toEqual(['New bridge, old road']);
  });

  it('finds the begin of the word that is being typed, and only of that', async () => {
    const { library } = await withStories(['Bridges open'], ['Openings']);
    expect(headlines(library, 'bridg')).toEqual(['Bridges open']);
    expect(headlines(library, 'bridg ')).toEqual([]);
    expect(headlines(library, 'bridg open')).toEqual([]);
    expect(headlines(library, 'open brid')).toEqual(['Bridges open']);
    expect(headlines(library, '"bridg"')).toEqual([]);
  });

  it('asks for no accents, and understands those that are typed', async () => {
    const { library } = await withStories(['Café in Zürich']);
    expect(headlines(library, 'cafe zurich')).toHaveLength(1);
    expect(headlines(library, 'CAFÉ zürich')).toHaveLength(1);
  });

  it('knows no operators: such words are words', async () => {
    const { library } = await withStories(['Bread OR butter'], ['Bread'], ['NOT a word']);
    expect(headlines(library, 'bread OR butter')).toEqual(['Bread OR butter']);
    expect(headlines(library, 'NOT word')).toEqual(['NOT a word']);
    expect(headlines(library, 'bread AND NEAR(butter)')).toEqual([]);
  });

  it('finds nothing without a word', async () => {
    const { library } = await withStories(['Bread']);
    for (const text of ['', '   ', '"', '***', '()', 'feed: ', '-'])
      expect(find(library, text).totalCount, text).toBe(0);
  });

  it('finds no story of a removed feed, but a saved one in Saved', async () => {
    const { library, feedId } = await withStories(['Bread'], ['Bread and butter']);
    must(library.setStatus(feedStory(feedId, 'Bread and butter').storyId, { isSaved: true }));
    must(library.removeFeed(feedId));
    expect(headlines(library, 'bread')).toEqual([]);
    expect(headlines(library, 'bread', { view: 'saved' })).toEqual(['Bread and butter']);
  });

  it('finds what a story says now, not what it said before', async () => {
    const { library, feedId } = await withStories(['Bread', { key: 'k' }]);
    bring(library, feedId, [feedStory(feedId, 'Butter', { key: 'k' })]);
    expect([headlines(library, 'bread'), headlines(library, 'butter')]).toEqual([[], ['Butter']]);
  });
});

describe('the order of what is found', () => {
  it('puts a headline before an article', async () => {
    const { library } = await withStories(['Weather', { article: 'A bridge. A bridge.' }], ['A bridge']);
    expect(headlines(library, 'bridge')).toEqual(['A bridge', 'Weather']);
  });

  it('puts the newer of two that fit alike first', async () => {
    const dates = ['2025-01-01', '2026-02-27', '2025-06-01'].map((day) => `${day}T00:00:00.000Z`);
    const { library } = await withStories(
      ...dates.map((publishedAt) => ['A bridge', { key: publishedAt, publishedAt }] as const),
    );
    const found = find(library, 'bridge').rows.map((row) => row.publishedAt);
    expect(found).toEqual([...dates].sort().reverse());
  });

  it('gives as many as asked for and counts all', async () => {
    const { library } = await withStories(...Array.from({ length: 9 }, (_, n) => [`Bridge ${n}`] as const));
    const found = find(library, 'bridge', { limit: 4 });
    expect([found.rows.length, found.totalCount]).toEqual([4, 9]);
  });

  it('looks at the newest of very many', async () => {
    const all = Array.from({ length: maxCountedRows + 5 }, (_, n) => [`Bridge ${n}`, { article: '' }] as const);
    const { library } = await withStories(...all);
    const found = find(library, 'bridge', { limit: 1_000 });
    expect([found.rows.length, found.totalCount]).toEqual([200, maxCountedRows]);
    expect(headlines(library, `bridge ${maxCountedRows + 4}`)).toHaveLength(1);
  });
});

describe('filters', () => {
  it('keep to feeds with that in their title, without asking for case or accents', async () => {
    const { library } = await withStories(['Bread']);
    const zurich = must(library.addFeed({ url: 'https://z.example/', title: 'Neue Zürcher Zeitung' }));
    bring(library, zurich, [feedStory(zurich, 'Bread there')]);
    expect(headlines(library, 'feed:zurich bread')).toEqual([]);
    expect(headlines(library, 'feed:zurc bread')).toEqual(['Bread there']);
    expect(headlines(library, 'bread feed:"neue zürcher"')).toEqual(['Bread there']);
    expect(headlines(library, 'FEED:HARB bread')).toEqual(['Bread']);
    expect(headlines(library, 'feed:harb')).toEqual(['Bread']);
    expect(headlines(library, "feed:%' bread")).toEqual([]);
  });

  it('keep to what is saved or is not', async () => {
    const { library, feedId } = await withStories(['Bread'], ['Bread and butter']);
    must(library.setStatus(feedStory(feedId, 'Bread').storyId, { isSaved: true }));
    expect(headlines(library, 'bread saved:yes')).toEqual(['Bread']);
    expect(headlines(library, 'saved:no bread')).toEqual(['Bread and butter']);
    expect(headlines(library, 'saved:yes')).toEqual(['Bread']);
    expect(headlines(library, 'saved:perhaps')).toEqual([]);
    expect(headlines(library, 'bread saved:no', { view: 'saved' })).toEqual([]);
  });

  it('keep to a view', async () => {
    const library = await memoryLibrary();
    const folderId = must(library.addFolder('News'));
    const [one, two] = [follow(library, 'one', folderId), follow(library, 'two')];
    for (const feedId of [one, two]) bring(library, feedId, [feedStory(feedId, `Bread ${feedId === one ? 1 : 2}`)]);
    must(library.add(aStory('Bread 3')));
    must(library.setStatus(aStory('Bread 3').storyId, { isRead: true }));
    expect(headlines(library, 'bread', { view: `feed:${two}` })).toEqual(['Bread 2']);
    expect(headlines(library, 'bread', { view: `folder:${folderId}` })).toEqual(['Bread 1']);
    expect(headlines(library, 'bread', { view: 'unread' }).sort()).toEqual(['Bread 1', 'Bread 2']);
    expect(headlines(library, 'bread', { view: 'all' })).toHaveLength(3);
  });

  it('leave a hidden edition out', async () => {
    const library = await memoryLibrary();
    const reader = { detectLanguage: () => 'en', now: new Date() };
    const article = 'The bakery opened on Monday after two years, and everybody who could walk came to see it.';
    const bytes = Buffer.from(`${article}\nThe bakery\nIt is open.\n`);
    must(importEdition(library, [{ name: '1-bakery.txt', bytes }], reader, silentLog));
    expect(headlines(library, 'bakery')).toEqual(['The bakery']);
    expect(headlines(library, 'bakery', { view: 'edition' })).toEqual(['The bakery']);
    expect(headlines(library, 'bakery', { showEdition: false })).toEqual([]);
    expect(headlines(library, 'bakery', { view: 'edition', showEdition: false })).toEqual([]);
  });
});

describe('text without spaces between words', () => {
  const stories: Texts = [
    ['港の橋が再び開通', { article: '二年間の工事を経て、港の橋が月曜日に開通しました。AIも使われました。' }],
    ['北京今天下雪', { article: '市民们说，这是今年第一场雪。' }],
    ['부산 다리 다시 개통', { article: '월요일에 다리가 열렸습니다.' }],
    ['Bridge opens', { article: 'In the harbour of 東京.' }],
  ];

  it('is searched by three characters in a row or more', async () => {
    const { library } = await withStories(...stories);
    expect(headlines(library, '橋が再び')).toEqual(['港の橋が再び開通']);
    expect(headlines(library, '月曜日に開通')).toEqual(['港の橋が再び開通']);
    expect(headlines(library, '第一场')).toEqual(['北京今天下雪']);
    expect(headlines(library, '다리가')).toEqual(['부산 다리 다시 개통']);
  });

  it('is searched by one or two characters too, also with longer and with Latin words', async () => {
    const { library } = await withStories(...stories);
    expect(headlines(library, '雪')).toEqual(['北京今天下雪']);
    expect(headlines(library, '北京')).toEqual(['北京今天下雪']);
    expect(headlines(library, '월요일에 다리')).toEqual(['부산 다리 다시 개통']);
    expect(headlines(library, 'ai 橋')).toEqual(['港の橋が再び開通']);
    expect(headlines(library, '北京 橋')).toEqual([]);
    expect(headlines(library, '北%')).toEqual([]);
  });

  it('shows what was found', async () => {
    const { library } = await withStories(...stories);
    expect(marked(find(library, '月曜日に 橋').rows[0])).toEqual([
      ['headline', '橋'],
      ['article', '橋', '月曜日に'],
    ]);
  });

  it('has newest stories first for short words', async () => {
    const { library } = await withStories(['雪一', { publishedAt: '2026-01-01T00:00:00.000Z' }], ['雪二']);
    expect(headlines(library, '雪')).toEqual(['雪二', '雪一']);
  });
});

describe('what is shown of a story that was found', () => {
  it('is a stretch of each part that holds a word, with the words marked', async () => {
    const article = `${'Nothing of note. '.repeat(40)}At last the old bridge was opened. ${'More of nothing. '.repeat(40)}`;
    const { library } = await withStories(['Bridge opens', { summary: 'No word of it.', article }]);
    const [row] = find(library, 'bridge "was opened"').rows;
    expect(marked(row)).toEqual([
      ['headline', 'Bridge'],
      ['article', 'bridge', 'was opened'],
    ]);
    const shown = row?.hits[1]?.text ?? '';
    expect(shown.length).toBeLessThanOrEqual(160);
    expect(shown).toMatch(/^Nothing|^of |^note/);
    expect(article).toContain(shown);
  });

  it('marks words as they are written', async () => {
    const { library } = await withStories(['Les élèves', { article: 'Un e\u0301le\u0300ve, des Élèves' }]);
    expect(marked(find(library, 'eleve').rows[0])).toEqual([
      ['headline', 'élèves'],
      ['article', 'e\u0301le\u0300ve', 'Élèves'],
    ]);
  });

  it('is text, never mark-up', async () => {
    const { library } = await withStories(['<b>bridge</b> & <script>']);
    const [hit] = find(library, 'bridge').rows[0]?.hits ?? [];
    expect(hit?.text).toBe('<b>bridge</b> & <script>');
  });
});
