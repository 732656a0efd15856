import { expect, test } from 'vitest';
import { atIntervals } from '../../../../main/core/feeds/at-intervals';
import type { Clock } from '../../../../main/core/ports';

/** Time passes by hand, and whoever sleeps wakes by it. */
function slowClock(): Clock & { pass(ms: number): Promise<void> } {
  let nowMs = 0;
  let sleepers: { readonly untilMs: number; readonly wake: () => void }[] = [];
  return {
    now: () => new Date(nowMs),
    sleep: (ms, signal) =>
      new Promise((wake) => {
        signal.addEventListener('abort', () => wake());
        sleepers.push({ untilMs: nowMs + ms, wake });
      }),
    async pass(ms) {
      nowMs += ms;
      for (const { wake } of sleepers.filter(({ untilMs }) => untilMs <= nowMs)) wake();
      sleepers = sleepers.filter(({ untilMs }) => untilMs > nowMs);
      await Promise.resolve();
    },
  };
}

function started() {
  const clock = slowClock();
  let count = 0;
  const pace = atIntervals(clock, 250, () => {
    count += 1;
  });
  return { clock, pace, count: () => count };
}

test('the first is passed on at once, and of many in a row the last when the interval is over', async () => {
  const { clock, pace, count } = started();
  pace.call();
  expect(count()).toBe(1);
  for (let call = 0; call < 5; call += 1) pace.call();
  expect(count()).toBe(1);
  await clock.pass(249);
  expect(count()).toBe(1);
  await clock.pass(1);
  expect(count()).toBe(2);
  await clock.pass(1_000);
  expect(count()).toBe(2);
});

test('what was passed on early is not passed on again', async () => {
  const { clock, pace, count } = started();
  pace.call();
  pace.call();
  pace.flush();
  expect(count()).toBe(2);
  await clock.pass(250);
  expect(count()).toBe(2);
});

test('what was dropped is not passed on, and the next is', async () => {
  const { clock, pace, count } = started();
  pace.call();
  pace.call();
  pace.drop();
  await clock.pass(250);
  expect(count()).toBe(1);
  pace.call();
  expect(count()).toBe(2);
});

test('nothing held back, nothing to flush', () => {
  const { pace, count } = started();
  pace.flush();
  expect(count()).toBe(0);
});
