import { expect, test } from 'vitest';
import { createQueue, type Urgency } from '../../../../main/core/speech/queue';
import { gate, settle } from './test-engine';

/** Adds named jobs that end by hand; `started` tells the order in which they began. */
function harness() {
  const queue = createQueue();
  const started: string[] = [];
  const add = (name: string, urgency: Urgency) => {
    const end = gate<string>();
    const job = queue.add(() => {
      started.push(name);
      return end.promise;
    }, urgency);
    return { ...job, end };
  };
  return { add, started };
}

test('two jobs run at a time, the third when one has ended', async () => {
  const { add, started } = harness();
  const [a] = ['a', 'b', 'c'].map((name) => add(name, 'now'));
  await settle();
  expect(started).toEqual(['a', 'b']);
  a?.end.open('done');
  expect(await a?.result).toBe('done');
  await settle();
  expect(started).toEqual(['a', 'b', 'c']);
});

test('work ahead runs one at a time', async () => {
  const { add, started } = harness();
  add('a', 'ahead');
  add('b', 'ahead');
  await settle();
  expect(started).toEqual(['a']);
});

test('what is wanted now overtakes work ahead', async () => {
  const { add, started } = harness();
  add('a', 'ahead');
  add('b', 'ahead');
  add('now', 'now');
  await settle();
  expect(started).toEqual(['a', 'now']);
});

test('work ahead begins only when nothing that is wanted now runs', async () => {
  const { add, started } = harness();
  const now = add('now', 'now');
  add('ahead', 'ahead');
  await settle();
  expect(started).toEqual(['now']);
  now.end.open('');
  await settle();
  expect(started).toEqual(['now', 'ahead']);
});

test('work ahead that is wanted now after all starts at once', async () => {
  const { add, started } = harness();
  add('a', 'ahead');
  add('b', 'ahead');
  add('c', 'ahead').promote('now');
  await settle();
  expect(started).toEqual(['a', 'c']);
});

test('a job that fails makes room for the next', async () => {
  const { add, started } = harness();
  const [a] = ['a', 'b', 'c'].map((name) => add(name, 'now'));
  a?.end.refuse(new Error('broken'));
  await expect(a?.result).rejects.toThrow('broken');
  await settle();
  expect(started).toEqual(['a', 'b', 'c']);
});
