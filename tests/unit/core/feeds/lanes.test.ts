import { describe, expect, test } from 'vitest';
import { ok, type Result } from '../../../../contract/errors';
import { createLanes, type LaneLimits } from '../../../../main/core/feeds/lanes';

/** Lanes with work that goes on until it is told to end; `log` holds what began and what ended. */
function lanesWith(limits?: LaneLimits) {
  const lanes = createLanes(limits);
  const log: string[] = [];
  const ends = new Map<string, () => void>();
  const begin = (name: string, host: string, signal = new AbortController().signal): Promise<Result<string>> =>
    lanes.run(host, signal, async () => {
      log.push(`+${name}`);
      await new Promise<void>((resolve) => ends.set(name, resolve));
      log.push(`-${name}`);
      return ok(name);
    });
  const settle = async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  return { lanes, log, begin, settle, end: (name: string) => ends.get(name)?.() };
}

describe('lanes', () => {
  test('ask one host once at a time, in order', async () => {
    const { begin, log, end, settle } = lanesWith();
    for (const name of ['a1', 'a2', 'a3']) void begin(name, 'a.test');
    await settle();
    expect(log).toEqual(['+a1']);
    end('a1');
    await settle();
    expect(log).toEqual(['+a1', '-a1', '+a2']);
  });

  test('ask six hosts at a time and no seventh', async () => {
    const { begin, log, end, settle } = lanesWith();
    for (const name of '1234567') void begin(name, `${name}.test`);
    await settle();
    expect(log).toHaveLength(6);
    end('4');
    await settle();
    expect(log.slice(6)).toEqual(['-4', '+7']);
  });

  test('let others pass who wait behind a busy host', async () => {
    const { begin, log, settle } = lanesWith({ perHost: 1, total: 2 });
    for (const [name, host] of [
      ['a1', 'a.test'],
      ['a2', 'a.test'],
      ['b1', 'b.test'],
    ] as const)
      void begin(name, host);
    await settle();
    expect(log).toEqual(['+a1', '+b1']);
  });

  test('take a host with another port for another host', async () => {
    const { begin, log, settle } = lanesWith();
    void begin('a', 'a.test');
    void begin('b', 'a.test:8080');
    await settle();
    expect(log).toEqual(['+a', '+b']);
  });

  test('give the work’s outcome back', async () => {
    const { begin, end, settle } = lanesWith();
    const outcome = begin('a', 'a.test');
    await settle();
    end('a');
    expect(await outcome).toEqual(ok('a'));
  });

  test('are free again after work that threw', async () => {
    const { lanes, begin, log, settle } = lanesWith({ perHost: 1, total: 1 });
    const broken = lanes.run('a.test', new AbortController().signal, () => Promise.reject(new Error('bug')));
    void begin('b', 'a.test');
    await expect(broken).rejects.toThrow('bug');
    await settle();
    expect(log).toEqual(['+b']);
  });
});

describe('an abort', () => {
  test('lets what waits for it leave at once, and nothing else', async () => {
    const { begin, log, end, settle } = lanesWith({ perHost: 1, total: 1 });
    const controller = new AbortController();
    void begin('a', 'a.test');
    const left = [begin('b', 'b.test', controller.signal), begin('c', 'c.test', controller.signal)];
    void begin('d', 'd.test');
    controller.abort();
    expect(await Promise.all(left)).toMatchObject([{ error: { code: 'cancelled' } }, { error: { code: 'cancelled' } }]);
    end('a');
    await settle();
    expect(log).toEqual(['+a', '-a', '+d']);
  });

  test('before the start means that the work never begins', async () => {
    const { begin, log } = lanesWith();
    expect(await begin('a', 'a.test', AbortSignal.abort())).toMatchObject({ error: { code: 'cancelled' } });
    expect(log).toEqual([]);
  });

  test('in the moment of the turn still frees the lane', async () => {
    const { begin, log, settle } = lanesWith({ perHost: 1, total: 1 });
    const controller = new AbortController();
    const outcome = begin('a', 'a.test', controller.signal);
    controller.abort();
    expect(await outcome).toMatchObject({ error: { code: 'cancelled' } });
    void begin('b', 'a.test');
    await settle();
    expect(log).toEqual(['+b']);
  });

  test('is listened for once a signal, and not at all when nothing waits', async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const calls: string[] = [];
    signal.addEventListener = () => void calls.push('+');
    signal.removeEventListener = () => void calls.push('-');
    const { begin, end, settle } = lanesWith({ perHost: 1, total: 1 });
    void begin('a', 'a.test');
    for (let count = 0; count < 50; count += 1) void begin(`b${count}`, 'b.test', signal);
    await settle();
    expect(calls).toEqual(['+']);
    end('a');
    await settle();
    for (let count = 0; count < 50; count += 1) {
      end(`b${count}`);
      await settle();
    }
    expect(calls).toEqual(['+', '-']);
  });
});
