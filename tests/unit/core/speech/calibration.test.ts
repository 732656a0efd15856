import { describe, expect, test } from 'vitest';
import {
  isPlausible,
  referenceSentence,
  referenceSpeed,
  settingForRate,
} from '../../../../main/core/speech/calibration';

describe('calibration', () => {
  test('counts twenty words in the reference sentence', () => {
    expect(referenceSentence.split(' ')).toHaveLength(20);
    expect(referenceSpeed(20_000)).toBe(60);
  });

  test('rate 1 is 180 words a minute', () => {
    const points = [
      { setting: 100, wordsPerMinute: 90 },
      { setting: 300, wordsPerMinute: 270 },
    ];
    expect(settingForRate(points, 1)).toBe(200);
  });

  test('goes on along the line beyond what was measured', () => {
    const points = [
      { setting: 175, wordsPerMinute: 170 },
      { setting: 900, wordsPerMinute: 860 },
    ];
    expect(settingForRate(points, 5)).toBeCloseTo(942.03, 2);
    expect(settingForRate(points, 0.5)).toBeCloseTo(90.94, 2);
  });

  test('takes one measured speed for proportional', () => {
    expect(settingForRate([{ setting: 1, wordsPerMinute: 144 }], 2)).toBe(2.5);
  });

  test('without a measured speed is a bug', () => {
    expect(() => settingForRate([], 1)).toThrow(RangeError);
  });

  test.each([
    [162, true],
    [130, true],
    [44, false],
    [0, false],
    [Number.POSITIVE_INFINITY, false],
    [Number.NaN, false],
  ])('%f words a minute of a voice that usually speaks 170: plausible is %s', (wordsPerMinute, plausible) => {
    expect(isPlausible({ setting: 175, wordsPerMinute }, { setting: 175, wordsPerMinute: 170 })).toBe(plausible);
  });
});
