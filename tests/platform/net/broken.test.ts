import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf, fetcherWith, namesOf, visit } from '../../support/zoo/visitor';
import { openZoo, type Zoo } from '../../support/zoo/zoo';

let zoo: Zoo;
const fetcher = fetcherWith();
const impatient = fetcherWith({ limits: { headersTimeoutMs: 150 } });
const hasty = fetcherWith({ limits: { totalTimeoutMs: 300 } });

beforeAll(async () => {
  zoo = await openZoo();
});
afterAll(async () => {
  await Promise.all([fetcher.close(), impatient.close(), hasty.close()]);
  await zoo.close();
});

/** A port at which nobody listens any more. */
const deafPort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

describe('a damaged answer', () => {
  test.each([
    'too-short',
    'too-long',
    'two-lengths',
    'broken-chunks',
    'bad-chunks',
    'truncated-gzip',
    'not-gzip',
    'not-brotli',
    'not-deflate',
    'unknown-packing',
    'packed-often',
    'reset-in-body',
    'header-flood',
    'not-http',
    'nowhere',
    'status/206',
    'status/300',
  ])('(%s) is never taken for a whole one', async (animal) => {
    expect(codeOf(await visit(fetcher, zoo, `/${animal}`))).toBe('damaged-answer');
  });
});

describe('no answer', () => {
  test.each(['reset-at-once', 'hangs-up'])('comes from a server that breaks off at once (%s)', async (animal) => {
    expect(codeOf(await visit(fetcher, zoo, `/${animal}`))).toBe('no-answer');
  });

  test('comes from a port at which nobody listens', async () => {
    const host = `127.0.0.1:${await deafPort()}`;
    expect(codeOf(await visit(fetcher, zoo, '', { url: `http://${host}/`, typedHost: host }))).toBe('no-answer');
  });

  test.each(['slow-headers', 'dripping-headers'])('is what %s amount to', async (animal) => {
    expect(codeOf(await visit(impatient, zoo, `/${animal}`))).toBe('no-answer');
  });

  test('comes from a name service that is silent', async () => {
    const silent = fetcherWith({ lookup: () => new Promise(() => undefined), limits: { headersTimeoutMs: 50 } });
    expect(codeOf(await visit(silent, zoo, '', { url: 'http://zoo.test/' }))).toBe('no-answer');
  });
});

describe('an answer that takes too long', () => {
  test.each(['drip', 'stuck'])('is given up (%s)', async (animal) => {
    expect(codeOf(await visit(hasty, zoo, `/${animal}`))).toBe('too-slow');
  });
});

describe('a name', () => {
  const code = async (error: string, hasNetwork: boolean) => {
    const lookup = () => Promise.reject(Object.assign(new Error('lookup'), { code: error }));
    return codeOf(
      await visit(fetcherWith({ lookup, hasNetwork: () => hasNetwork }), zoo, '', { url: 'http://zoo.test/' }),
    );
  };

  test('that nobody knows is a host that was not found', async () => {
    expect(await code('ENOTFOUND', true)).toBe('host-not-found');
  });

  test('that has no address is a host that was not found', async () => {
    const lookup = namesOf({ 'zoo.test': [] });
    expect(codeOf(await visit(fetcherWith({ lookup }), zoo, '', { url: 'http://zoo.test/' }))).toBe('host-not-found');
  });

  test('that no name service could be asked for means that there is no connection', async () => {
    expect(await code('EAI_AGAIN', true)).toBe('offline');
  });

  test('that nobody knows means no connection where the computer has none', async () => {
    expect(await code('ENOTFOUND', false)).toBe('offline');
  });
});
