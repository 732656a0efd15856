import { describe, expect, it } from 'vitest';
import { tallyOf } from '../../../../tools/test/counting-reporter.mjs';

type Modules = Parameters<typeof tallyOf>[0];

const test = (fullName: string, state: string, note?: string) => ({
  fullName,
  result: () => ({ state, note }),
});

/** A file as vitest reports it, with what the reporter looks at. */
const modules = (
  tests: readonly ReturnType<typeof test>[],
  errors: readonly string[] = [],
  suiteErrors: readonly string[] = [],
) =>
  [
    {
      relativeModuleId: 'tests/a.test.ts',
      errors: () => errors,
      children: {
        allTests: (state?: string) => tests.filter((one) => state === undefined || one.result().state === state),
        allSuites: () => [{ errors: () => suiteErrors }],
      },
    },
  ] as unknown as Modules;

describe('the counting reporter', () => {
  it('counts what passed, failed and was skipped', () => {
    const tally = tallyOf(modules([test('a', 'passed'), test('b', 'failed'), test('c', 'skipped', 'no screen')]), []);
    expect(tally).toEqual({
      passed: 1,
      failed: 1,
      skipped: [{ test: 'tests/a.test.ts > c', reason: 'no screen' }],
    });
  });

  it('counts a test that never ended as failed', () => {
    expect(tallyOf(modules([test('a', 'pending')]), []).failed).toBe(1);
  });

  it('counts a file and a group that could not be prepared, and errors outside of tests', () => {
    expect(tallyOf(modules([], ['syntax error']), []).failed).toBe(1);
    expect(tallyOf(modules([], [], ['hook failed']), []).failed).toBe(1);
    expect(tallyOf(modules([]), [new Error('later')]).failed).toBe(1);
  });

  it('takes the reason from the title of the group, else says that there is none', () => {
    const tests = [
      test('the window (needs an Electron (CRIER_TEST_ELECTRON), sox) > opens', 'skipped'),
      test('something (quickly)', 'skipped'),
    ];
    expect(tallyOf(modules(tests), []).skipped.map(({ reason }) => reason)).toEqual([
      'needs an Electron (CRIER_TEST_ELECTRON), sox',
      'no reason given',
    ]);
  });

  it('tells that tests were skipped because their preparation failed', () => {
    const tally = tallyOf(modules([test('a', 'skipped')], [], ['hook failed']), []);
    expect(tally).toMatchObject({ failed: 1, skipped: [{ reason: 'what its file prepares failed' }] });
  });
});
