import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Library } from '../../../../main/core/library/library';
import { watchOutside } from '../../../../main/core/library/watch-outside';
import type { Clock } from '../../../../main/core/ports';
import { inMemory } from '../../../../main/platform/open-database';
import { connect } from '../../../../main/platform/sqlite';
import { aStory, memoryLibrary, must } from './library-with';

/** Two programs with the same file. */
async function twoLibraries(): Promise<readonly [Library, Library]> {
  const folder = mkdtempSync(join(tmpdir(), 'crier-test-'));
  const file = join(folder, 'library.sqlite');
  const open = () => memoryLibrary({ ...inMemory(), connection: connect(file) });
  const pair = [await open(), await open()] as const;
  onTestFinished(() => {
    for (const library of pair) library.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return pair;
}

/** How often the watcher called back while each step happened between two looks. */
async function callsDuring(library: Library, steps: readonly (() => void)[]): Promise<number> {
  const ending = new AbortController();
  const left = [...steps];
  let calls = 0;
  const clock: Clock = {
    now: () => new Date(0),
    sleep: async () => {
      const step = left.shift();
      if (step === undefined) ending.abort();
      else step();
    },
  };
  const count = () => {
    calls += 1;
  };
  await watchOutside(library, clock, count, ending.signal);
  return calls;
}

test('a change by another program is noticed once', async () => {
  const [own, other] = await twoLibraries();
  const nothing = () => undefined;
  expect(await callsDuring(own, [nothing, () => void must(other.add(aStory('Storm'))), nothing])).toBe(1);
});

test('own changes are no news', async () => {
  const [own] = await twoLibraries();
  expect(await callsDuring(own, [() => void must(own.add(aStory('Storm'))), () => undefined])).toBe(0);
});

test('a story that another program has changed is read anew', async () => {
  const [own, other] = await twoLibraries();
  const first = { ...aStory('Storm'), origin: 'edition', storyId: 'edition-storm' } as const;
  must(own.putEdition([first]));
  expect(must(own.story('edition-storm')).headline).toBe('Storm');
  const change = () => void must(other.putEdition([{ ...first, headline: 'Calm', contentHash: 'other' }]));
  await callsDuring(own, [change]);
  expect(must(own.story('edition-storm')).headline).toBe('Calm');
});
