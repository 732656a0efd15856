import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../../support/until';
import { codeOf, fetcherWith, textOfAnswer, visit } from '../../support/zoo/visitor';
import { openZoo, type Zoo } from '../../support/zoo/zoo';

const megabyte = 1024 * 1024;
let zoo: Zoo;
const fetcher = fetcherWith();

beforeAll(async () => {
  zoo = await openZoo();
});
afterAll(async () => {
  await fetcher.close();
  await zoo.close();
});

/** How far memory grew above where it was, while the work went on; looked at every few milliseconds. */
async function growthMb(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage.rss();
  let highest = before;
  const look = () => {
    highest = Math.max(highest, process.memoryUsage.rss());
  };
  const timer = setInterval(look, 2);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  look();
  return (highest - before) / megabyte;
}

describe('a body', () => {
  test.each(['', '&chunked'])('of exactly the largest size is read whole (%j)', async (kind) => {
    const answer = await visit(fetcher, zoo, `/sized?bytes=100000${kind}`, { maxBytes: 100_000 });
    expect(textOfAnswer(answer)).toHaveLength(100_000);
  });

  test.each(['', '&chunked'])('of one byte more is too large (%j)', async (kind) => {
    expect(codeOf(await visit(fetcher, zoo, `/sized?bytes=100001${kind}`, { maxBytes: 100_000 }))).toBe('too-large');
  });

  test('that is packed counts as what comes out of it', async () => {
    const path = '/gzip-bomb?mb=10';
    const whole = await visit(fetcher, zoo, path, { maxBytes: 10 * megabyte });
    expect(whole.ok && whole.value.bytes?.length).toBe(10 * megabyte);
    expect(codeOf(await visit(fetcher, zoo, path, { maxBytes: 10 * megabyte - 1 }))).toBe('too-large');
  });

  test('that is announced as too large is not waited for', async () => {
    expect(codeOf(await visit(fetcher, zoo, '/boast'))).toBe('too-large');
  });

  test('of nothing, packed for ever, ends', async () => {
    expect(codeOf(await visit(fetcher, zoo, '/hollow-gzip', { maxBytes: megabyte }))).toBe('too-large');
  });
});

describe('far too much', () => {
  const limits = { maxBytes: 5 * megabyte };
  // The server of these tests shares this process, so its memory counts too.
  test.each([
    ['a body of 200 MB', '/flood?mb=200'],
    ['1 GB in a megabyte of gzip', '/gzip-bomb?mb=1000'],
    ['1 GB in a kilobyte of brotli', '/brotli-bomb?mb=1000'],
  ])('stops at the limit, with memory flat: %s', async (name, path) => {
    await visit(fetcher, zoo, path, limits);
    let code = '';
    const mb = await growthMb(async () => {
      code = codeOf(await visit(fetcher, zoo, path, limits));
    });
    expect(code).toBe('too-large');
    expect(mb, name).toBeLessThan(80);
  });

  test('leaves no connection open', async () => {
    await visit(fetcher, zoo, '/flood?mb=200', limits);
    await until('all connections to be closed', () => zoo.openSockets() === 0);
  });
});
