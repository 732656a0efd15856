import { expect, test } from 'vitest';
import { afterExit, type Life, restartLimits } from '../../../main/shell/backoff';

/** Lives of the given lengths, one right after the other. */
function lives(...lengthsMs: readonly number[]): Life[] {
  let at = 0;
  return lengthsMs.map((lengthMs) => {
    const life = { startedAtMs: at, endedAtMs: at + lengthMs };
    at = life.endedAtMs;
    return life;
  });
}

test('the first end is answered by a restart after a tenth of a second', () => {
  expect(afterExit(lives(10))).toEqual({ kind: 'restart', delayMs: 100 });
});

test('each further short life doubles the wait', () => {
  expect(afterExit(lives(20_000, 20_000))).toEqual({ kind: 'restart', delayMs: 200 });
  expect(afterExit(lives(20_000, 20_000, 20_000))).toEqual({ kind: 'restart', delayMs: 400 });
});

test('the wait never grows beyond five seconds', () => {
  expect(afterExit(lives(...Array<number>(20).fill(20_000)))).toEqual({ kind: 'restart', delayMs: 5_000 });
});

test('a minute of health makes the next wait the first one again', () => {
  expect(afterExit(lives(20_000, 20_000, restartLimits.healthyMs))).toEqual({ kind: 'restart', delayMs: 100 });
  expect(afterExit(lives(20_000, restartLimits.healthyMs, 20_000))).toEqual({ kind: 'restart', delayMs: 100 });
});

test('five ends within a minute are a loop, and the process stays down', () => {
  expect(afterExit(lives(5, 5, 5, 5)).kind).toBe('restart');
  expect(afterExit(lives(5, 5, 5, 5, 5))).toEqual({ kind: 'stay-down' });
});

test('five ends spread over more than a minute are no loop', () => {
  expect(afterExit(lives(5, 20_000, 20_000, 20_000, 20_000)).kind).toBe('restart');
});
