import { expect, test } from 'vitest';
import { createQueue, type Urgency } from '../../../../main/core/speech/queue';
import { createSharedJobs } from '../../../../main/core/speech/shared-jobs';
import { gate, settle } from './test-engine';

function harness() {
  const jobs = createSharedJobs<string>(createQueue());
  const end = gate<string>();
  const signals: AbortSignal[] = [];
  const join = (controller: AbortController, key = 'k', urgency: Urgency = 'now') =>
    jobs.join(
      key,
      (signal) => {
        signals.push(signal);
        return end.promise;
      },
      urgency,
      controller.signal,
    );
  return { join, end, signals };
}

test('all who wait get the same outcome', async () => {
  const { join, end, signals } = harness();
  const both = Promise.all([join(new AbortController()), join(new AbortController())]);
  end.open('sound');
  expect(await both).toEqual(['sound', 'sound']);
  expect(signals).toHaveLength(1);
});

test('one of two who leaves does not end the job', async () => {
  const { join, end, signals } = harness();
  const leaver = new AbortController();
  const left = join(leaver);
  const stays = join(new AbortController());
  await settle();
  leaver.abort();
  await expect(left).rejects.toMatchObject({ reason: 'cancelled' });
  expect(signals[0]?.aborted).toBe(false);
  end.open('sound');
  expect(await stays).toBe('sound');
});

test('the last who leaves ends the job', async () => {
  const { join, signals } = harness();
  const leavers = [new AbortController(), new AbortController()];
  const left = leavers.map((leaver) => join(leaver).catch((error: unknown) => error));
  await settle();
  for (const leaver of leavers) leaver.abort();
  expect(await Promise.all(left)).toEqual([
    expect.objectContaining({ reason: 'cancelled' }),
    expect.objectContaining({ reason: 'cancelled' }),
  ]);
  expect(signals[0]?.aborted).toBe(true);
});

test('who comes after all have left gets a new job', async () => {
  const { join, end, signals } = harness();
  const leaver = new AbortController();
  const left = join(leaver).catch(() => 'left');
  await settle();
  leaver.abort();
  const second = join(new AbortController());
  end.open('sound');
  expect(await Promise.all([left, second])).toEqual(['left', 'sound']);
  expect(signals).toHaveLength(2);
});

test('a job that everybody left before its turn never starts', async () => {
  const { join, signals } = harness();
  const leaver = new AbortController();
  void join(new AbortController(), 'running', 'ahead');
  const left = join(leaver, 'waiting', 'ahead').catch(() => 'left');
  leaver.abort();
  expect(await left).toBe('left');
  await settle();
  expect(signals).toHaveLength(1);
});

test('who was cancelled before joining starts nothing', async () => {
  const { join, signals } = harness();
  const controller = new AbortController();
  controller.abort();
  await expect(join(controller)).rejects.toMatchObject({ reason: 'cancelled' });
  expect(signals).toEqual([]);
});
