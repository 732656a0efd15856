import { setMaxListeners } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HostAddress } from '../../../main/platform/net/resolve-host';
import { until } from '../../support/until';
import { codeOf, fetcherWith, namesOf, visit } from '../../support/zoo/visitor';
import { openZoo, type Zoo } from '../../support/zoo/zoo';

let zoo: Zoo;

beforeAll(async () => {
  zoo = await openZoo();
});
afterAll(() => zoo.close());

const closed = () => until('all connections to be closed', () => zoo.openSockets() === 0);
const arrived = (path: string) => until(`a request for ${path}`, () => zoo.asked.includes(path));

/** Counts the listeners that a signal has now. */
function countedSignal() {
  const controller = new AbortController();
  const { signal } = controller;
  // Two hundred requests share it; Node would warn of eleven.
  setMaxListeners(0, signal);
  const add = signal.addEventListener.bind(signal);
  const remove = signal.removeEventListener.bind(signal);
  let listeners = 0;
  signal.addEventListener = (...parameters: Parameters<typeof add>) => {
    listeners += 1;
    add(...parameters);
  };
  signal.removeEventListener = (...parameters: Parameters<typeof remove>) => {
    listeners -= 1;
    remove(...parameters);
  };
  return { controller, listeners: () => listeners };
}

describe('an abort', () => {
  test.each(['/slow-headers', '/drip', '/stuck', '/flood?mb=1000', '/gzip-bomb?mb=1000'])(
    'ends a request for %s at once and closes its connection',
    async (path) => {
      const controller = new AbortController();
      const answer = visit(fetcherWith(), zoo, path, { maxBytes: 1e9 }, controller.signal);
      await arrived(path);
      controller.abort();
      expect(codeOf(await answer)).toBe('cancelled');
      await closed();
    },
  );

  test('ends a request whose host is still being looked for', async () => {
    const controller = new AbortController();
    const fetcher = fetcherWith({ lookup: () => new Promise(() => undefined) });
    const answer = visit(fetcher, zoo, '', { url: 'http://zoo.test/' }, controller.signal);
    controller.abort();
    expect(codeOf(await answer)).toBe('cancelled');
  });

  test('means that a host found later is not connected to', async () => {
    const controller = new AbortController();
    const connectionsBefore = zoo.connectionCount();
    let find: (found: readonly HostAddress[]) => void = () => undefined;
    const lookup = () => new Promise<readonly HostAddress[]>((resolve) => (find = resolve));
    const host = `zoo.test:${zoo.port}`;
    const answer = visit(
      fetcherWith({ lookup }),
      zoo,
      '',
      { url: `http://${host}/`, typedHost: host },
      controller.signal,
    );
    controller.abort();
    await answer;
    find([{ address: '127.0.0.1', family: 4 }]);
    await visit(fetcherWith(), zoo, '/plain');
    expect(zoo.connectionCount()).toBe(connectionsBefore + 1);
  });

  test('ends a request whose secure connection is never agreed on', async () => {
    const sockets = new Set<Socket>();
    const mute = createServer((socket) => {
      sockets.add(socket.resume().once('close', () => sockets.delete(socket)));
      socket.on('error', () => undefined);
    });
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
    const host = `127.0.0.1:${(mute.address() as AddressInfo).port}`;
    const controller = new AbortController();
    const answer = visit(fetcherWith(), zoo, '', { url: `https://${host}/`, typedHost: host }, controller.signal);
    await until('a connection', () => sockets.size === 1);
    controller.abort();
    expect(codeOf(await answer)).toBe('cancelled');
    await until('the connection to be closed', () => sockets.size === 0);
    mute.close();
  });

  test('before the start means that nothing is asked', async () => {
    const names = namesOf({});
    const answer = await visit(
      fetcherWith({ lookup: names }),
      zoo,
      '',
      { url: 'http://zoo.test/' },
      AbortSignal.abort(),
    );
    expect([codeOf(answer), names.asked]).toEqual(['cancelled', []]);
  });
});

describe('a fetcher that is closed', () => {
  test('ends what runs and takes nothing new', async () => {
    const fetcher = fetcherWith();
    const running = visit(fetcher, zoo, '/drip');
    await until('an open connection', () => zoo.openSockets() === 1);
    let isOver = false;
    void running.then(() => {
      isOver = true;
    });
    await fetcher.close();
    expect(isOver).toBe(true);
    expect([codeOf(await running), codeOf(await visit(fetcher, zoo, '/plain'))]).toEqual(['cancelled', 'cancelled']);
    await closed();
  });
});

describe('nothing is left behind', () => {
  test('by answers, good and bad', async () => {
    const fetcher = fetcherWith({ limits: { headersTimeoutMs: 100, totalTimeoutMs: 200 } });
    const { controller, listeners } = countedSignal();
    const paths = ['/plain', '/gzip', '/hops/3', '/loop', '/status/404', '/too-short', '/reset-in-body', '/drip'];
    for (const path of paths) await visit(fetcher, zoo, path, {}, controller.signal);
    await closed();
    expect(listeners()).toBe(0);
  });

  test('by 200 aborted requests: neither connections nor handles nor listeners', async () => {
    const fetcher = fetcherWith();
    await visit(fetcher, zoo, '/plain');
    const before = process.getActiveResourcesInfo().length;
    const { controller, listeners } = countedSignal();
    const paths = ['/slow-headers', '/drip', '/dripping-headers', '/stuck'];
    const answers = Array.from({ length: 200 }, (_, index) =>
      visit(fetcher, zoo, paths[index % 4] ?? '', { maxBytes: 1e9 }, controller.signal),
    );
    await until('most requests to have arrived', () => zoo.openSockets() > 150);
    controller.abort();
    expect(new Set((await Promise.all(answers)).map(codeOf))).toEqual(new Set(['cancelled']));
    await closed();
    expect(listeners()).toBe(0);
    await until('all handles to be gone', () => process.getActiveResourcesInfo().length <= before);
  });
});
