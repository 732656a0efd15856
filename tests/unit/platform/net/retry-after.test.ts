import { describe, expect, test } from 'vitest';
import { retryAfterSeconds } from '../../../../main/platform/net/retry-after';

const noon = new Date('2026-06-01T12:00:00.000Z');

describe('Retry-After', () => {
  test.each([
    ['0', 0],
    ['120', 120],
    [' 120 ', 120],
    ['86400', 86_400],
    ['86401', 86_400],
    ['99999999999999999999999', 86_400],
    ['Mon, 01 Jun 2026 12:02:00 GMT', 120],
    ['Monday, 01-Jun-26 12:02:00 GMT', 120],
    ['Mon Jun  1 12:02:00 2026', 120],
    ['Mon, 01 Jun 2026 11:00:00 GMT', 0],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
    ['Tue, 01 Jun 2027 12:00:00 GMT', 86_400],
  ])('of %j is %i seconds', (header, seconds) => {
    expect(retryAfterSeconds(header, noon)).toBe(seconds);
  });

  test.each([null, '', '-5', '1.5', '1e3', '0x10', 'soon', '2 minutes', 'Mon, 99 Foo 2026 12:00:00 GMT', '2026-06-01'])(
    'of %j says nothing',
    (header) => {
      expect(retryAfterSeconds(header, noon)).toBeNull();
    },
  );

  test('is rounded up, so that nobody comes too early', () => {
    const justBefore = new Date('2026-06-01T11:59:58.001Z');
    expect(retryAfterSeconds('Mon, 01 Jun 2026 12:00:00 GMT', justBefore)).toBe(2);
  });
});
