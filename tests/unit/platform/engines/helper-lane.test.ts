import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { EngineError } from '../../../../main/core/speech/engine';
import { createHelperLane, type HelperEvents } from '../../../../main/platform/engines/helper-lane';

interface Sent {
  readonly id: number;
  readonly say: string;
}

/** Helpers that do nothing until the test answers for them. */
function fakeHelpers() {
  const started: { readonly events: HelperEvents; readonly sent: Sent[]; isEnded: boolean }[] = [];
  const start = (events: HelperEvents) => {
    const helper = { events, sent: [] as Sent[], isEnded: false };
    started.push(helper);
    return {
      send: (message: unknown) => void helper.sent.push(message as Sent),
      end: () => {
        helper.isEnded = true;
      },
    };
  };
  const helper = (number: number) => {
    const found = started[number];
    if (!found) throw new Error(`helper ${number} was not started`);
    return found;
  };
  const answer = (number: number, extra: object = {}) => {
    const last = helper(number).sent.at(-1);
    helper(number).events.onMessage({ id: last?.id, ...extra });
  };
  return { start, started, helper, answer };
}

/** A cancelled job has 60 ms. */
const strict = { graceMs: 60, whileIdle: false };
const never = new AbortController().signal;
const limits = { signal: never, timeoutMs: 1_000 };
const crash = new EngineError('crashed', 'crashed');

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a helper lane', () => {
  test('starts its helper with the first job and keeps it', async () => {
    const helpers = fakeHelpers();
    const lane = createHelperLane(helpers.start, strict);
    expect(helpers.started).toHaveLength(0);
    for (const say of ['one', 'two']) {
      const result = lane.request({ say }, limits);
      helpers.answer(0, { said: say });
      expect(await result).toMatchObject({ said: say });
    }
    expect(helpers.started).toHaveLength(1);
  });

  test('gives one job at a time, first come first served', async () => {
    const helpers = fakeHelpers();
    const lane = createHelperLane(helpers.start, strict);
    const results = ['one', 'two'].map((say) => lane.request({ say }, limits));
    expect(helpers.helper(0).sent.map(({ say }) => say)).toEqual(['one']);
    helpers.answer(0);
    expect(helpers.helper(0).sent.map(({ say }) => say)).toEqual(['one', 'two']);
    helpers.answer(0);
    await Promise.all(results);
  });

  test.each(['text', null, 7, {}, { id: 99 }, { id: '1' }])('ignores the answer %j', async (message) => {
    const helpers = fakeHelpers();
    const result = createHelperLane(helpers.start, strict).request({ say: 'one' }, limits);
    helpers.helper(0).events.onMessage(message);
    helpers.answer(0, { right: true });
    expect(await result).toMatchObject({ right: true });
  });

  test('fails only the job during which the helper died, and starts another for the next', async () => {
    const helpers = fakeHelpers();
    const lane = createHelperLane(helpers.start, strict);
    const results = ['one', 'two'].map((say) => lane.request({ say }, limits));
    helpers.helper(0).events.onEnd(crash);
    await expect(results[0]).rejects.toMatchObject({ reason: 'crashed' });
    helpers.answer(1);
    await expect(results[1]).resolves.toBeDefined();
  });

  test('a helper that dies idle fails nothing', async () => {
    const helpers = fakeHelpers();
    const lane = createHelperLane(helpers.start, strict);
    const first = lane.request({ say: 'one' }, limits);
    helpers.answer(0);
    await first;
    helpers.helper(0).events.onEnd(crash);
    const second = lane.request({ say: 'two' }, limits);
    helpers.answer(1);
    await expect(second).resolves.toBeDefined();
  });

  test('a helper that cannot be started fails the job', async () => {
    const lane = createHelperLane(() => {
      throw new Error('no such program');
    }, strict);
    await expect(lane.request({}, limits)).rejects.toMatchObject({ reason: 'crashed' });
  });

  test('ends a helper that does not answer in time', async () => {
    const helpers = fakeHelpers();
    const result = createHelperLane(helpers.start, strict).request({}, { signal: never, timeoutMs: 500 });
    vi.advanceTimersByTime(499);
    expect(helpers.helper(0).isEnded).toBe(false);
    vi.advanceTimersByTime(1);
    expect(helpers.helper(0).isEnded).toBe(true);
    await expect(result).rejects.toMatchObject({ reason: 'time-limit' });
  });

  test('waiting does not count towards the time limit', async () => {
    const helpers = fakeHelpers();
    const lane = createHelperLane(helpers.start, strict);
    const [first, second] = ['one', 'two'].map((say) => lane.request({ say }, limits));
    vi.advanceTimersByTime(900);
    helpers.answer(0);
    vi.advanceTimersByTime(900);
    helpers.answer(0);
    await expect(Promise.all([first, second])).resolves.toHaveLength(2);
  });
});

describe('an abort', () => {
  test('of a waiting job takes it out of the queue', async () => {
    const helpers = fakeHelpers();
    const lane = createHelperLane(helpers.start, strict);
    const abort = new AbortController();
    const first = lane.request({ say: 'one' }, limits);
    const second = lane.request({ say: 'two' }, { signal: abort.signal, timeoutMs: 1_000 });
    abort.abort();
    await expect(second).rejects.toMatchObject({ reason: 'cancelled' });
    helpers.answer(0);
    await first;
    expect(helpers.helper(0).sent).toHaveLength(1);
  });

  test('of the running job rejects at once and spares a helper that is done within 60 ms', async () => {
    const helpers = fakeHelpers();
    const lane = createHelperLane(helpers.start, strict);
    const abort = new AbortController();
    const first = lane.request({ say: 'one' }, { signal: abort.signal, timeoutMs: 1_000 });
    abort.abort();
    await expect(first).rejects.toMatchObject({ reason: 'cancelled' });
    vi.advanceTimersByTime(50);
    helpers.answer(0);
    vi.advanceTimersByTime(1_000);
    expect(helpers.helper(0).isEnded).toBe(false);
    const second = lane.request({ say: 'two' }, limits);
    helpers.answer(0);
    await expect(second).resolves.toBeDefined();
  });

  test('of the running job ends a helper that is still busy after 60 ms, and the next job gets a new one', async () => {
    const helpers = fakeHelpers();
    const lane = createHelperLane(helpers.start, strict);
    const abort = new AbortController();
    const first = lane.request({ say: 'one' }, { signal: abort.signal, timeoutMs: 1_000 });
    const second = lane.request({ say: 'two' }, limits);
    abort.abort();
    await expect(first).rejects.toMatchObject({ reason: 'cancelled' });
    vi.advanceTimersByTime(60);
    expect(helpers.helper(0).isEnded).toBe(true);
    helpers.helper(0).events.onMessage({ id: 2, late: true });
    helpers.helper(0).events.onEnd(crash);
    helpers.answer(1, { right: true });
    expect(await second).toMatchObject({ right: true });
  });

  test('spares a patient helper for as long as nobody waits, and then gives it its grace', async () => {
    const helpers = fakeHelpers();
    const lane = createHelperLane(helpers.start, { graceMs: 150, whileIdle: true });
    const abort = new AbortController();
    const first = lane.request({ say: 'one' }, { signal: abort.signal, timeoutMs: 1_000 });
    abort.abort();
    await expect(first).rejects.toMatchObject({ reason: 'cancelled' });
    vi.advanceTimersByTime(500);
    expect(helpers.helper(0).isEnded).toBe(false);
    void lane.request({ say: 'two' }, limits);
    vi.advanceTimersByTime(149);
    expect(helpers.helper(0).isEnded).toBe(false);
    vi.advanceTimersByTime(1);
    expect(helpers.helper(0).isEnded).toBe(true);
    expect(helpers.started).toHaveLength(2);
  });

  test('before the request starts nothing', async () => {
    const helpers = fakeHelpers();
    const request = createHelperLane(helpers.start, strict).request({}, { signal: AbortSignal.abort(), timeoutMs: 1 });
    await expect(request).rejects.toMatchObject({ reason: 'cancelled' });
    expect(helpers.started).toHaveLength(0);
  });
});

describe('a helper with a time of rest', () => {
  const rested = { ...strict, restMs: 5_000 };

  test('is ended when nothing came for so long, and started again by the next job', async () => {
    const helpers = fakeHelpers();
    const lane = createHelperLane(helpers.start, rested);
    const first = lane.request({ say: 'one' }, limits);
    helpers.answer(0);
    await first;
    vi.advanceTimersByTime(5_000);
    expect(helpers.helper(0).isEnded).toBe(true);
    const second = lane.request({ say: 'two' }, limits);
    helpers.answer(1, { said: 'two' });
    expect(await second).toMatchObject({ said: 'two' });
  });

  test('stays while jobs come within that time', async () => {
    const helpers = fakeHelpers();
    const lane = createHelperLane(helpers.start, rested);
    for (const say of ['one', 'two', 'three']) {
      const result = lane.request({ say }, limits);
      helpers.answer(0);
      await result;
      vi.advanceTimersByTime(4_999);
    }
    expect(helpers.helper(0).isEnded).toBe(false);
  });
});

test('closing ends the helper and cancels what runs, what waits and what comes later', async () => {
  const helpers = fakeHelpers();
  const lane = createHelperLane(helpers.start, strict);
  const results = ['one', 'two'].map((say) => lane.request({ say }, limits));
  lane.close();
  results.push(lane.request({ say: 'three' }, limits));
  for (const result of results) await expect(result).rejects.toMatchObject({ reason: 'cancelled' });
  expect(helpers.started).toHaveLength(1);
  expect(helpers.helper(0).isEnded).toBe(true);
});
