import { describe, expect, it } from 'vitest';
import type { ViewName } from '../../../../contract/story';
import type { Library } from '../../../../main/core/library/library';
import { inMemory } from '../../../../main/platform/open-database';
import { aStory, handClock, memoryLibrary, must } from './library-with';

const headlines = (library: Library, view: ViewName) =>
  must(library.list({ view, showEdition: true })).rows.map((row) => row.headline);
const place = { section: 'article' as const, offsetChars: 120, offsetMs: 1_500.5 };

describe('adding a story', () => {
  it('gives back what was added, whole', async () => {
    const library = await memoryLibrary();
    const story = aStory('One', { summary: 'A summary.', publishedAt: '2026-02-01T00:00:00.000Z' });
    expect(must(library.add(story))).toEqual({ storyId: story.storyId, isNew: true });
    expect(must(library.story(story.storyId))).toEqual(story);
  });

  it('adds the same text only once', async () => {
    const library = await memoryLibrary();
    library.add(aStory('One'));
    const again = { ...aStory('One', { addedAt: '2026-03-09T00:00:00.000Z' }), source: 'copy.txt' };
    expect(must(library.add(again))).toEqual({ storyId: aStory('One').storyId, isNew: false });
    expect(must(library.list({ view: 'all', showEdition: true })).rows).toHaveLength(1);
  });

  it('keeps hostile text as text', async () => {
    const library = await memoryLibrary();
    const hostile = `'); DROP TABLE stories; -- " * NEAR( <script> ?1 @a $b`;
    const story = aStory(hostile, { article: hostile, summary: hostile });
    library.add(story);
    expect(must(library.story(story.storyId)).headline).toBe(hostile);
    expect(must(library.list({ view: 'all', showEdition: true })).counts.all).toBe(1);
  });

  it('gives the same object while the story is unchanged, so that its plan can be kept', async () => {
    const library = await memoryLibrary();
    const { storyId } = aStory('One');
    library.add(aStory('One'));
    expect(must(library.story(storyId))).toBe(must(library.story(storyId)));
  });

  it('answers not-found for an unknown story', async () => {
    const library = await memoryLibrary();
    const codes = [
      library.story('nobody'),
      library.row('nobody'),
      library.setStatus('nobody', { isRead: true }),
      library.savePlace({ storyId: 'nobody', ...place }),
    ].map((result) => (result.ok ? 'ok' : result.error.code));
    expect(codes).toEqual(['not-found', 'not-found', 'not-found', 'not-found']);
  });
});

describe('lists', () => {
  it('are newest first, by the date of the story, else by its arrival', async () => {
    const library = await memoryLibrary();
    library.add(aStory('arrived first', { addedAt: '2026-03-01T00:00:00.000Z' }));
    library.add(aStory('arrived last', { addedAt: '2026-03-03T00:00:00.000Z' }));
    library.add(
      aStory('published between', { addedAt: '2026-03-09T00:00:00.000Z', publishedAt: '2026-03-02T00:00:00.000Z' }),
    );
    expect(headlines(library, 'all')).toEqual(['arrived last', 'published between', 'arrived first']);
  });

  it('show unread and saved stories apart, and count them', async () => {
    const library = await memoryLibrary();
    for (const name of ['one', 'two', 'three']) library.add(aStory(name));
    library.setStatus(aStory('one').storyId, { isRead: true });
    library.setStatus(aStory('two').storyId, { isSaved: true });
    expect(headlines(library, 'unread')).toEqual(['three', 'two']);
    expect(headlines(library, 'saved')).toEqual(['two']);
    expect(must(library.list({ view: 'all', showEdition: true })).counts).toEqual({
      all: 3,
      unread: 2,
      saved: 1,
      edition: 0,
    });
  });

  it('tell the listening time and the status of each story', async () => {
    const library = await memoryLibrary();
    const long = aStory('long', { article: 'word '.repeat(899) });
    library.add(long);
    library.setStatus(long.storyId, { isHeard: true });
    expect(must(library.row(long.storyId))).toEqual({
      storyId: long.storyId,
      headline: 'long',
      source: 'a.txt',
      publishedAt: null,
      addedAt: '2026-03-01T00:00:00.000Z',
      minutes: 5,
      language: 'en',
      isRead: false,
      isSaved: false,
      isHeard: true,
    });
    expect(must(library.list({ view: 'all', showEdition: true })).rows[0]).toEqual(must(library.row(long.storyId)));
  });
});

describe('statuses', () => {
  it('change only in the fields that are given', async () => {
    const library = await memoryLibrary();
    const { storyId } = aStory('one');
    library.add(aStory('one'));
    library.setStatus(storyId, { isRead: true, isSaved: true });
    library.setStatus(storyId, { isSaved: false, isHeard: undefined });
    expect(must(library.row(storyId))).toMatchObject({ isRead: true, isSaved: false, isHeard: false });
  });

  it('and places do not disturb each other', async () => {
    const library = await memoryLibrary();
    const { storyId } = aStory('one');
    library.add(aStory('one'));
    library.savePlace({ storyId, ...place });
    library.setStatus(storyId, { isRead: true });
    expect(must(library.place(storyId))).toEqual({ storyId, ...place });
    library.savePlace({ storyId, section: 'headline', offsetChars: 0, offsetMs: 0 });
    expect(must(library.place(storyId))).toEqual({ storyId, section: 'headline', offsetChars: 0, offsetMs: 0 });
    expect(must(library.row(storyId)).isRead).toBe(true);
  });

  it('outlive a story that vanishes and returns', async () => {
    const open = inMemory();
    const library = await memoryLibrary(open);
    const { storyId } = aStory('one');
    library.add(aStory('one'));
    library.setStatus(storyId, { isRead: true, isHeard: true });
    library.savePlace({ storyId, ...place });
    open.connection.run('DELETE FROM stories WHERE story_id = ?', storyId);
    library.add(aStory('one'));
    expect(must(library.row(storyId))).toMatchObject({ isRead: true, isHeard: true });
    expect(must(library.place(storyId))).toMatchObject(place);
  });

  it('know no place in a story that was only marked', async () => {
    const library = await memoryLibrary();
    const { storyId } = aStory('one');
    library.add(aStory('one'));
    expect(must(library.place(storyId))).toBeNull();
    library.setStatus(storyId, { isRead: true });
    expect(must(library.place(storyId))).toBeNull();
  });
});

describe('the session', () => {
  it('is all stories and none shown before the first', async () => {
    expect(must((await memoryLibrary()).session())).toEqual({ view: 'all', storyId: null });
  });

  it('is there again on the next start', async () => {
    const open = inMemory();
    const { storyId } = aStory('one');
    const first = await memoryLibrary(open);
    first.add(aStory('one'));
    first.saveSession({ view: 'saved', storyId });
    expect(must((await memoryLibrary(open)).session())).toEqual({ view: 'saved', storyId });
  });

  it('forgets a story that is gone', async () => {
    const library = await memoryLibrary();
    library.saveSession({ view: 'unread', storyId: 'gone' });
    expect(must(library.session())).toEqual({ view: 'unread', storyId: null });
  });
});

describe('the full-text table', () => {
  const search = 'SELECT rowid FROM story_search WHERE story_search MATCH ?';
  const check = `INSERT INTO story_search (story_search, rank) VALUES ('integrity-check', 1)`;

  it('finds words without their accents and follows every change', async () => {
    const open = inMemory();
    const library = await memoryLibrary(open, handClock());
    library.add(aStory('Café Zürich', { article: 'The harbour bridge is open.' }));
    expect(open.connection.all(search, 'cafe zurich bridge')).toHaveLength(1);
    open.connection.run('UPDATE stories SET headline = ?', 'Teahouse');
    expect(open.connection.all(search, 'cafe')).toHaveLength(0);
    expect(open.connection.all(search, 'teahouse')).toHaveLength(1);
    open.connection.run('DELETE FROM stories');
    expect(open.connection.all(search, 'teahouse')).toHaveLength(0);
    expect(() => open.connection.run(check)).not.toThrow();
  });
});
