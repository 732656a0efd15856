import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { FetchStop } from '../../../../main/platform/net/fetch-stop';
import { readBody } from '../../../../main/platform/net/read-body';

const packed = gzipSync(Buffer.alloc(20_000_000));
const never = new AbortController().signal;

describe('a body', () => {
  test('in pieces of one byte is put together', async () => {
    const pieces = [...gzipSync('The otter opened the gate.')].map((byte) => Uint8Array.of(byte));
    const bytes = await readBody(Readable.from(pieces), 'gzip', { maxBytes: 1_000, signal: never });
    expect(new TextDecoder().decode(bytes)).toBe('The otter opened the gate.');
  });

  test('that has arrived is unpacked no further after an abort', async () => {
    const controller = new AbortController();
    const stop = new FetchStop('cancelled', 'cancelled');
    const source = async function* () {
      yield packed;
      controller.abort(stop);
    };
    const reading = readBody(Readable.from(source()), 'gzip', { maxBytes: 1e9, signal: controller.signal });
    await expect(reading).rejects.toBe(stop);
  });

  test('is not read on once it is too large', async () => {
    let pieces = 0;
    const source = async function* () {
      for (;;) {
        pieces += 1;
        yield Buffer.alloc(1_000);
      }
    };
    const body = Readable.from(source(), { objectMode: false, highWaterMark: 1_000 });
    await expect(readBody(body, null, { maxBytes: 10_000, signal: never })).rejects.toMatchObject({
      reason: 'too-large',
    });
    expect([pieces < 20, body.destroyed]).toEqual([true, true]);
  });

  test('that fails on its way fails the same way here', async () => {
    const source = async function* () {
      yield packed.subarray(0, 100);
      throw new Error('line cut');
    };
    const reading = readBody(Readable.from(source()), 'gzip', { maxBytes: 1e9, signal: never });
    await expect(reading).rejects.toThrow('line cut');
  });

  test.each(['gzip', 'br', 'deflate', 'gzip, br'])('that is empty is empty, packed as %s or not', async (encoding) => {
    expect(await readBody(Readable.from([]), encoding, { maxBytes: 1, signal: never })).toHaveLength(0);
  });
});
