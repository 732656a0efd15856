import { describe, expect, test } from 'vitest';
import { ok } from '../../../../contract/errors';
import { noProgress } from '../../../../contract/feeds';
import { defaultSettings, type Settings } from '../../../../contract/settings';
import { autoRefresh } from '../../../../main/core/feeds/auto-refresh';
import type { Refresh } from '../../../../main/core/feeds/refresh';
import { handClock } from '../library/library-with';

/** Minutes since the start at which feeds were asked, in so many minutes of a clock that jumps `leapMinutes` at its fifth look. */
async function askedWithin(minutes: number, settings: Partial<Settings>, leapMinutes = 0): Promise<readonly number[]> {
  const clock = handClock();
  const startMs = clock.now().getTime();
  const nowMinutes = () => (clock.now().getTime() - startMs) / 60_000;
  const asked: number[] = [];
  const leaving = new AbortController();
  let looks = 0;
  const refresh: Refresh = {
    startDue: async (asker) => {
      if (asker === 'clock') asked.push(nowMinutes());
      return ok(noProgress);
    },
    stop: () => undefined,
    state: () => noProgress,
    close: async () => undefined,
  };
  const sleep = async (ms: number): Promise<void> => {
    looks += 1;
    clock.move(ms + (looks === 5 ? leapMinutes * 60_000 : 0));
    if (nowMinutes() >= minutes) leaving.abort();
  };
  await autoRefresh(refresh, () => ({ ...defaultSettings, ...settings }), { ...clock, sleep }, leaving.signal);
  return asked;
}

describe('a refresh by itself', () => {
  test('never happens unless it is wanted', async () => {
    expect(await askedWithin(3_000, {})).toEqual([]);
  });

  test('happens at the start where that is wanted, and only then', async () => {
    expect(await askedWithin(3_000, { refreshOnStart: true })).toEqual([0]);
  });

  test('happens every so many minutes where that is wanted', async () => {
    expect(await askedWithin(100, { refreshEveryMinutes: 30 })).toEqual([30, 60, 90]);
  });

  test('happens once, not many times, after the machine has slept', async () => {
    expect(await askedWithin(300, { refreshEveryMinutes: 60 }, 200)).toEqual([205, 265]);
  });
});
