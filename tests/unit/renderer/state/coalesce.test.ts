import { expect, test } from 'vitest';
import { coalesced, unhurried } from '../../../../renderer/state/coalesce';

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function made() {
  const open: (() => void)[] = [];
  const ask = coalesced(() => new Promise((resolve) => open.push(resolve)));
  return { ask, open };
}

test('wishes during the work become one more, after it', async () => {
  const { ask, open } = made();
  for (let wish = 0; wish < 5; wish += 1) ask();
  expect(open).toHaveLength(1);
  open[0]?.();
  await settle();
  expect(open).toHaveLength(2);
  open[1]?.();
  await settle();
  expect(open).toHaveLength(2);
});

test('a wish after the work begins it anew', async () => {
  const { ask, open } = made();
  ask();
  open[0]?.();
  await settle();
  ask();
  expect(open).toHaveLength(2);
});

test('work that is always wanted rests for as long as it took', async () => {
  let nowMs = 100;
  const done: string[] = [];
  const work = async (): Promise<void> => {
    done.push('work');
    nowMs += 900;
  };
  await unhurried(
    work,
    async (ms) => void done.push(`rest ${ms}`),
    () => nowMs,
  )();
  expect(done).toEqual(['work', 'rest 900']);
});
