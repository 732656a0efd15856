import { beforeEach, describe, expect, test } from 'vitest';
import { fail, ok, type Result } from '../../../../contract/errors';
import type { StoryView } from '../../../../contract/story';
import { createShown, type Shown } from '../../../../renderer/state/shown';
import { story } from './stories';

interface Asked {
  readonly storyId: string;
  readonly part: number | undefined;
  answer(result: Result<StoryView>): void;
}

let asked: Asked[];
let timers: { run: () => void; isOff: boolean }[];
let failures: string[];
let shown: Shown;

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const rest = (): void => {
  for (const timer of timers.splice(0)) if (!timer.isOff) timer.run();
};

beforeEach(() => {
  asked = [];
  timers = [];
  failures = [];
  shown = createShown({
    open: (storyId, part) => new Promise((answer) => asked.push({ storyId, part, answer })),
    after: (_delayMs, run) => {
      const timer = { run, isOff: false };
      timers.push(timer);
      return () => {
        timer.isOff = true;
      };
    },
    onFailed: (result) => failures.push(result.ok ? '' : result.error.code),
  });
});

describe('resting on a line', () => {
  test('nothing is asked before the rest is over', () => {
    shown.rest('a');
    expect(asked).toEqual([]);
    rest();
    expect(asked.map(({ storyId }) => storyId)).toEqual(['a']);
  });

  test('only the last line of a quick walk is asked for', () => {
    for (const id of ['a', 'b', 'c']) shown.rest(id);
    rest();
    expect(asked.map(({ storyId }) => storyId)).toEqual(['c']);
  });

  test('the story that is shown already is not asked for again', async () => {
    const opened = shown.openNow('a');
    asked[0]?.answer(ok(story('a')));
    await opened;
    shown.rest('a');
    rest();
    expect(asked).toHaveLength(1);
  });
});

describe('answers', () => {
  test('a late answer never replaces a newer story', async () => {
    const first = shown.openNow('a');
    const second = shown.openNow('b');
    asked[1]?.answer(ok(story('b')));
    asked[0]?.answer(ok(story('a')));
    expect(await first).toBeNull();
    expect((await second)?.storyId).toBe('b');
    expect(shown.get()?.storyId).toBe('b');
  });

  test('moving on cancels what was asked for', async () => {
    void shown.openNow('a');
    shown.rest('b');
    asked[0]?.answer(ok(story('a')));
    await settle();
    expect(shown.get()).toBeNull();
  });

  test('what cannot be opened is told and leaves the old story', async () => {
    shown.put(story('a'));
    const opened = shown.openNow('b');
    asked[0]?.answer(fail('not-found', 'gone'));
    expect(await opened).toBeNull();
    expect(failures).toEqual(['not-found']);
    expect(shown.get()?.storyId).toBe('a');
  });

  test('a failure that nobody waits for any more is not told', async () => {
    const opened = shown.openNow('b');
    shown.put(story('a'));
    asked[0]?.answer(fail('not-found', 'gone'));
    await opened;
    expect(failures).toEqual([]);
  });
});

test('a part is asked for by its number', () => {
  void shown.openNow('a', 2);
  expect(asked[0]?.part).toBe(2);
});

test('a status changes the shown story only when it is that story', () => {
  shown.put(story('a'));
  shown.patch('b', { isRead: true });
  expect(shown.get()?.isRead).toBe(false);
  shown.patch('a', { isRead: true });
  expect(shown.get()?.isRead).toBe(true);
});

describe('while the core is away', () => {
  test('a story that was missed while the core was away is shown when it is back', async () => {
    const opened = shown.openNow('b', 2);
    asked[0]?.answer(fail('core-down', 'away'));
    await opened;
    shown.openMissed();
    asked[1]?.answer(ok(story('b')));
    await settle();
    expect(asked[1]).toMatchObject({ storyId: 'b', part: 2 });
    expect(shown.get()?.storyId).toBe('b');
  });

  test('a missed story is forgotten with the next wish', async () => {
    const opened = shown.openNow('b');
    asked[0]?.answer(fail('core-down', 'away'));
    await opened;
    shown.put(story('a'));
    shown.openMissed();
    expect(asked).toHaveLength(1);
  });
});
