import { describe, expect, test } from 'vitest';
import { fail } from '../../../../contract/errors';
import { refreshMinutes } from '../../../../contract/limits';
import type { Library } from '../../../../main/core/library/library';
import { bring, feedStory, follow } from '../library/feed-stories-with';
import { memoryLibrary, must } from '../library/library-with';
import { lists, notModified, refreshing, type Serve } from './asking-with';

const headlines = (library: Library) =>
  must(library.list({ view: 'all', showEdition: false })).rows.map((row) => row.headline);
const problems = (library: Library) => must(library.feeds()).feeds.map(({ problem }) => problem?.code ?? null);
const busy = fail('server-busy', 'asked to wait', { status: 429, retryAfterSeconds: 600 });

/** Answers by the feed's name. */
const byName =
  (answers: Readonly<Record<string, ReturnType<typeof lists>>>): Serve =>
  ({ url }) =>
    answers[new URL(url).host.split('.')[0] ?? ''] ?? fail('no-answer', 'nobody there');

describe('a refresh', () => {
  test('brings the stories of every feed and tells how many are new', async () => {
    const library = await memoryLibrary();
    follow(library, 'a');
    follow(library, 'b');
    const { refresh } = refreshing(library, byName({ a: lists('One', 'Two'), b: lists('Three') }));
    const done = must(await refresh.startDue('person', null));
    expect(done).toMatchObject({ isRunning: false, doneCount: 2, totalCount: 2, newCount: 3, failedCount: 0 });
    expect(headlines(library).sort()).toEqual(['One', 'Three', 'Two']);
  });

  test('of a failing feed touches only that feed, and says why', async () => {
    const library = await memoryLibrary();
    const failing = follow(library, 'a');
    bring(library, failing, [feedStory(failing, 'Old')]);
    follow(library, 'b');
    const { refresh } = refreshing(library, byName({ a: fail('bad-certificate', 'tls'), b: lists('New') }));
    expect(must(await refresh.startDue('person', null))).toMatchObject({ newCount: 1, failedCount: 1 });
    expect(headlines(library).sort()).toEqual(['New', 'Old']);
    expect(problems(library)).toEqual(['bad-certificate', null]);
  });

  test('of what is no feed any more keeps the stories', async () => {
    const library = await memoryLibrary();
    const feedId = follow(library, 'a');
    bring(library, feedId, [feedStory(feedId, 'Old')]);
    const { refresh } = refreshing(library, byName({ a: lists('<html>Sign in') }));
    must(await refresh.startDue('person', null));
    expect(headlines(library)).toEqual(['Old']);
    expect(problems(library)).toEqual(['not-a-feed']);
  });

  test('sends along what the server said last time, and keeps all when nothing changed', async () => {
    const library = await memoryLibrary();
    follow(library, 'a');
    const seen: unknown[] = [];
    const { refresh } = refreshing(library, (request) => {
      seen.push(request.etag);
      return seen.length === 1 ? lists('One') : notModified;
    });
    must(await refresh.startDue('person', null));
    expect(must(await refresh.startDue('person', null))).toMatchObject({ newCount: 0, failedCount: 0 });
    expect(seen).toEqual([null, '"1"']);
    expect(headlines(library)).toEqual(['One']);
  });

  test('without a connection stops at once and blames no feed', async () => {
    const library = await memoryLibrary();
    for (let number = 0; number < 20; number += 1) follow(library, `a${number}`);
    const { refresh, asked } = refreshing(library, () => fail('offline', 'no network'));
    expect(must(await refresh.startDue('person', null))).toMatchObject({ isOffline: true, failedCount: 0 });
    expect(asked.length).toBeLessThanOrEqual(6);
    expect(new Set(problems(library))).toEqual(new Set([null]));
  });

  test.each([
    ['disk-full', {}],
    ['database', { reason: 'disk' }],
  ] as const)('that cannot be kept (%s) ends at once, says why, and blames no feed', async (code, detail) => {
    const library = await memoryLibrary();
    for (let number = 0; number < 20; number += 1) follow(library, `a${number}`);
    const full: Library = { ...library, recordFetch: () => fail(code, 'no room', detail) };
    const { refresh, asked } = refreshing(full, () => lists('One'));
    expect(must(await refresh.startDue('person', null))).toMatchObject({ problem: code, failedCount: 0, newCount: 0 });
    expect(asked.length).toBeLessThanOrEqual(6);
    expect(headlines(library)).toEqual([]);
  });

  test('whose stories could not be kept brings them when there is room again', async () => {
    const library = await memoryLibrary();
    follow(library, 'a');
    let isFull = true;
    const { refresh } = refreshing(
      {
        ...library,
        recordFetch: (feedId, outcome) =>
          isFull ? fail('disk-full', 'no room') : library.recordFetch(feedId, outcome),
      },
      ({ etag }) => (etag === null ? lists('One') : notModified),
    );
    must(await refresh.startDue('person', null));
    isFull = false;
    expect(must(await refresh.startDue('person', null))).toMatchObject({ problem: null, newCount: 1 });
  });

  test.each(['busy', 'other'])('of which one feed cannot be kept (%s) goes on with the others', async (reason) => {
    const library = await memoryLibrary();
    const badId = follow(library, 'a');
    follow(library, 'b');
    const { refresh } = refreshing(
      {
        ...library,
        recordFetch: (feedId, outcome) =>
          feedId === badId ? fail('database', 'not kept', { reason }) : library.recordFetch(feedId, outcome),
      },
      ({ url }) => lists(url),
    );
    expect(must(await refresh.startDue('person', null))).toMatchObject({ problem: null, newCount: 1, failedCount: 1 });
  });

  test('that is stopped ends what runs, keeps what came, and asks no more', async () => {
    const library = await memoryLibrary();
    follow(library, 'a');
    for (let number = 0; number < 20; number += 1) {
      must(library.addFeed({ url: `https://slow.example/${number}`, title: `slow ${number}` }));
    }
    const { refresh, asked } = refreshing(library, ({ url }, signal) => {
      if (url.includes('//a.')) return lists('One');
      setImmediate(() => refresh.stop());
      return new Promise((resolve) => signal.addEventListener('abort', () => resolve(fail('cancelled', 'left'))));
    });
    const done = must(await refresh.startDue('person', null));
    expect(done).toMatchObject({ wasStopped: true, newCount: 1, failedCount: 0, isRunning: false });
    expect(asked).toHaveLength(2);
    expect(headlines(library)).toEqual(['One']);
  });

  test('asked for again while it runs asks no feed twice, and takes in new feeds', async () => {
    const library = await memoryLibrary();
    follow(library, 'a');
    let joined: ReturnType<typeof refresh.startDue> | null = null;
    const { refresh, asked } = refreshing(library, () => {
      if (joined === null) {
        follow(library, 'b');
        joined = refresh.startDue('person', null);
      }
      return lists('One');
    });
    const first = must(await refresh.startDue('person', null));
    expect(first).toMatchObject({ doneCount: 2, totalCount: 2 });
    expect(must(await (joined ?? refresh.startDue('person', null)))).toEqual(first);
    expect(asked.sort()).toEqual(['https://a.example/feed', 'https://b.example/feed']);
  });

  /** A feed whose server answers only when the asking is ended, and then not at once. */
  function slowToEnd() {
    let letGo = (): void => undefined;
    const isLetGo = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let tell = (): void => undefined;
    const isAsked = new Promise<void>((resolve) => {
      tell = resolve;
    });
    const serve: Serve = (_request, signal) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => void isLetGo.then(() => resolve(fail('cancelled', 'left'))));
        tell();
      });
    return { serve, isAsked, letGo };
  }

  /** A refresh that was stopped while its only feed was asked, and that ends with `letGo`. */
  async function stoppedWhileAsking() {
    const library = await memoryLibrary();
    follow(library, 'a');
    const { serve, isAsked, letGo } = slowToEnd();
    const { refresh, asked } = refreshing(library, serve);
    const first = refresh.startDue('person', null);
    await isAsked;
    refresh.stop();
    return { refresh, asked, first, letGo };
  }

  test('asked for while a stopped one still ends begins after it, and asks', async () => {
    const library = await memoryLibrary();
    follow(library, 'a');
    const { serve, isAsked, letGo } = slowToEnd();
    const { refresh, asked } = refreshing(library, (request, signal) =>
      asked.length === 1 ? serve(request, signal) : lists('One'),
    );
    const first = refresh.startDue('person', null);
    await isAsked;
    refresh.stop();
    const second = refresh.startDue('person', null);
    const third = refresh.startDue('person', null);
    letGo();
    expect(must(await first)).toMatchObject({ wasStopped: true, newCount: 0 });
    expect(must(await second)).toMatchObject({ wasStopped: false, newCount: 1, doneCount: 1, totalCount: 1 });
    expect(await third).toEqual(await second);
    expect(asked).toHaveLength(2);
  });

  test('that waits for a stopped one to end is stopped too, and asks nothing', async () => {
    const { refresh, asked, first, letGo } = await stoppedWhileAsking();
    const second = refresh.startDue('person', null);
    refresh.stop();
    letGo();
    must(await first);
    expect(must(await second)).toMatchObject({ isRunning: false, wasStopped: true });
    expect(asked).toHaveLength(1);
  });

  test('that waits when Crier is closed never begins', async () => {
    const { refresh, asked, first, letGo } = await stoppedWhileAsking();
    const second = refresh.startDue('person', null);
    const closed = refresh.close();
    letGo();
    await Promise.all([first, second, closed]);
    expect(asked).toHaveLength(1);
    expect(refresh.state().isRunning).toBe(false);
  });

  test('leaves a feed alone for as long as its server asked, whoever asks', async () => {
    const library = await memoryLibrary();
    follow(library, 'a');
    const { refresh, asked, clock } = refreshing(library, () => busy);
    must(await refresh.startDue('person', null));
    must(await refresh.startDue('person', null));
    expect(asked).toHaveLength(1);
    clock.move(601_000);
    must(await refresh.startDue('person', null));
    expect(asked).toHaveLength(2);
  });

  test.each(refreshMinutes.filter((minutes) => minutes > 0))(
    'by the clock every %i minutes asks a feed that works each time',
    async (minutes) => {
      const library = await memoryLibrary();
      follow(library, 'a');
      const { refresh, asked, clock } = refreshing(library, () => lists('One'));
      for (let time = 0; time < 3; time += 1) {
        must(await refresh.startDue('clock', null));
        // The answer is kept a little after the clock has looked.
        clock.move(minutes * 60_000 - 5_000);
      }
      expect(asked).toHaveLength(3);
    },
  );

  test('by the clock leaves paused feeds out; a person may ask one', async () => {
    const library = await memoryLibrary();
    const feedId = follow(library, 'a');
    must(library.changeFeed(feedId, { isPaused: true }));
    const { refresh, asked } = refreshing(library, () => lists('One'));
    must(await refresh.startDue('clock', null));
    must(await refresh.startDue('person', null));
    expect(asked).toEqual([]);
    must(await refresh.startDue('person', [feedId]));
    expect(headlines(library)).toEqual(['One']);
  });

  test('a feed that was removed while it was asked leaves no story', async () => {
    const library = await memoryLibrary();
    const feedId = follow(library, 'a');
    const { refresh } = refreshing(library, () => {
      must(library.removeFeed(feedId));
      return lists('One');
    });
    expect(must(await refresh.startDue('person', null))).toMatchObject({ doneCount: 1, newCount: 0, failedCount: 0 });
    expect(headlines(library)).toEqual([]);
  });

  test('tells of its progress four times a second at most, and always of its end', async () => {
    const library = await memoryLibrary();
    for (let number = 0; number < 50; number += 1) follow(library, `a${number}`);
    const { refresh, told, storiesTold } = refreshing(library, ({ url }) => lists(url));
    must(await refresh.startDue('person', null));
    expect(told.length).toBeLessThanOrEqual(3);
    expect(told.at(-1)).toMatchObject({ isRunning: false, doneCount: 50, newCount: 50 });
    expect(storiesTold()).toBeLessThanOrEqual(2);
  });
});
