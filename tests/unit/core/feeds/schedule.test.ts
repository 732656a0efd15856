import { describe, expect, test } from 'vitest';
import type { ErrorCode, Failure } from '../../../../contract/errors';
import { afterFetch, type FetchHistory, neverAsked } from '../../../../main/core/feeds/fetch-history';
import { type Outcome, type ParkedHosts, parkedAfter, parkedSeconds } from '../../../../main/core/feeds/parked-hosts';
import { mayAsk, nextAutomaticAtMs, type ScheduledFeed } from '../../../../main/core/feeds/schedule';

const minute = 60_000;
const day = 24 * 60 * minute;
const now = Date.parse('2026-06-01T12:00:00Z');
const url = 'https://zoo.test/feed';
const nobody: ParkedHosts = new Map();

const failed = (code: ErrorCode, detail?: Failure['detail']): Failure => ({
  code,
  message: '',
  ...(detail && { detail }),
});
const feed = (history: Partial<FetchHistory> = {}, isPaused = false): ScheduledFeed => ({
  url,
  isPaused,
  history: { ...neverAsked, ...history },
});
/** Minutes from now until the clock may ask. */
const waitMinutes = (scheduled: ScheduledFeed, hosts = nobody) => {
  const atMs = nextAutomaticAtMs(scheduled, hosts, now);
  return atMs === null ? null : (atMs - now) / minute;
};
const outcomes = (...all: readonly Outcome[]) =>
  all.reduce<FetchHistory>((history, outcome) => afterFetch(history, outcome, {}, now), neverAsked);

describe('the clock asks', () => {
  test('a new feed at once', () => {
    expect(waitMinutes(feed())).toBe(0);
  });

  test.each([
    [{}, 10],
    [{ ttlMinutes: 5 }, 10],
    [{ ttlMinutes: 60 }, 60],
    [{ maxAgeSeconds: 7_200 }, 120],
    [{ ttlMinutes: 60, maxAgeSeconds: 7_200 }, 120],
    [{ ttlMinutes: 1_440 }, 360],
    [{ maxAgeSeconds: 31_536_000 }, 360],
    [{ ttlMinutes: null, maxAgeSeconds: null }, 10],
    [{ ttlMinutes: -5, maxAgeSeconds: Number.NaN }, 10],
    [{ ttlMinutes: Number.POSITIVE_INFINITY }, 10],
  ])('a feed that wishes %j again after %i minutes', (wishes, minutes) => {
    expect(waitMinutes(feed(afterFetch(neverAsked, null, wishes, now)))).toBe(minutes);
  });

  test.each([15, 30, 60, 120, 240, 480, 960, 1_440, 1_440, 1_440].map((minutes, index) => [index + 1, minutes]))(
    'a feed that failed %i times in a row after %i minutes',
    (times, minutes) => {
      expect(waitMinutes(feed(outcomes(...Array<Outcome>(times).fill(failed('server-error')))))).toBe(minutes);
    },
  );

  test('a feed that failed a thousand times once a day, not never', () => {
    expect(waitMinutes(feed({ checkedAtMs: now, failureCount: 5_000 }))).toBe(1_440);
  });

  test('a feed that has recovered as if nothing had been', () => {
    expect(waitMinutes(feed(outcomes(failed('no-answer'), failed('no-answer'), null)))).toBe(10);
  });

  test('a feed that is overdue at once, and never in the past', () => {
    expect(waitMinutes(feed({ checkedAtMs: now - 3 * day }))).toBe(0);
  });

  test('a feed at once that was last asked in what is the future now', () => {
    expect(waitMinutes(feed({ checkedAtMs: now + 400 * day }))).toBe(0);
  });

  test('no paused feed and no feed that is gone', () => {
    expect([waitMinutes(feed({}, true)), waitMinutes(feed(outcomes(failed('page-gone'))))]).toEqual([null, null]);
  });

  test('a feed that is gone not even after another failure, but after an answer', () => {
    expect(waitMinutes(feed(outcomes(failed('page-gone'), failed('server-error'))))).toBeNull();
    expect(waitMinutes(feed(outcomes(failed('page-gone'), null)))).toBe(10);
  });

  test('a feed whose host is parked when that is over, or later where it is due later', () => {
    const parked = (minutes: number) => new Map([['zoo.test', now + minutes * minute]]);
    expect(waitMinutes(feed({ checkedAtMs: now }), parked(90))).toBe(90);
    expect(waitMinutes(feed({ checkedAtMs: now }), parked(5))).toBe(10);
  });
});

describe('what lies with this computer', () => {
  test.each(['offline', 'cancelled'] as const)('(%s) is not held against a feed', (code) => {
    const before = outcomes(failed('no-answer'), failed('no-answer'));
    expect(afterFetch(before, failed(code), {}, now + day)).toBe(before);
  });
});

describe('a host', () => {
  const parkedBy = (outcome: Outcome, asked = url, hosts = nobody) => parkedAfter(hosts, asked, outcome, now);

  test.each([
    [failed('server-busy', { status: 429, retryAfterSeconds: 120 }), 120],
    [failed('server-busy', { status: 503, retryAfterSeconds: 120 }), 120],
    [failed('server-busy', { status: 429 }), 900],
    [failed('server-busy', { status: 503 }), null],
    [failed('server-busy', { status: 429, retryAfterSeconds: 0 }), null],
    [failed('server-busy', { status: 429, retryAfterSeconds: 10_000_000 }), 86_400],
    [failed('server-busy', { status: 429, retryAfterSeconds: -1 }), null],
    [failed('server-error', { status: 500, retryAfterSeconds: 120 }), null],
    [null, null],
  ])('after %j is left alone for %j seconds', (outcome, seconds) => {
    expect(parkedSeconds(parkedBy(outcome), url, now)).toBe(seconds);
  });

  const busy = failed('server-busy', { status: 429, retryAfterSeconds: 120 });

  test.each([
    ['https://zoo.test/other?feed', 120],
    ['http://zoo.test/feed', 120],
    ['https://www.zoo.test/feed', null],
    ['https://my-zoo.test/feed', null],
    ['https://zoo.test.example/feed', null],
    ['https://example.test/zoo.test', null],
    ['https://zoo.test:8443/feed', null],
    ['https://test/feed', null],
  ])('is parked exactly: %s waits %j seconds', (other, seconds) => {
    expect(parkedSeconds(parkedBy(busy), other, now)).toBe(seconds);
  });

  test('is free again when its time is over', () => {
    const hosts = parkedBy(busy);
    expect(parkedSeconds(hosts, url, now + 119_001)).toBe(1);
    expect(parkedSeconds(hosts, url, now + 120_000)).toBeNull();
  });

  test('is forgotten when its time is over', () => {
    const hosts = parkedBy(busy);
    expect([...parkedAfter(hosts, 'https://other.test/', null, now + 119_000).keys()]).toEqual(['zoo.test']);
    expect([...parkedAfter(hosts, 'https://other.test/', null, now + 120_000).keys()]).toEqual([]);
  });

  test('is not parked for years by a clock that was wrong', () => {
    expect(parkedSeconds(new Map([['zoo.test', now + 400 * day]]), url, now)).toBeNull();
  });
});

describe('a feed may be asked', () => {
  const parked = new Map([['zoo.test', now + 120_000]]);
  const gone = outcomes(failed('page-gone'));
  const justAsked = { checkedAtMs: now };

  test.each([
    ['when it is due', feed(), nobody, { kind: 'ask' }, { kind: 'ask' }],
    ['when it was just asked', feed(justAsked), nobody, { kind: 'later', atMs: now + 10 * minute }, { kind: 'ask' }],
    [
      'while it backs off',
      feed(outcomes(failed('no-answer'))),
      nobody,
      { kind: 'later', atMs: now + 15 * minute },
      { kind: 'ask' },
    ],
    ['when it is paused', feed({}, true), nobody, { kind: 'never', why: 'paused' }, { kind: 'ask' }],
    ['when it is gone', feed(gone), nobody, { kind: 'never', why: 'gone' }, { kind: 'ask' }],
    [
      'while its host is parked',
      feed(),
      parked,
      { kind: 'parked', retryAfterSeconds: 120 },
      { kind: 'parked', retryAfterSeconds: 120 },
    ],
    [
      'paused, at a parked host',
      feed({}, true),
      parked,
      { kind: 'never', why: 'paused' },
      { kind: 'parked', retryAfterSeconds: 120 },
    ],
  ] as const)('%s: by the clock and by a person', (_when, scheduled, hosts, byClock, byPerson) => {
    expect(mayAsk(scheduled, hosts, 'clock', now)).toEqual(byClock);
    expect(mayAsk(scheduled, hosts, 'person', now)).toEqual(byPerson);
  });

  test('by the clock exactly from the moment it names', () => {
    const scheduled = feed(justAsked);
    const atMs = nextAutomaticAtMs(scheduled, nobody, now) ?? 0;
    expect(mayAsk(scheduled, nobody, 'clock', atMs - 1).kind).toBe('later');
    expect(mayAsk(scheduled, nobody, 'clock', atMs).kind).toBe('ask');
  });
});
