import { expect, test } from 'vitest';
import { fail, ok, type Result } from '../../../contract/errors';
import { createCoreCalls } from '../../../main/shell/core-calls';
import { createGrants, type Grant, grantLifeMs } from '../../../main/shell/grants';
import { handTimer } from './fakes';

function grants() {
  const timer = handTimer();
  const told: Grant[] = [];
  return { timer, told, grants: createGrants(timer, (grant) => told.push(grant)) };
}

test('a path gets a token that tells nothing about it, and the core is told both', () => {
  const { told, grants: made } = grants();
  const token = made.add('/home/ana/diary.txt', 'dialog');
  expect(token).toMatch(/^[\w-]{32}$/);
  expect(told).toEqual([{ token, path: '/home/ana/diary.txt', origin: 'dialog' }]);
});

test('no two tokens are alike, also for the same path', () => {
  const { grants: made } = grants();
  const tokens = new Set(Array.from({ length: 500 }, () => made.add('/a', 'dialog')));
  expect(tokens.size).toBe(500);
});

test('a token that was used is not told to a restarted core', () => {
  const { grants: made } = grants();
  const used = made.add('/a', 'dialog');
  const kept = made.add('/b', 'given');
  made.spend(used);
  expect(made.unspent()).toEqual([{ token: kept, path: '/b', origin: 'given' }]);
});

test('a token that nobody used is void after ten minutes', () => {
  const { timer, grants: made } = grants();
  made.add('/a', 'dialog');
  timer.pass(grantLifeMs - 1);
  expect(made.unspent()).toHaveLength(1);
  timer.pass(1);
  expect(made.unspent()).toEqual([]);
});

test.each([
  ['an import that worked', 'story.importToken', ok({ storyId: 'x' }), 0],
  ['an import that failed', 'story.importToken', fail('no-story', 'no story in it'), 0],
  ['a list of feeds that was brought in', 'opml.importToken', ok({ addedCount: 1 }), 0],
  ['a list of feeds that was given out', 'opml.exportToken', ok(null), 0],
  ['an import that the core died with', 'story.importToken', fail('core-down', 'gone'), 1],
  ['any other command', 'story.open', ok(null), 1],
] as const)('after %s (%s) the number of open tokens is right', async (_title, name, result, open) => {
  const { grants: made } = grants();
  const token = made.add('/a', 'dialog');
  const call = createCoreCalls((): Promise<Result<unknown>> => Promise.resolve(result), made);
  expect(await call(name, { token })).toEqual(result);
  expect(made.unspent()).toHaveLength(open);
});

test.each([[null], ['token'], [{}], [{ token: 7 }], [[]]])(
  'an import with a broken input spends nothing: %j',
  async (input) => {
    const { grants: made } = grants();
    made.add('/a', 'dialog');
    const call = createCoreCalls(() => Promise.resolve(fail('bad-input', 'broken')), made);
    expect((await call('story.importToken', input)).ok).toBe(false);
    expect(made.unspent()).toHaveLength(1);
  },
);
