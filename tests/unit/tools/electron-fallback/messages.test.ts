import { createRequire } from 'node:module';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';

interface Codec {
  clone(value: unknown): unknown;
  encodeMessage(value: unknown): Buffer;
}
const load = createRequire(import.meta.url);
const messages = '../../../../tools/electron-fallback/default-app/messages';
const { clone, encodeMessage }: Codec = load(`${messages}/codec.js`);
const { readMessages }: { readMessages(stream: PassThrough, onMessage: (value: unknown) => void): void } = load(
  `${messages}/read-messages.js`,
);

describe('a message', () => {
  it.each<[string, unknown]>([
    ['plain data', { a: [1, 'ü', null, true, { b: [] }] }],
    ['numbers that JSON lacks', [Number.NaN, -0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 2n ** 70n]],
    ['undefined', [undefined, { a: undefined }]],
    ['dates, patterns, maps and sets', [new Date(5), /a+/gi, new Map([[{ a: 1 }, new Set([1n])]])]],
    ['a part of a larger buffer', new Uint8Array([9, 8, 7, 6]).subarray(1, 3)],
    ['numbers wider than a byte after an odd number of bytes', [new Uint8Array(3), new Float64Array([1.5, -2])]],
    ['names that the encoding uses itself', { $: 'map', pairs: 3, inner: { $: { $: 'undefined' } } }],
    ['an object that would become a prototype', JSON.parse('{"__proto__": {"a": 1}}')],
  ])('carries %s', (_what, value) => {
    expect(clone(value)).toEqual(value);
  });

  it('carries errors with name, message and stack', () => {
    const error = new RangeError('too far');
    const copy = clone(error) as Error;
    expect(copy).toBeInstanceOf(RangeError);
    expect([copy.message, copy.stack]).toEqual([error.message, error.stack]);
  });

  it('owns its bytes: later changes by the sender do not show', () => {
    const bytes = new Uint8Array([1]);
    const message = clone({ bytes }) as { bytes: Uint8Array };
    bytes[0] = 2;
    expect(message.bytes[0]).toBe(1);
  });

  it('refuses functions and symbols as structured cloning does', () => {
    for (const value of [() => {}, Symbol('s')]) {
      expect(() => encodeMessage({ value })).toThrow(expect.objectContaining({ name: 'DataCloneError', code: 25 }));
    }
  });

  it('refuses a cycle but not the same value twice', () => {
    const cycle: { self?: unknown } = {};
    cycle.self = cycle;
    expect(() => encodeMessage(cycle)).toThrow(/cyclic/);
    const twice = { a: 1 };
    expect(clone([twice, twice])).toEqual([twice, twice]);
  });
});

describe('a stream of messages', () => {
  const values = [{ a: 1 }, 'ü', { bytes: new Uint8Array(1_000).fill(3) }, [], null];

  it.each([1, 3, 7, 8, 9, 64, 100_000])('is read whole from pieces of %i bytes', (pieceBytes) => {
    const all = Buffer.concat(values.map(encodeMessage));
    const stream = new PassThrough();
    const seen: unknown[] = [];
    readMessages(stream, (value) => seen.push(value));
    for (let at = 0; at < all.length; at += pieceBytes) stream.emit('data', all.subarray(at, at + pieceBytes));
    expect(seen).toEqual(values);
  });
});
