import { expect, test } from 'vitest';
import { createRateGate } from '../../../main/shell/rate-gate';
import { handTimer } from './fakes';

const limits = { perSecond: 10, maxQueued: 20 };

function numbered(
  count: number,
  enter: (work: () => void) => boolean,
): { readonly done: number[]; readonly taken: number } {
  const done: number[] = [];
  let taken = 0;
  for (let i = 0; i < count; i += 1) {
    if (enter(() => done.push(i))) taken += 1;
  }
  return { done, taken };
}

test('a burst within the limit passes at once', () => {
  const gate = createRateGate(handTimer(), limits);
  expect(numbered(10, gate.enter).done).toHaveLength(10);
});

test('what exceeds the limit waits, and passes in order', () => {
  const timer = handTimer();
  const gate = createRateGate(timer, limits);
  const { done } = numbered(25, gate.enter);
  expect(done).toHaveLength(10);
  timer.pass(1_000);
  expect(done.length).toBeGreaterThanOrEqual(19);
  expect(done.length).toBeLessThanOrEqual(20);
  timer.pass(1_000);
  expect(done).toEqual([...Array(25).keys()]);
});

test('a flood is refused once the queue is full, and nothing that was taken is lost', () => {
  const timer = handTimer();
  const gate = createRateGate(timer, limits);
  const { done, taken } = numbered(1_000, gate.enter);
  expect(taken).toBe(30);
  timer.pass(10_000);
  expect(done).toEqual([...Array(30).keys()]);
});

test('after a rest the full burst is there again, and not more', () => {
  const timer = handTimer();
  const gate = createRateGate(timer, limits);
  numbered(10, gate.enter);
  timer.pass(60_000);
  expect(numbered(15, gate.enter).done).toHaveLength(10);
});

test('an idle gate keeps no timer', () => {
  const timer = handTimer();
  numbered(5, createRateGate(timer, limits).enter);
  expect(timer.waiting()).toBe(0);
});
