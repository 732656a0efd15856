import { describe, expect, test } from 'vitest';
import { maxAgeSeconds } from '../../../../main/platform/net/max-age';

describe('Cache-Control', () => {
  test.each([
    ['max-age=600', 600],
    ['public, Max-Age=600, must-revalidate', 600],
    ['max-age="600"', 600],
    ['max-age=0', 0],
    ['s-maxage=600', null],
    ['no-cache, max-age=600', null],
    ['no-store,max-age=600', null],
    ['max-age=-1', null],
    ['max-age=soon', null],
    ['', null],
    [null, null],
  ])('of %j keeps an answer fresh for %j seconds', (header, seconds) => {
    expect(maxAgeSeconds(header)).toBe(seconds);
  });
});
