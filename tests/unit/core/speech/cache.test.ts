import { expect, test } from 'vitest';
import { createCache } from '../../../../main/core/speech/cache';

const cacheOf = (maxBytes: number, keys: string) => {
  const cache = createCache<string>(maxBytes, (value) => value.length);
  for (const key of keys) cache.put(key, key.repeat(10));
  return cache;
};

test('what was used longest ago makes room', () => {
  const cache = cacheOf(30, 'abc');
  cache.get('a');
  cache.put('d', 'dddddddddd');
  expect(['a', 'b', 'c', 'd'].map((key) => cache.get(key) !== undefined)).toEqual([true, false, true, true]);
});

test('a value larger than the cache is not kept and pushes nothing out', () => {
  const cache = cacheOf(30, 'abc');
  cache.put('x', 'x'.repeat(31));
  expect([cache.get('x'), cache.get('a')]).toEqual([undefined, 'aaaaaaaaaa']);
});

test('a value put again counts once', () => {
  const cache = cacheOf(30, 'aaab');
  cache.put('c', 'cccccccccc');
  expect(cache.get('a')).toBe('aaaaaaaaaa');
});
