import { describe, expect, it } from 'vitest';
import { isCi, isGood, none, skippedLines, sum, summaryLine } from '../../../../tools/test/tally.mjs';

const skipped = (test: string, reason = 'no screen') => ({ test, reason });

describe('the tally', () => {
  it('adds up what the steps did', () => {
    const total = sum([
      { passed: 400, failed: 0, skipped: [skipped('a')] },
      { passed: 12, failed: 2, skipped: [skipped('b'), skipped('c')] },
      none,
    ]);
    expect(summaryLine(total)).toBe('412 passed, 2 failed, 3 skipped');
  });

  it('has one form only', () => {
    expect(summaryLine({ passed: 412, failed: 0, skipped: [] })).toBe('412 passed, 0 failed, 0 skipped');
  });
});

describe('a run', () => {
  const good = { passed: 1, failed: 0, skipped: [] };

  it('is good when something passed and nothing failed', () => {
    expect(isGood(good, false)).toBe(true);
    expect(isGood({ ...good, failed: 1 }, false)).toBe(false);
    expect(isGood(none, false)).toBe(false);
  });

  it('may skip tests on a desk, but not on a build server', () => {
    const lacking = { ...good, skipped: [skipped('a')] };
    expect(isGood(lacking, false)).toBe(true);
    expect(isGood(lacking, true)).toBe(false);
  });

  it.each([
    ['true', true],
    ['1', true],
    ['yes', true],
    ['false', false],
    ['0', false],
    ['', false],
    [undefined, false],
  ])('with CI=%s takes the machine for a build server: %s', (CI, expected) => {
    expect(isCi(CI === undefined ? {} : { CI })).toBe(expected);
  });
});

describe('skipped tests', () => {
  it('are told with their reason, one line for each reason', () => {
    expect(skippedLines([skipped('a'), skipped('b', 'no sound'), skipped('c')])).toEqual([
      'skipped: a and 1 more: no screen',
      'skipped: b: no sound',
    ]);
  });
});
