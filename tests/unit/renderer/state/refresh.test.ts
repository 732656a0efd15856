import { describe, expect, test } from 'vitest';
import { fail, ok, type Result } from '../../../../contract/errors';
import type { RefreshProgress } from '../../../../contract/feeds';
import { createTexts } from '../../../../renderer/state/language';
import {
  advance,
  endText,
  progressText,
  refreshFeeds,
  stopRefresh,
  takeProgress,
} from '../../../../renderer/state/refresh';
import { noRefresh } from '../../../../renderer/state/refresh-state';
import { fakeModel } from './fake-model';
import { feed, feedList } from './feeds';

const texts = createTexts('en');
const t = (key: string, values?: Readonly<Record<string, string | number>>): string => texts.t(key, { ...values });
const progress = (change: Partial<RefreshProgress> = {}): RefreshProgress => ({ ...noRefresh.progress, ...change });
const running = progress({ isRunning: true, doneCount: 12, totalCount: 50, newCount: 7, failedCount: 1 });

test('progress is told in words, and failures only when there are any', () => {
  expect(progressText(running, t)).toBe('12 of 50 feeds, 7 new stories, 1 failed');
  expect(progressText(progress({ totalCount: 1, newCount: 1 }), t)).toBe('0 of 1 feed, 1 new story');
});

describe('the end of a refresh', () => {
  test.each([
    [{ newCount: 12, failedCount: 2 }, '12 new stories. 2 feeds did not answer.'],
    [{ newCount: 1 }, '1 new story.'],
    [{}, 'No new stories.'],
    [{ failedCount: 1 }, 'No new stories. 1 feed did not answer.'],
    [{ isOffline: true, failedCount: 9 }, 'There is no connection to the internet.'],
    [{ isOffline: true, newCount: 3 }, 'There is no connection to the internet. 3 new stories.'],
    [{ problem: 'disk-full' as const, newCount: 2 }, `${texts.t('error.disk-full')} 2 new stories.`],
    [{ problem: 'database' as const, failedCount: 3 }, texts.t('error.database')],
    [{ wasStopped: true }, 'Refreshing was stopped.'],
    [{ wasStopped: true, newCount: 3 }, 'Refreshing was stopped. 3 new stories.'],
  ])('%o is told as one message', (change, text) => {
    expect(endText(progress(change), t)).toBe(text);
  });

  test('is told once, however often it is heard of', () => {
    const first = advance({ ...noRefresh, progress: running, isAsked: true }, progress(), t);
    expect(first.said).toBe('No new stories.');
    expect(advance(first.state, progress(), t).said).toBeNull();
  });

  test('on the way, nothing is told', () => {
    expect(advance({ ...noRefresh, progress: running, isAsked: true }, running, t).said).toBeNull();
  });

  test('of a refresh that Crier began by itself is told only when there is news', () => {
    const own = { ...noRefresh, progress: running };
    expect(advance(own, progress({ failedCount: 3 }), t).said).toBeNull();
    expect(advance(own, progress({ newCount: 2 }), t).said).toBe('2 new stories.');
  });

  test('a lost connection is told once, and again after it had come back', () => {
    const lost = progress({ isOffline: true });
    const first = advance({ ...noRefresh, progress: running }, lost, t);
    expect(first.said).toBe('There is no connection to the internet.');
    const second = advance({ ...first.state, progress: running }, lost, t);
    expect(second.said).toBeNull();
    const back = advance({ ...second.state, progress: running }, progress(), t);
    expect(advance({ ...back.state, progress: running }, lost, t).said).not.toBeNull();
  });

  test('a library that cannot be written is told once, and again after it could', async () => {
    const full = progress({ problem: 'disk-full' });
    const { model, said } = fakeModel();
    const end = (at: RefreshProgress): void => {
      takeProgress(model, running);
      takeProgress(model, at);
    };
    end(full);
    end(full);
    expect(said).toEqual([{ kind: 'status', subject: 'refresh', text: t('error.disk-full') }]);
    expect(model.ui.get().problem).toEqual({ code: 'disk-full', text: t('error.disk-full') });
    end(progress({ doneCount: 1 }));
    expect(model.ui.get().problem).toBeNull();
    end(full);
    expect(said).toHaveLength(2);
  });

  test('waits for the voice, as a status of its own subject', () => {
    const { model, said } = fakeModel();
    model.refresh.set({ ...noRefresh, progress: running, isAsked: true });
    takeProgress(model, progress({ newCount: 3 }));
    expect(said).toEqual([{ kind: 'status', subject: 'refresh', text: '3 new stories.' }]);
  });
});

describe('F5', () => {
  test('without a feed says what to press and asks nothing', async () => {
    const { model, asked, last } = fakeModel();
    await refreshFeeds(model, null);
    expect(last()).toBe('You follow no feeds yet. Press Ctrl+N to add one.');
    expect(asked).toEqual([]);
  });

  test('asks all feeds, says how many, and tells the end once', async () => {
    const done = progress({ totalCount: 2, doneCount: 2, newCount: 5 });
    const { model, asked, said } = fakeModel({ 'refresh.start': () => ok(done) });
    model.feeds.set(feedList([feed('a'), feed('b'), feed('c', { isPaused: true })]));
    await refreshFeeds(model, null);
    takeProgress(model, done);
    expect(asked).toEqual([['refresh.start', { feedIds: null }]]);
    expect(said.map(({ text }) => text)).toEqual(['Asking 2 feeds for news.', '5 new stories.']);
  });

  test('while it runs already keeps the progress that is shown', async () => {
    const { model } = fakeModel({ 'refresh.start': () => new Promise(() => {}) });
    model.feeds.set(feedList([feed('a')]));
    model.refresh.set({ ...noRefresh, progress: running });
    void refreshFeeds(model, null);
    expect(model.refresh.get()).toMatchObject({ progress: running, isAsked: true });
  });

  test('while a stopped one still ends tells both ends, each once', async () => {
    const answers: ((result: Result<RefreshProgress>) => void)[] = [];
    const { model, asked, said } = fakeModel({
      'refresh.start': () => new Promise((resolve) => answers.push(resolve)),
      'refresh.stop': () => ok(null),
    });
    model.feeds.set(feedList([feed('a')]));
    const first = refreshFeeds(model, null);
    takeProgress(model, running);
    stopRefresh(model);
    const second = refreshFeeds(model, null);
    const stopped = progress({ wasStopped: true });
    takeProgress(model, stopped);
    takeProgress(model, running);
    answers[0]?.(ok(stopped));
    await first;
    expect(model.refresh.get().progress.isRunning).toBe(true);
    takeProgress(model, progress({ doneCount: 1 }));
    answers[1]?.(ok(progress({ doneCount: 1 })));
    await second;
    expect(said.map(({ text }) => text)).toEqual([
      'Asking 1 feed for news.',
      'Asking 1 feed for news.',
      'Refreshing was stopped.',
      'No new stories.',
    ]);
    expect(asked.filter(([name]) => name === 'refresh.start')).toHaveLength(2);
  });

  test('after a stopped one is told also when its end alone is heard of', async () => {
    const { model, said } = fakeModel({
      'refresh.start': () => ok(progress({ doneCount: 1, newCount: 2 })),
      'refresh.stop': () => ok(null),
    });
    model.feeds.set(feedList([feed('a')]));
    model.refresh.set({ ...noRefresh, progress: running, isAsked: true });
    stopRefresh(model);
    const second = refreshFeeds(model, null);
    takeProgress(model, progress({ wasStopped: true }));
    await second;
    expect(said.map(({ text }) => text)).toEqual([
      'Asking 1 feed for news.',
      'Refreshing was stopped.',
      '2 new stories.',
    ]);
  });

  test('that cannot be done leaves no bar behind', async () => {
    const { model, last } = fakeModel({ 'refresh.start': () => fail('core-down', 'away') });
    model.feeds.set(feedList([feed('a')]));
    await refreshFeeds(model, null);
    expect(model.refresh.get().progress.isRunning).toBe(false);
    expect(last()).toContain('engine is not running');
  });

  test('with every feed paused says so', async () => {
    const { model, asked, last } = fakeModel();
    model.feeds.set(feedList([feed('a', { isPaused: true })]));
    await refreshFeeds(model, null);
    expect(last()).toBe('There is no feed here to ask. Paused feeds are left out.');
    expect(asked).toEqual([]);
  });
});

test('stopping asks the core only while a refresh runs', () => {
  const { model, asked } = fakeModel({ 'refresh.stop': () => ok(null) });
  expect(stopRefresh(model)).toBe(false);
  model.refresh.set({ ...noRefresh, progress: running });
  expect(stopRefresh(model)).toBe(true);
  expect(asked).toEqual([['refresh.stop', {}]]);
});
