import { describe, expect, test } from 'vitest';
import { crashAction } from '../../../main/shell/crash-policy';

const minute = 60_000;

describe('a page that is gone', () => {
  test.each([
    ['clean-exit', [], 'ignore'],
    ['clean-exit', [minute - 1], 'ignore'],
    ['crashed', [], 'reload'],
    ['killed', [], 'reload'],
    ['oom', [], 'reload'],
    ['abnormal-exit', [], 'reload'],
    ['a reason of a later Electron', [], 'reload'],
    ['crashed', [1], 'ask'],
    ['oom', [minute - 1], 'ask'],
    ['crashed', [0], 'reload'],
    ['crashed', [0, 1], 'ask'],
    ['launch-failed', [], 'ask'],
    ['integrity-failure', [], 'ask'],
  ] as const)('%s, after failures at %j, one minute later: %s', (reason, historyMs, action) => {
    expect(crashAction(reason, historyMs, minute)).toBe(action);
  });
});
