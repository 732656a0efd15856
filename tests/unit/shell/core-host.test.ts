import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import { ok } from '../../../contract/errors';
import { coreEventNames, eventNames } from '../../../contract/events';
import type { FromCore, ToCore } from '../../../contract/wire';
import { CoreHost } from '../../../main/shell/core-host';
import type { Grant } from '../../../main/shell/grants';
import { handTimer, keptLog, settle } from './fakes';

/** A process that does what the test says, with the surface of a utility process. */
class FakeProcess extends EventEmitter {
  readonly received: ToCore[] = [];
  isKilled = false;
  postMessage(message: ToCore): void {
    this.received.push(message);
  }
  kill(): boolean {
    this.isKilled = true;
    this.emit('exit', 128);
    return true;
  }
  says(message: FromCore): void {
    this.emit('message', message);
  }
}

function host(options: { readonly grants?: readonly Grant[]; readonly fork?: () => FakeProcess } = {}) {
  const timer = handTimer();
  const log = keptLog();
  const processes: FakeProcess[] = [];
  const events: (readonly [name: string, payload: unknown])[] = [];
  const ups: boolean[] = [];
  const seen = { gaveUp: 0 };
  const fork = (): FakeProcess => {
    const process = options.fork?.() ?? new FakeProcess();
    processes.push(process);
    return process;
  };
  const core = new CoreHost({
    fork,
    timer,
    log,
    onEvent: (name, payload) => events.push([name, payload]),
    onUpChanged: (isUp) => ups.push(isUp),
    onGaveUp: () => {
      seen.gaveUp += 1;
    },
    grants: () => options.grants ?? [],
  });
  const last = (): FakeProcess => processes[processes.length - 1] ?? new FakeProcess();
  return { core, timer, log, processes, events, ups, seen, last };
}

const down = { ok: false, error: { code: 'core-down', message: 'the core process is not running' } };

describe('a core that is up', () => {
  test('answers each call with its own answer, in whatever order they come', async () => {
    const { core, last } = host();
    core.start();
    last().says({ kind: 'ready' });
    const first = core.call('app.state', {});
    const second = core.call('library.list', { view: 'all' });
    expect(last().received).toEqual([
      { kind: 'call', id: 1, name: 'app.state', input: {} },
      { kind: 'call', id: 2, name: 'library.list', input: { view: 'all' } },
    ]);
    last().says({ kind: 'answer', id: 2, result: ok('list') });
    last().says({ kind: 'answer', id: 1, result: ok('state') });
    expect(await first).toEqual(ok('state'));
    expect(await second).toEqual(ok('list'));
  });

  test('passes its own events on, and none of the shell', () => {
    const { core, last, events } = host();
    core.start();
    last().says({ kind: 'ready' });
    for (const name of eventNames) last().says({ kind: 'event', name, payload: { rev: 4 } } as FromCore);
    expect(events.map(([name]) => name).sort()).toEqual([...coreEventNames].sort());
  });

  test('is told a grant at once', () => {
    const { core, last } = host();
    core.start();
    last().says({ kind: 'ready' });
    core.grant({ token: 't', path: '/a', origin: 'dialog' });
    expect(last().received).toEqual([{ kind: 'grant', token: 't', path: '/a' }]);
  });

  test.each([[null], ['ready'], [7], [{}], [{ kind: 'answer', id: 99, result: ok(1) }]])(
    'may send nonsense without harm: %j',
    (message) => {
      const { core, last, ups } = host();
      core.start();
      last().emit('message', message);
      expect(ups).toEqual([]);
    },
  );
});

describe('a core that starts', () => {
  test('gets the calls made meanwhile when it is ready, grants first', async () => {
    const { core, last, ups } = host({ grants: [{ token: 't', path: '/a', origin: 'given' }] });
    core.start();
    const state = core.call('app.state', {});
    expect(last().received).toEqual([]);
    last().says({ kind: 'ready' });
    expect(last().received.map(({ kind }) => kind)).toEqual(['grant', 'call']);
    expect(ups).toEqual([true]);
    last().says({ kind: 'answer', id: 1, result: ok(null) });
    expect(await state).toEqual(ok(null));
  });

  test('and is not ready after a minute is ended and started again', () => {
    const { core, timer, processes } = host();
    core.start();
    timer.pass(60_000);
    expect(processes[0]?.isKilled).toBe(true);
    timer.pass(100);
    expect(processes).toHaveLength(2);
  });

  test('and cannot be forked at all counts as one that ended', () => {
    const { core, timer, seen } = host({
      fork: () => {
        throw new Error('no such file');
      },
    });
    core.start();
    timer.pass(10_000);
    expect(seen.gaveUp).toBe(1);
  });
});

describe('a core that dies', () => {
  test('leaves no call without an answer', async () => {
    const { core, last } = host();
    core.start();
    last().says({ kind: 'ready' });
    const call = core.call('app.state', {});
    last().emit('exit', 9);
    expect(await call).toEqual(down);
  });

  test('tells the page that it is away and that it is back, once each', () => {
    const { core, timer, last, ups } = host();
    core.start();
    last().says({ kind: 'ready' });
    last().emit('exit', 9);
    timer.pass(100);
    last().says({ kind: 'ready' });
    expect(ups).toEqual([true, false, true]);
  });

  test('makes calls fail at once until it is started again', async () => {
    const { core, timer, last } = host();
    core.start();
    last().says({ kind: 'ready' });
    last().emit('exit', 9);
    expect(await core.call('app.state', {})).toEqual(down);
    timer.pass(100);
    const call = core.call('app.state', {});
    last().says({ kind: 'ready' });
    last().says({ kind: 'answer', id: 1, result: ok(1) });
    expect(await call).toEqual(ok(1));
  });

  test('cannot speak any more: late messages of the old process change nothing', () => {
    const { core, timer, processes, events } = host();
    core.start();
    processes[0]?.says({ kind: 'ready' });
    processes[0]?.emit('exit', 9);
    timer.pass(100);
    processes[0]?.says({ kind: 'event', name: 'library.changed', payload: { rev: 1 } });
    processes[0]?.emit('exit', 9);
    timer.pass(10_000);
    expect(events).toEqual([]);
    expect(processes).toHaveLength(2);
  });

  test('five times in a row stays down, and trying again starts afresh', async () => {
    const { core, timer, last, processes, seen } = host();
    core.start();
    for (let i = 0; i < 5; i += 1) {
      last().emit('exit', 1);
      timer.pass(5_000);
    }
    expect(processes).toHaveLength(5);
    expect(seen.gaveUp).toBe(1);
    expect(await core.call('app.state', {})).toEqual(down);
    core.retry();
    last().says({ kind: 'ready' });
    expect(core.isUp).toBe(true);
    last().emit('exit', 1);
    timer.pass(100);
    expect(processes).toHaveLength(7);
  });

  test('with a fatal error of its engine does not take the shell along', () => {
    const { core, last, log } = host();
    core.start();
    expect(() => last().emit('error', 'FatalError')).not.toThrow();
    expect(log.lines.map(({ event }) => event)).toContain('core-fatal');
  });
});

describe('closing', () => {
  test('waits for the core to have flushed', async () => {
    const { core, last, timer } = host();
    core.start();
    last().says({ kind: 'ready' });
    let isClosed = false;
    const closing = core.close(3_000).then(() => {
      isClosed = true;
    });
    expect(last().received).toEqual([{ kind: 'close' }]);
    await settle();
    expect(isClosed).toBe(false);
    last().says({ kind: 'closed' });
    await closing;
    expect(last().isKilled).toBe(false);
    expect(timer.waiting()).toBe(0);
  });

  test('ends a core by force that does not close in time', async () => {
    const { core, last, timer } = host();
    core.start();
    last().says({ kind: 'ready' });
    const closing = core.close(3_000);
    timer.pass(2_999);
    expect(last().isKilled).toBe(false);
    timer.pass(1);
    await closing;
    expect(last().isKilled).toBe(true);
  });

  test('never starts the core again', async () => {
    const { core, last, timer, processes, ups } = host();
    core.start();
    last().says({ kind: 'ready' });
    const closing = core.close(3_000);
    last().emit('exit', 0);
    await closing;
    timer.pass(60_000);
    core.start();
    expect(processes).toHaveLength(1);
    expect(ups).toEqual([true]);
  });

  test('while the core waits to be started again ends the waiting', async () => {
    const { core, last, timer, processes } = host();
    core.start();
    last().emit('exit', 1);
    await core.close(3_000);
    timer.pass(60_000);
    expect(processes).toHaveLength(1);
  });

  test('a core that is still starting hands over what was asked before', async () => {
    const { core, last } = host();
    core.start();
    void core.call('position.save', {});
    const closing = core.close(3_000);
    expect(last().received.map(({ kind }) => kind)).toEqual(['call', 'close']);
    last().says({ kind: 'closed' });
    await closing;
    expect(await core.call('app.state', {})).toEqual(down);
  });
});
