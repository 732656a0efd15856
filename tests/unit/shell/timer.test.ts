import { expect, test } from 'vitest';
import { atMostEvery } from '../../../main/shell/timer';
import { handTimer } from './fakes';

test('work is not done again before its pause has passed', () => {
  const timer = handTimer();
  let asked = 0;
  const ask = atMostEvery(10_000, timer, () => {
    asked += 1;
  });
  ask();
  ask();
  timer.pass(9_999);
  ask();
  expect(asked).toBe(1);
  timer.pass(1);
  ask();
  expect(asked).toBe(2);
});
