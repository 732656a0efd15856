import { closeSync, openSync, readdirSync, statSync, writeSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataPaths } from '../../main/base/data-folder';
import { markClosed } from '../../main/platform/closed-mark';
import { connect } from '../../main/platform/sqlite';
import { type DataFolder, dataFolder } from '../support/data-folder';
import { writeLargeLibrary } from '../support/large-library';
import { launch, type RunningApp } from '../support/launch';
import { describeWith } from '../support/needs';
import { until } from '../support/until';
import { storedSettings, windowOf } from '../support/window';

const count = 5_000;
/** From this size on the file is checked beside the start. */
const largeBytes = 32 * 1024 * 1024;

/** Overwrites a page that only cleaning needs, which waits for the check; as a failing disk does it, nothing else tells of it. */
function damage(path: string): void {
  const reader = connect(path, 'read');
  const pageSize = Number(reader.get('PRAGMA page_size')?.page_size);
  const page = Number(reader.get("SELECT rootpage FROM sqlite_schema WHERE name = 'stories_to_clean'")?.rootpage);
  reader.close();
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(pageSize, 0xa5), 0, pageSize, (page - 1) * pageSize);
  closeSync(file);
  markClosed(path);
}

describeWith(['electron', 'screen'], 'a large library that was damaged while Crier was closed', () => {
  let data: DataFolder;
  let run: RunningApp;

  beforeAll(async () => {
    data = await dataFolder();
    await data.write('settings.json', storedSettings({ showEdition: false }));
    await writeLargeLibrary(data, count, 3_000);
    const { library } = dataPaths(data.path);
    expect(statSync(library).size).toBeGreaterThan(largeBytes);
    damage(library);
    run = await launch({ data });
  });
  afterAll(() => run?.close());

  const putAside = () => readdirSync(data.path).filter((name) => /\.corrupt-\w+$/.test(name));

  test('is opened without waiting, and its stories are there', async () => {
    expect(putAside()).toEqual([]);
    expect(await windowOf(run.page).headlines.getByRole('option').first().getAttribute('aria-setsize')).toBe(
      `${count}`,
    );
  });

  test('is put aside as soon as the damage is found, and the person is told what took its place', async () => {
    await until('the damaged file put aside', () => putAside().length === 1, { timeoutMs: 30_000 });
    const told = () => run.page.evaluate(() => document.body.textContent ?? '');
    await until('the sentence about it', async () => (await told()).includes('A copy of them is used.'), {
      timeoutMs: 30_000,
    });
  });

  test('and everything works with the copy', async () => {
    const { headlines, story, headline } = windowOf(run.page);
    await headlines.getByRole('option').nth(2).click();
    await until('a story of the copy', async () => /Story 2$/.test((await headline.textContent()) ?? ''));
    expect(await story.textContent()).toContain('This is what Story 2 has to tell.');
    expect(await headlines.getByRole('option').first().getAttribute('aria-setsize')).toBe(`${count}`);
  });
});
