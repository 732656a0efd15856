import { describe, expect, it } from 'vitest';
import type { Library } from '../../../../main/core/library/library';
import { inMemory } from '../../../../main/platform/open-database';
import { bring, feedStory, follow } from './feed-stories-with';
import { aStory, handClock, memoryLibrary, must } from './library-with';

const start = Date.parse('2026-03-04T00:00:00.000Z');
const dayMs = 86_400_000;
const after = (days: number) => new Date(start + days * dayMs);
const arrived = (days: number) => ({ addedAt: after(days).toISOString() });
const how = { keepDays: 90, keepPerFeed: 500, stepRows: 100 };

const headlines = (library: Library, view: 'all' | 'saved' = 'all') =>
  must(library.list({ view, showEdition: true }))
    .rows.map((row) => row.headline)
    .sort();

async function withFeed() {
  const open = inMemory();
  const library = await memoryLibrary(open, handClock(after(0).toISOString()));
  const feedId = follow(library, 'harbour');
  const story = (headline: string, days = 0) => feedStory(feedId, headline, arrived(days));
  /** The feed has moved on: what was in it before is no longer. */
  const moveOn = () => bring(library, feedId, [story('current')]);
  const clean = (days: number, options: Partial<typeof how> = {}) => {
    const answer = must(library.cleanUp({ now: after(days), ...how, ...options }));
    return answer;
  };
  return { open, library, feedId, story, moveOn, clean };
}

describe('cleaning', () => {
  it('takes out stories that arrived long ago, whatever date they bear', async () => {
    const { library, feedId, story, moveOn, clean } = await withFeed();
    const old = { publishedAt: '1970-01-01T00:00:00.000Z' };
    bring(library, feedId, [story('old'), { ...story('old by its date', 80), ...old }, story('fresh', 80)]);
    moveOn();
    expect(clean(100)).toEqual({ removedCount: 1, hasMore: false });
    expect(headlines(library)).toEqual(['current', 'fresh', 'old by its date']);
  });

  it('keeps a story for as many days as it says, not one less', async () => {
    const { library, feedId, story, moveOn, clean } = await withFeed();
    bring(library, feedId, [story('one')]);
    moveOn();
    expect(clean(90).removedCount).toBe(0);
    expect(clean(90.01).removedCount).toBe(1);
  });

  it('keeps the newest arrivals of each feed', async () => {
    const { library, feedId, story, moveOn, clean } = await withFeed();
    bring(library, feedId, [story('3'), story('2'), story('1')]);
    moveOn();
    const other = follow(library, 'other');
    bring(library, other, [feedStory(other, 'alone', arrived(0))]);
    expect(clean(1, { keepPerFeed: 2 }).removedCount).toBe(2);
    expect(headlines(library)).toEqual(['3', 'alone', 'current']);
  });

  it('never takes out saved stories, files, what a feed still brings, or the story that is shown', async () => {
    const { library, feedId, story, moveOn, clean } = await withFeed();
    bring(library, feedId, [story('saved'), story('shown'), story('old')]);
    moveOn();
    must(library.add(aStory('file', { addedAt: '2020-01-01T00:00:00.000Z' })));
    must(library.setStatus(story('saved').storyId, { isSaved: true }));
    must(library.saveSession({ view: 'all', storyId: story('shown').storyId }));
    expect(clean(1_000, { keepPerFeed: 0 }).removedCount).toBe(1);
    expect(headlines(library)).toEqual(['current', 'file', 'saved', 'shown']);
  });

  it('goes in small steps and tells whether more is to do', async () => {
    const { library, feedId, story, moveOn, clean } = await withFeed();
    bring(
      library,
      feedId,
      ['a', 'b', 'c', 'd', 'e'].map((name) => story(name)),
    );
    moveOn();
    const steps = [1, 2, 3].map(() => clean(100, { stepRows: 2, keepPerFeed: 3 }));
    expect(steps).toEqual([
      { removedCount: 2, hasMore: true },
      { removedCount: 2, hasMore: true },
      { removedCount: 1, hasMore: false },
    ]);
    expect(headlines(library)).toEqual(['current']);
  });

  it('does not count a story twice that is both too old and too much', async () => {
    const { library, feedId, story, moveOn, clean } = await withFeed();
    bring(library, feedId, [story('new', 80), story('old')]);
    moveOn();
    expect(clean(100, { keepPerFeed: 1 })).toEqual({ removedCount: 2, hasMore: false });
    expect(headlines(library)).toEqual(['current']);
  });

  it('leaves nothing of a story behind in the search tables', async () => {
    const { open, library, feedId, story, moveOn, clean } = await withFeed();
    bring(library, feedId, [story('old'), story('港の橋が再び開通')]);
    moveOn();
    clean(100);
    const left = (table: string) => open.connection.all(`SELECT * FROM ${table}`).length;
    expect([left('story_texts'), left('unspaced_search')]).toEqual([1, 0]);
    expect(open.connection.all(`SELECT rowid FROM story_search WHERE story_search MATCH 'old'`)).toEqual([]);
  });
});

describe('a story that was taken out', () => {
  it('is no news when the feed brings it again, and what was heard of it is still known', async () => {
    const { library, feedId, story, moveOn, clean } = await withFeed();
    bring(library, feedId, [story('old')]);
    must(library.setStatus(story('old').storyId, { isHeard: true }));
    moveOn();
    clean(100);
    for (const again of [1, 2]) {
      expect(bring(library, feedId, [story('old', 100 + again), story('current')]).newCount).toBe(0);
    }
    expect(headlines(library)).toEqual(['current']);
  });

  it('is forgotten once the feed has not brought it for as long as stories are kept', async () => {
    const { library, feedId, story, moveOn, clean } = await withFeed();
    bring(library, feedId, [story('old')]);
    must(library.setStatus(story('old').storyId, { isHeard: true }));
    moveOn();
    clean(100);
    clean(191);
    expect(bring(library, feedId, [story('old', 191)]).newCount).toBe(1);
    expect(must(library.row(story('old').storyId)).isHeard).toBe(true);
  });
});

/** The same numbers at every run. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
}

async function randomLibrary(seed: number) {
  const pick = numbersFrom(seed);
  const open = inMemory();
  const library = await memoryLibrary(open, handClock(after(0).toISOString()));
  for (const name of ['a', 'b', 'c']) {
    const feedId = follow(library, name);
    const stories = Array.from({ length: 5 + pick(20) }, (_, index) =>
      feedStory(feedId, `${name} ${index}`, arrived(pick(200))),
    );
    bring(library, feedId, stories);
    bring(library, feedId, stories.slice(0, 1 + pick(4)));
    for (const { storyId } of stories) {
      if (pick(4) === 0) must(library.setStatus(storyId, { isSaved: pick(2) === 0, isRead: true }));
    }
  }
  const dump = () =>
    JSON.stringify(
      ['stories', 'story_texts', 'purged', 'statuses'].map((name) => open.connection.all(`SELECT * FROM ${name}`)),
    );
  return { library, dump };
}

describe('for any library', () => {
  it.each(Array.from({ length: 25 }, (_, seed) => seed))(
    'cleaning twice is cleaning once, saved ones stay, steps do not matter (%i)',
    async (seed) => {
      const options = { now: after(200), keepDays: 30 + seed * 5, keepPerFeed: 3 + (seed % 9) };
      const cleaned = async (stepRows: number) => {
        const { library, dump } = await randomLibrary(seed);
        const saved = headlines(library, 'saved');
        while (must(library.cleanUp({ ...options, stepRows })).hasMore);
        expect(headlines(library, 'saved')).toEqual(saved);
        const once = dump();
        expect(must(library.cleanUp({ ...options, stepRows }))).toEqual({ removedCount: 0, hasMore: false });
        expect(dump()).toBe(once);
        return headlines(library);
      };
      expect(await cleaned(3)).toEqual(await cleaned(1_000));
    },
  );
});
