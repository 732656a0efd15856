import { describe, expect, it } from 'vitest';
import { articleText } from '../../../../main/core/stories/story';
import { inMemory } from '../../../../main/platform/open-database';
import { answer, bring, feedStory, follow } from './feed-stories-with';
import { handClock, memoryLibrary, must } from './library-with';

const dayMs = 86_400_000;

async function withFeed() {
  const clock = handClock();
  const library = await memoryLibrary(inMemory(), clock);
  const feedId = follow(library, 'harbour');
  const story = (headline: string, options: Parameters<typeof feedStory>[2] = {}) =>
    feedStory(feedId, headline, options);
  const headlines = () =>
    must(library.list({ view: `feed:${feedId}`, showEdition: true })).rows.map((row) => row.headline);
  return { clock, library, feedId, story, headlines };
}

describe('what a feed brings', () => {
  it('is stored whole', async () => {
    const { library, feedId, story } = await withFeed();
    const enclosures = [{ url: 'https://harbour.example/a.mp3', mediaType: 'audio/mpeg', bytes: 5 }];
    const given = story('one', { summary: 'In short.', url: 'https://harbour.example/1', isTeaser: true, enclosures });
    expect(bring(library, feedId, [given])).toMatchObject({ newCount: 1, changedCount: 0, newIds: [given.storyId] });
    const { feedId: _, itemKey: __, isTeaser: ___, enclosures: ____, ...rest } = given;
    expect(must(library.story(given.storyId))).toEqual(rest);
    expect(must(library.row(given.storyId))).toMatchObject({ feedId, isTeaser: true });
    expect(must(library.feedFacts(given.storyId))).toEqual({ feedId, isTeaser: true, fullText: 'none', enclosures });
  });

  it('is in the feed’s order where it tells no dates', async () => {
    const { library, feedId, story, headlines } = await withFeed();
    bring(library, feedId, [story('newest'), story('middle'), story('oldest')]);
    expect(headlines()).toEqual(['newest', 'middle', 'oldest']);
  });

  it('is new only once', async () => {
    const { library, feedId, story } = await withFeed();
    bring(library, feedId, [story('one')]);
    expect(bring(library, feedId, [story('two'), story('one')])).toMatchObject({ newCount: 1, changedCount: 0 });
  });

  it('twice in one answer is one story, the first', async () => {
    const { library, feedId, story, headlines } = await withFeed();
    bring(library, feedId, [story('one', { key: 'k' }), story('one again', { key: 'k' })]);
    expect(headlines()).toEqual(['one']);
  });

  it('never stands above what arrives later, whatever date it bears', async () => {
    const { library, feedId, story, headlines } = await withFeed();
    bring(library, feedId, [story('from the future', { publishedAt: '2099-01-01T00:00:00.000Z' })]);
    bring(library, feedId, [story('later', { addedAt: '2026-03-02T00:00:00.000Z' })]);
    expect(headlines()).toEqual(['later', 'from the future']);
  });

  it('keeps its first date when the feed dates everything anew', async () => {
    const { library, feedId, story } = await withFeed();
    bring(library, feedId, [story('one', { publishedAt: '2026-02-01T00:00:00.000Z' })]);
    const again = bring(library, feedId, [story('one', { publishedAt: '2026-02-27T00:00:00.000Z' })]);
    expect(again.changedCount).toBe(0);
    expect(must(library.row(story('one').storyId)).publishedAt).toBe('2026-02-01T00:00:00.000Z');
  });
});

describe('an empty feed', () => {
  it('deletes nothing', async () => {
    const { library, feedId, story, headlines } = await withFeed();
    bring(library, feedId, [story('one'), story('two')]);
    expect(bring(library, feedId, [])).toMatchObject({ newCount: 0, changedCount: 0 });
    expect(headlines()).toEqual(['one', 'two']);
  });

  it('lets no story be taken out as one that has left the feed', async () => {
    const { clock, library, feedId, story, headlines } = await withFeed();
    bring(library, feedId, [story('one')]);
    bring(library, feedId, []);
    clock.move(200 * dayMs);
    must(library.cleanUp({ now: clock.now(), keepDays: 90, keepPerFeed: 500, stepRows: 100 }));
    expect(headlines()).toEqual(['one']);
  });
});

describe('a story that leaves the feed', () => {
  it('stays, and is not new when it returns', async () => {
    const { library, feedId, story, headlines } = await withFeed();
    bring(library, feedId, [story('one')]);
    must(library.setStatus(story('one').storyId, { isRead: true, isHeard: true }));
    bring(library, feedId, [story('two')]);
    expect(headlines()).toHaveLength(2);
    expect(bring(library, feedId, [story('one')]).newCount).toBe(0);
    expect(must(library.row(story('one').storyId))).toMatchObject({ isRead: true, isHeard: true });
  });
});

describe('a story whose text changes', () => {
  const place = { section: 'article' as const, offsetChars: 9, offsetMs: 0 };

  it('changes in place and keeps what was read, saved and heard, but not a place in the old text', async () => {
    const { library, feedId, story } = await withFeed();
    const { storyId } = story('one', { key: 'k' });
    bring(library, feedId, [story('one', { key: 'k' })]);
    must(library.setStatus(storyId, { isRead: true, isSaved: true, isHeard: true }));
    must(library.savePlace({ storyId, ...place }));
    must(library.story(storyId));
    const changed = bring(library, feedId, [story('one, corrected', { key: 'k', article: 'Another text.' })]);
    expect(changed).toMatchObject({ newCount: 0, changedCount: 1, changedIds: [storyId] });
    expect(must(library.story(storyId)).headline).toBe('one, corrected');
    expect(articleText(must(library.story(storyId)).article)).toBe('Another text.');
    expect(must(library.row(storyId))).toMatchObject({ isRead: true, isSaved: true, isHeard: true });
    expect(must(library.place(storyId))).toBeNull();
  });

  it('keeps its place when only links change', async () => {
    const { library, feedId, story } = await withFeed();
    const { storyId } = story('one');
    bring(library, feedId, [story('one', { url: 'https://harbour.example/1' })]);
    must(library.savePlace({ storyId, ...place }));
    bring(library, feedId, [story('one', { url: 'https://harbour.example/one' })]);
    expect(must(library.story(storyId)).url).toBe('https://harbour.example/one');
    expect(must(library.place(storyId))).toMatchObject(place);
  });
});

describe('a fetched article', () => {
  const blocks = [{ kind: 'paragraph' as const, runs: [{ text: 'word '.repeat(900) }] }];
  const fullText = { blocks, author: 'A. Writer', publishedAt: '2026-02-03T00:00:00.000Z' };

  it('takes the place of the teaser, and fills in what the feed did not tell', async () => {
    const { library, feedId, story } = await withFeed();
    const { storyId } = story('one');
    bring(library, feedId, [story('one', { summary: 'Short.', isTeaser: true })]);
    must(library.savePlace({ storyId, section: 'article', offsetChars: 3, offsetMs: 0 }));
    must(library.putFullText(storyId, fullText));
    expect(must(library.story(storyId))).toMatchObject({ article: blocks, summary: 'Short.', author: 'A. Writer' });
    expect(must(library.row(storyId))).toMatchObject({ minutes: 5, publishedAt: '2026-02-03T00:00:00.000Z' });
    expect(must(library.row(storyId)).isTeaser).toBeUndefined();
    expect(must(library.feedFacts(storyId)).fullText).toBe('stored');
    expect(must(library.place(storyId))).toBeNull();
  });

  it('keeps a place in the headline', async () => {
    const { library, feedId, story } = await withFeed();
    const { storyId } = story('one');
    bring(library, feedId, [story('one', { isTeaser: true })]);
    must(library.savePlace({ storyId, section: 'headline', offsetChars: 1, offsetMs: 0 }));
    must(library.putFullText(storyId, fullText));
    expect(must(library.place(storyId))).toMatchObject({ section: 'headline' });
  });

  it('stays when the feed brings the same teaser again', async () => {
    const { library, feedId, story } = await withFeed();
    const { storyId } = story('one');
    bring(library, feedId, [story('one', { isTeaser: true })]);
    must(library.putFullText(storyId, fullText));
    expect(bring(library, feedId, [story('one', { isTeaser: true })]).changedCount).toBe(0);
    expect(must(library.story(storyId)).article).toEqual(blocks);
  });

  it('stays when the teaser changes, and is known to be stale', async () => {
    const { library, feedId, story } = await withFeed();
    const { storyId } = story('one', { key: 'k' });
    bring(library, feedId, [story('one', { key: 'k', isTeaser: true })]);
    must(library.putFullText(storyId, fullText));
    bring(library, feedId, [story('one more', { key: 'k', isTeaser: true })]);
    expect(must(library.story(storyId))).toMatchObject({ headline: 'one more', article: blocks });
    expect(must(library.row(storyId)).minutes).toBe(5);
    expect(must(library.feedFacts(storyId)).fullText).toBe('stale');
  });

  it('gives way to a whole text of the feed', async () => {
    const { library, feedId, story } = await withFeed();
    const { storyId } = story('one');
    bring(library, feedId, [story('one', { isTeaser: true })]);
    must(library.putFullText(storyId, fullText));
    bring(library, feedId, [story('one', { article: 'All of it.' })]);
    expect(articleText(must(library.story(storyId)).article)).toBe('All of it.');
    expect(must(library.feedFacts(storyId)).fullText).toBe('none');
  });

  it('that cannot be had is remembered', async () => {
    const { library, feedId, story } = await withFeed();
    bring(library, feedId, [story('one', { isTeaser: true })]);
    must(library.putFullText(story('one').storyId, null));
    expect(must(library.feedFacts(story('one').storyId)).fullText).toBe('failed');
    expect(must(library.row(story('one').storyId)).isTeaser).toBe(true);
    expect(library.putFullText('nobody', fullText)).toMatchObject({ error: { code: 'not-found' } });
  });
});

describe('the state of a feed', () => {
  const unchanged = { kind: 'unchanged' as const, etag: null, lastModified: null, movedTo: null };

  it('holds what the server said, verbatim, and the titles the feed gives', async () => {
    const { library, feedId, story } = await withFeed();
    const facts = { etag: 'W/"x y"', lastModified: 'Mon, 2 Mar 2026', title: 'The Harbour', language: 'en-GB' };
    must(library.recordFetch(feedId, answer([story('one')], { ...facts, contentHash: 'h' })));
    const at = '2026-03-04T05:06:07.000Z';
    expect(must(library.feedState(feedId))).toMatchObject({ ...facts, contentHash: 'h', checkedAt: at, changedAt: at });
  });

  it('keeps what the server said when an answer without content leaves it out', async () => {
    const { clock, library, feedId, story } = await withFeed();
    must(library.recordFetch(feedId, answer([story('one')], { etag: '"a"', lastModified: 'then' })));
    clock.move(1_000);
    must(library.recordFetch(feedId, { ...unchanged, etag: '"b"' }));
    expect(must(library.feedState(feedId))).toMatchObject({
      etag: '"b"',
      lastModified: 'then',
      checkedAt: '2026-03-04T05:06:08.000Z',
      changedAt: '2026-03-04T05:06:07.000Z',
    });
  });

  it('tells since when it does not work, and forgets it when it works again', async () => {
    const { clock, library, feedId } = await withFeed();
    const since = clock.now().toISOString();
    must(library.recordFetch(feedId, { kind: 'failed', code: 'no-answer', retryAt: null }));
    clock.move(60_000);
    must(library.recordFetch(feedId, { kind: 'failed', code: 'server-busy', retryAt: '2026-03-04T06:00:00.000Z' }));
    expect(must(library.feeds()).feeds[0]?.problem).toEqual({ code: 'server-busy', since });
    expect(must(library.feedState(feedId))).toMatchObject({ failures: 2, retryAt: '2026-03-04T06:00:00.000Z' });
    must(library.recordFetch(feedId, unchanged));
    expect(must(library.feedState(feedId))).toMatchObject({ failures: 0, retryAt: null, problem: null });
  });

  it('ends the asking when the server says that the feed is gone, until a person resumes it', async () => {
    const { library, feedId } = await withFeed();
    must(library.recordFetch(feedId, { kind: 'failed', code: 'page-gone', retryAt: null }));
    expect(must(library.feedsToAsk())).toEqual([]);
    expect(must(library.feedState(feedId)).isGone).toBe(true);
    must(library.changeFeed(feedId, { isPaused: false }));
    expect(must(library.feedsToAsk())).toHaveLength(1);
  });

  it('follows a feed that moves for good, and knows it by both addresses', async () => {
    const { library, feedId } = await withFeed();
    const movedTo = 'https://new.example/feed';
    expect(must(library.recordFetch(feedId, { ...unchanged, movedTo })).isMoved).toBe(true);
    expect(must(library.recordFetch(feedId, { ...unchanged, movedTo })).isMoved).toBe(false);
    expect(must(library.feedState(feedId))).toMatchObject({ url: movedTo, movedTo: null });
    for (const url of [movedTo, 'https://harbour.example/feed']) {
      expect(library.addFeed({ url, title: 'x' })).toMatchObject({ error: { detail: { feedId } } });
    }
  });

  it('stays at its address when another feed stands where it moves, and notes it', async () => {
    const { library, feedId } = await withFeed();
    const other = follow(library, 'other');
    const movedTo = 'https://other.example/feed';
    expect(must(library.recordFetch(feedId, { ...unchanged, movedTo })).isMoved).toBe(false);
    expect(must(library.feedState(feedId))).toMatchObject({ url: 'https://harbour.example/feed', movedTo });
    expect(must(library.feedState(other)).url).toBe(movedTo);
  });

  it('asks first what was never asked, then what was not asked for the longest time', async () => {
    const { clock, library, feedId } = await withFeed();
    const [second, third] = [follow(library, 'second'), follow(library, 'third')];
    must(library.recordFetch(second, unchanged));
    clock.move(1_000);
    must(library.recordFetch(feedId, unchanged));
    expect(must(library.feedsToAsk()).map((feed) => feed.feedId)).toEqual([third, second, feedId]);
  });
});
