import { describe, expect, it } from 'vitest';
import type { ViewId } from '../../../../contract/story';
import { importEdition } from '../../../../main/core/library/import-edition';
import type { Library } from '../../../../main/core/library/library';
import type { ListQuery } from '../../../../main/core/library/list-pieces';
import { bring, feedStory, follow } from './feed-stories-with';
import { aStory, memoryLibrary, must, silentLog } from './library-with';

const editionFile = (number: number) => ({
  name: `${number}-tour.txt`,
  bytes: Buffer.from(
    `Bridge ${number} opened on Monday after two years, and everybody who could walk came to see it.\nBridge ${number}\nIt is open.\n`,
  ),
});
const copied =
  'The council voted on Tuesday night to repair the old harbour wall before the autumn storms, after three hours of talk about its cost and who should pay for it.';

/** Two feeds in a folder that share two stories, three files and a tour of two; some are read, some saved. */
async function filled() {
  const library = await memoryLibrary();
  must(
    importEdition(
      library,
      [editionFile(1), editionFile(2)],
      { detectLanguage: () => 'en', now: new Date('2026-03-04T00:00:00.000Z') },
      silentLog,
    ),
  );
  const folderId = must(library.addFolder('News'));
  const feeds = [follow(library, 'one', folderId), follow(library, 'two', folderId)] as const;
  for (const [index, feedId] of feeds.entries()) {
    bring(
      library,
      feedId,
      [1, 2, 3, 4].map((day) =>
        feedStory(feedId, `feed ${index} day ${day}`, { publishedAt: `2026-02-0${day}T0${index}:00:00.000Z` }),
      ),
    );
    const url = 'https://news.example/harbour';
    bring(library, feedId, [
      feedStory(feedId, 'Harbour wall to be repaired', {
        url,
        article: copied,
        publishedAt: `2026-02-0${2 - index}T05:00:00.000Z`,
      }),
    ]);
  }
  // Dates that are the same: only the row tells their order.
  for (const name of ['x', 'y', 'z']) must(library.add(aStory(name, { publishedAt: '2026-02-03T00:00:00.000Z' })));
  const all = must(library.list({ view: 'all', showEdition: true })).rows;
  for (const [index, { storyId }] of all.entries()) {
    must(library.setStatus(storyId, { isRead: index % 3 === 0, isSaved: index % 2 === 0 }));
  }
  return {
    library,
    views: ['all', 'unread', 'saved', 'edition', `feed:${feeds[0]}`, `folder:${folderId}`] as ViewId[],
  };
}

function inParts(library: Library, query: ListQuery, limit: number) {
  const begin = must(library.list({ ...query, limit }));
  const rows = [...begin.rows];
  for (let { next } = begin; next !== null; ) {
    const part = must(library.listAfter({ ...query, limit }, next));
    rows.push(...part.rows);
    next = part.next;
  }
  return { rows, totalCount: begin.totalCount };
}

describe('a list that is read in parts', () => {
  it('is the same as read at once, and its length is told from the start', async () => {
    const { library, views } = await filled();
    let joined = 0;
    for (const view of views)
      for (const order of ['newest', 'oldest'] as const)
        for (const unreadOnly of [false, true])
          for (const groupDuplicates of [false, true])
            for (const showEdition of [false, true]) {
              const query = { view, order, unreadOnly, groupDuplicates, showEdition };
              const whole = must(library.list(query));
              expect(whole.next).toBeNull();
              joined += whole.rows.filter(({ alsoIn }) => alsoIn !== undefined).length;
              for (const limit of [1, 2, 5, 100]) {
                expect(inParts(library, query, limit)).toEqual({ rows: whole.rows, totalCount: whole.rows.length });
              }
            }
    expect(joined).toBeGreaterThan(0);
  });

  it('loses and doubles no story when new ones come above meanwhile', async () => {
    const { library } = await filled();
    const query = { view: 'all', showEdition: true } as const;
    const before = must(library.list(query)).rows.map(({ storyId }) => storyId);
    const begin = must(library.list({ ...query, limit: 4 }));
    must(library.add(aStory('new', { publishedAt: '2026-02-20T00:00:00.000Z' })));
    const rest = must(library.listAfter({ ...query, limit: 100 }, begin.next ?? ''));
    expect([...begin.rows, ...rest.rows].map(({ storyId }) => storyId)).toEqual(before);
  });

  it('cannot go on after a story that is gone', async () => {
    const { library } = await filled();
    expect(library.listAfter({ view: 'all', showEdition: true }, 'gone')).toMatchObject({
      error: { code: 'not-found' },
    });
  });

  it('begins with more, if the story that is asked for stands further down', async () => {
    const { library } = await filled();
    for (const order of ['newest', 'oldest'] as const) {
      const query = { view: 'all', order, showEdition: true } as const;
      for (const { storyId } of must(library.list(query)).rows) {
        const { rows } = must(library.list({ ...query, limit: 2, through: storyId }));
        expect(rows.some((row) => row.storyId === storyId)).toBe(true);
      }
    }
  });

  it('is not read further for a story that is not in it', async () => {
    const { library } = await filled();
    const query = { view: 'unread', showEdition: true } as const;
    const read = must(library.list({ view: 'all', showEdition: true })).rows.find(({ isRead }) => isRead);
    expect(must(library.list({ ...query, limit: 2, through: read?.storyId ?? '' })).rows).toHaveLength(2);
    expect(must(library.list({ ...query, limit: 2, through: 'gone' })).rows).toHaveLength(2);
  });
});

describe('what a status changes beside the story', () => {
  it('are the numbers of the lists and of its feed', async () => {
    const { library } = await filled();
    const rows = must(library.list({ view: 'all', showEdition: true })).rows;
    const mine = rows.find(({ feedId, isRead }) => feedId !== undefined && !isRead);
    must(library.setStatus(mine?.storyId ?? '', { isRead: true, isSaved: true }));
    const { counts, feeds } = must(library.countsAfter([mine?.storyId ?? ''], true));
    expect(counts).toEqual(must(library.list({ view: 'all', showEdition: true })).counts);
    const listed = must(library.feeds()).feeds.find(({ feedId }) => feedId === mine?.feedId);
    expect(feeds).toEqual([{ feedId: mine?.feedId, unreadCount: listed?.unreadCount }]);
  });
});
