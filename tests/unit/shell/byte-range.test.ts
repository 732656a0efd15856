import { describe, expect, test } from 'vitest';
import { byteRange } from '../../../main/shell/byte-range';

describe('a range of 100 bytes', () => {
  test.each([
    [null, 'whole'],
    ['bytes=0-', { from: 0, to: 99 }],
    ['bytes=10-19', { from: 10, to: 19 }],
    ['bytes=90-500', { from: 90, to: 99 }],
    ['bytes=-10', { from: 90, to: 99 }],
    ['bytes=-500', { from: 0, to: 99 }],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=20-10', 'whole'],
    ['bytes=0-1,5-6', 'whole'],
    ['lines=0-1', 'whole'],
    ['bytes=-', 'whole'],
    ['bytes=99999999999999999999-', 'whole'],
  ] as const)('%s', (header, range) => {
    expect(byteRange(header, 100)).toEqual(range);
  });
});
