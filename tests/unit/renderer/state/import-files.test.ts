import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ImportedFile } from '../../../../contract/answers';
import { type ErrorCode, fail, ok, type Result } from '../../../../contract/errors';
import { type FoundSources, type ImportSource, importAll, stopImport } from '../../../../renderer/state/import-files';
import { namesText } from '../../../../renderer/state/import-tally';
import { createTexts } from '../../../../renderer/state/language';
import { leaveInnermost } from '../../../../renderer/state/navigate';
import { noRefresh } from '../../../../renderer/state/refresh-state';
import { type Answers, fakeModel } from './fake-model';

const texts = createTexts('en');
const t = (key: string, values?: Readonly<Record<string, string | number>>): string => texts.t(key, { ...values });

const story = (storyId: string, more: Partial<ImportedFile> = {}): Result<ImportedFile> =>
  ok({ storyId, newCount: 1, knownCount: 0, ...more });
const source = (name: string, result: Result<ImportedFile>): ImportSource => ({ name, give: async () => result });
const bad = (name: string, code: ErrorCode = 'not-text') => source(name, fail(code, 'no'));
const found =
  (...sources: readonly ImportSource[]) =>
  async (): Promise<FoundSources> => ({ sources, leftOutCount: 0 });

/** Which story was opened last; opening fails here, which is no matter. */
function world(answers: Answers = {}) {
  const fake = fakeModel({
    'speech.cancel': () => ok(null),
    'library.list': () =>
      ok({ view: 'all', rows: [], totalCount: 0, next: null, counts: { all: 0, unread: 0, saved: 0, edition: 0 } }),
    ...answers,
  });
  Object.assign(fake.model, { texts });
  const opened = () => fake.asked.filter(([name]) => name === 'story.open').map(([, input]) => input);
  return { ...fake, opened };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', { activeElement: null, querySelector: () => null });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('several files', () => {
  test('are told in one sentence, with the names of those that could not be read', async () => {
    const { model, said, last, opened } = world();
    await importAll(
      model,
      found(source('a.txt', story('a')), bad('b.png'), source('c.epub', story('c', { newCount: 11 })), bad('d.zip')),
    );
    expect(last()).toBe('12 stories were added. 2 files could not be read: b.png and d.zip.');
    expect(said).toHaveLength(1);
    expect(model.ui.get().problem?.text).toBe(last());
    expect(opened()).toEqual([{ storyId: 'a' }]);
  });

  test('come in from the last to the first, so that the list has them in their order', async () => {
    const order: string[] = [];
    const noting = (name: string): ImportSource => ({
      name,
      give: async () => {
        order.push(name);
        return story(name);
      },
    });
    await importAll(world().model, found(noting('a'), noting('b'), noting('c')));
    expect(order).toEqual(['c', 'b', 'a']);
  });

  test('of which none can be read change nothing and open nothing', async () => {
    const { model, last, opened } = world();
    await importAll(model, found(bad('a.png'), bad('b.png')));
    expect(last()).toBe('0 stories were added. 2 files could not be read: a.png and b.png.');
    expect(opened()).toEqual([]);
  });

  test('that are known are told apart from new ones', async () => {
    const { model, last } = world();
    await importAll(model, found(source('a', story('a', { newCount: 0, knownCount: 1 })), source('b', story('b'))));
    expect(last()).toBe('1 story was added. 1 story was there already.');
  });

  test('with a list of feeds among them tell both', async () => {
    const { model, last } = world();
    const feeds = { addedCount: 2, knownCount: 0, refusedCount: 0 };
    const list = source('list.opml', ok({ storyId: '', newCount: 0, knownCount: 0, feeds }));
    await importAll(model, found(source('a', story('a')), list));
    expect(last()).toBe('1 story was added. 2 feeds added. Press F5 to ask for news.');
  });

  test('beyond the limit are told', async () => {
    const { model, last } = world();
    const sources = [source('a', story('a')), source('b', story('b'))];
    await importAll(model, async () => ({ sources, leftOutCount: 3 }));
    expect(last()).toBe('2 stories were added. Only the first 500 files were taken.');
  });

  test('end at a full disk: the rest would fail alike', async () => {
    const { model, last } = world();
    await importAll(model, found(source('a', story('a')), bad('b', 'disk-full'), source('c', story('c'))));
    expect(last()).toMatch(/^1 story was added\. The disk is full\./);
  });

  test('given while others are read wait for their turn', async () => {
    const { model, said } = world();
    await Promise.all([
      importAll(model, found(source('a', story('a')), source('b', story('b')))),
      importAll(model, found(source('c', story('c')), bad('d'))),
    ]);
    expect(said.map(({ text }) => text)).toEqual([
      '2 stories were added.',
      '1 story was added. 1 file could not be read: d.',
    ]);
  });
});

describe('one file', () => {
  test('is shown without a word', async () => {
    const { model, said, opened } = world();
    await importAll(model, found(source('a.txt', story('a'))));
    expect(said).toEqual([]);
    expect(opened()).toEqual([{ storyId: 'a' }]);
  });

  test('that fails says why', async () => {
    const { model, last } = world();
    await importAll(model, found(bad('a.pdf', 'scanned-file')));
    expect(last()).toBe(t('error.scanned-file'));
  });

  test('of many stories tells how many', async () => {
    const { model, last } = world();
    await importAll(model, found(source('a.epub', story('a', { newCount: 30 }))));
    expect(last()).toBe('30 stories were added.');
  });
});

describe('reading that takes long', () => {
  /** A file that is being read until the test lets it go. */
  function slow(name: string, result: Result<ImportedFile> = story(name)) {
    let finish = (_result: Result<ImportedFile>): void => undefined;
    const give = () => new Promise<Result<ImportedFile>>((resolve) => (finish = resolve));
    return { source: { name, give }, finish: (given = result) => finish(given) };
  }

  test('is shown and told, and Escape ends it before a refresh; what has come stays', async () => {
    const { model, asked, last, opened } = world();
    model.refresh.set({ ...noRefresh, progress: { ...noRefresh.progress, isRunning: true } });
    const first = slow('a');
    const done = importAll(model, found(source('z', story('z')), first.source, source('b', story('b'))));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(last()).toBe('Reading files. Press Escape to stop.');
    expect(model.ui.get().importing).toMatchObject({ doneCount: 1, totalCount: 3, isLong: true });
    expect(leaveInnermost(model)).toBe(true);
    expect(asked).toContainEqual(['speech.cancel', { tickets: ['import'] }]);
    expect(asked).not.toContainEqual(['refresh.stop', {}]);
    first.finish(fail('cancelled', 'cancelled'));
    await done;
    expect(last()).toBe('Reading files was stopped. 1 story was added.');
    expect(opened()).toEqual([]);
    expect(model.ui.get().importing).toBeNull();
  });

  test('does not take the focus from whoever went on meanwhile', async () => {
    const { model, last, opened } = world();
    const file = slow('a');
    const done = importAll(model, found(file.source));
    await vi.advanceTimersByTimeAsync(1_000);
    vi.stubGlobal('document', { activeElement: {}, querySelector: () => null });
    file.finish();
    await done;
    expect(opened()).toEqual([]);
    expect(last()).toBe('1 story was added.');
  });

  test('that has ended cannot be stopped', async () => {
    const { model } = world();
    await importAll(model, found(source('a', story('a'))));
    expect(stopImport(model)).toBe(false);
  });
});

test('of many names five are told, and a number', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  expect(namesText(names, t, 'en')).toBe('a, b, c, d, e, and 2 others');
  expect(namesText(names.slice(0, 6), t, 'en')).toBe('a, b, c, d, e, and f');
});
