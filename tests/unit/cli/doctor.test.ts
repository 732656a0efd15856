import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { quietLog } from '../../../main/cli/quiet-log';
import { openLibrary } from '../../../main/core/library/library';
import { migrate } from '../../../main/core/library/migrations';
import { systemClock } from '../../../main/platform/clock';
import { createFakeEngine } from '../../../main/platform/engines/fake';
import { inMemory } from '../../../main/platform/open-database';
import { connect } from '../../../main/platform/sqlite';
import { crier } from './cli-world';

let dataFolder = '';

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'crier-test-'));
  onTestFinished(() => rmSync(dataFolder, { recursive: true, force: true }));
});

/** The line about a subject and the advice under it. */
async function about(subject: string, machine = {}, nth = 0): Promise<string> {
  const { status, out, err } = await crier(['doctor'], { dataFolder, ...machine });
  expect({ status, err }).toEqual({ status: 0, err: '' });
  const lines = out.split('\n');
  const found = lines.flatMap((line, index) => (line.includes(`  ${subject}: `) ? [index] : []));
  const at = found[nth] ?? -1;
  const advice = lines[at + 1]?.startsWith('    ') ? lines[at + 1] : '';
  return `${lines[at]}${advice}`;
}

/** A library on the disk that follows these addresses. */
async function follow(...urls: readonly string[]) {
  const connection = connect(join(dataFolder, 'library.sqlite'));
  const library = await openLibrary({ ...inMemory(), connection }, systemClock, quietLog);
  if (!library.ok) throw new Error(library.error.code);
  onTestFinished(() => library.value.close());
  const added = urls.map((url) => library.value.addFeed({ url, title: url }));
  return {
    feedIds: added.flatMap((feed) => (feed.ok ? [feed.value] : [])),
    record: (feedId: string) => library.value.recordFetch(feedId, { kind: 'failed', code: 'no-answer', retryAt: null }),
  };
}

describe('doctor', () => {
  test('finds a data folder that can be written to, and leaves nothing in it', async () => {
    expect(await about('Data folder')).toBe(`OK  Data folder: ${dataFolder} can be written to.`);
    expect(readdirSync(dataFolder)).toEqual([]);
  });

  test('does not make a data folder that is not there', async () => {
    const missing = join(dataFolder, 'deeper', 'crier');
    expect(await about('Data folder', { dataFolder: missing })).toMatch(/^OK .* is not there yet/);
    expect(readdirSync(dataFolder)).toEqual([]);
  });

  test('says what to do where the data folder cannot be one', async () => {
    writeFileSync(join(dataFolder, 'file'), '');
    expect(await about('Data folder', { dataFolder: join(dataFolder, 'file') })).toMatch(/^To do .*--data-dir/);
  });

  test('knows that no stories are kept yet', async () => {
    expect(await about('Stories')).toBe('OK  Stories: none are kept yet.');
  });

  test('finds a sound database and leaves it as it is', async () => {
    const connection = connect(join(dataFolder, 'library.sqlite'));
    await migrate({ ...inMemory(), connection });
    connection.close();
    expect(await about('Stories')).toBe('OK  Stories: the database is sound.');
    expect(readdirSync(dataFolder)).toEqual(['library.sqlite']);
  });

  test('leaves a database of a newer Crier alone and says so', async () => {
    const connection = connect(join(dataFolder, 'library.sqlite'));
    connection.script('PRAGMA user_version = 900');
    connection.close();
    expect(await about('Stories')).toMatch(/^To do .* newer Crier.*Install the newer Crier/);
  });

  test('finds a damaged database and says what to do', async () => {
    writeFileSync(join(dataFolder, 'library.sqlite'), 'no database at all, but text'.repeat(100));
    expect(await about('Stories')).toMatch(/^To do .* damaged.*Start the window/);
  });

  test('says so when the database is none that can be opened', async () => {
    mkdirSync(join(dataFolder, 'library.sqlite'));
    expect(await about('Stories')).toMatch(/^To do .* cannot be opened/);
  });

  test('counts the feeds that are followed, and leaves the database as it is', async () => {
    await follow('https://a.example/feed', 'https://b.example/feed');
    expect(await about('Feeds')).toBe('OK  Feeds: 2 are followed.');
  });

  test('says how many feeds did not work, and where to see which', async () => {
    const library = await follow('https://a.example/feed', 'https://b.example/feed');
    const [feedId = ''] = library.feedIds;
    library.record(feedId);
    expect(await about('Feeds', {}, 1)).toMatch(
      /^To do {2}Feeds: 1 of those you follow did not work\. .*"crier feeds"/,
    );
  });

  test('says nothing of feeds where the database is of another version', async () => {
    const connection = connect(join(dataFolder, 'library.sqlite'));
    connection.script('PRAGMA user_version = 900');
    connection.close();
    expect((await crier(['doctor'], { dataFolder })).out).not.toContain('Feeds');
  });

  test('tells whether there is a network at all', async () => {
    expect(await about('Network')).toBe('OK  Network: this computer is connected to one.');
    expect(await about('Network', { hasNetwork: false })).toMatch(/^To do .* {4}Connect it/);
  });

  test('counts the voices of each engine, and tells which has none', async () => {
    const engines = [createFakeEngine(), createFakeEngine({ id: 'bare', voices: [] })];
    const { out } = await crier(['doctor'], { dataFolder, engines });
    expect(out).toContain('OK  Voices: Fake has 1 voice (en).');
    expect(out).toMatch(/To do {2}Voices: Fake has none\.\n {4}.*install the package bare/);
  });

  test.each(['Sound player', 'Electron', 'Screen'])('says what to do about a missing %s', async (subject) => {
    expect(await about(subject)).toMatch(/^To do .* {4}\S/);
  });
});
