import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLibrary } from '../../main/core/library/library';
import type { OpenDatabase } from '../../main/core/ports';
import { listBackups } from '../../main/platform/database-backups';
import { openDatabase } from '../../main/platform/open-database';
import { connect } from '../../main/platform/sqlite';
import { aStory, handClock, must, silentLog } from '../unit/core/library/library-with';

const dayMs = 24 * 60 * 60 * 1000;
let folder = '';
let place = { path: '', backups: '' };
let clock = handClock();
const opened: OpenDatabase[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crier-storage-'));
  place = { path: join(folder, 'library.sqlite'), backups: join(folder, 'backups') };
  mkdirSync(place.backups);
  // Copies are dated by the disk, so the hand-moved clock starts there too.
  clock = handClock(new Date().toISOString());
});

afterEach(() => {
  for (const database of opened.splice(0)) database.connection.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open() {
  const database = openDatabase(place, clock, silentLog);
  const library = must(await openLibrary(database, clock, silentLog));
  opened.push(database);
  return {
    database,
    library,
    headlines: must(library.list({ view: 'all', showEdition: true })).rows.map((row) => row.headline),
  };
}

function close(): void {
  for (const database of opened.splice(0)) database.connection.close();
}

/** A closed library with these stories, and a daily copy after the first. */
async function libraryWithCopy(...names: readonly string[]): Promise<void> {
  const { library } = await open();
  for (const [index, name] of names.entries()) {
    library.add(aStory(name));
    if (index === 0) must(await library.backUp());
  }
  close();
}

const corrupt = () => readdirSync(folder).filter((name) => /\.corrupt-\w+$/.test(name));

describe('a library file', () => {
  it('begins empty and is there again on the next start', async () => {
    const first = await open();
    expect([first.database.origin, first.headlines]).toEqual(['file', []]);
    first.library.add(aStory('one'));
    close();
    const second = await open();
    expect([second.database.origin, second.headlines]).toEqual(['file', ['one']]);
  });

  it('uses the write-ahead log', async () => {
    const { database } = await open();
    expect(database.connection.get('PRAGMA journal_mode')).toEqual({ journal_mode: 'wal' });
  });

  it('can be read by the command line while the window has it open', async () => {
    const window = await open();
    window.library.add(aStory('one'));
    const commandLine = await open();
    expect(commandLine.headlines).toEqual(['one']);
    commandLine.library.add(aStory('two'));
    expect(must(window.library.list({ view: 'all', showEdition: true })).counts.all).toBe(2);
  });

  it('of a newer Crier is refused and stays byte for byte', async () => {
    const connection = connect(place.path);
    connection.script('CREATE TABLE future (a TEXT); PRAGMA user_version = 999;');
    connection.close();
    const before = readFileSync(place.path);
    const database = openDatabase(place, clock, silentLog);
    opened.push(database);
    expect(database.origin).toBe('file');
    expect(await openLibrary(database, clock, silentLog)).toMatchObject({ error: { code: 'newer-data' } });
    close();
    expect(tablesIn(place.path)).toEqual(['future']);
    expect(readFileSync(place.path).length).toBe(before.length);
    expect(corrupt()).toEqual([]);
  });
});

const tablesIn = (path: string) => {
  const connection = connect(path, 'read');
  const names = connection.all("SELECT name FROM sqlite_schema WHERE type = 'table'").map((row) => row.name);
  connection.close();
  return names;
};

describe('copies', () => {
  it('are made once a day', async () => {
    const { library } = await open();
    library.add(aStory('one'));
    await library.backUp();
    clock.move(dayMs / 2);
    await library.backUp();
    expect(listBackups(place.backups)).toHaveLength(1);
    clock.move(dayMs);
    await library.backUp();
    expect(listBackups(place.backups)).toHaveLength(2);
  });

  it('are whole databases with everything that was there', async () => {
    const { library } = await open();
    library.add(aStory('one'));
    await library.backUp();
    const [name = ''] = listBackups(place.backups);
    const copy = connect(join(place.backups, name), 'read');
    expect(copy.all('SELECT headline FROM stories')).toEqual([{ headline: 'one' }]);
    copy.close();
  });

  it('are never more than five, the newest', async () => {
    const { database } = await open();
    for (let number = 0; number < 7; number += 1) {
      must(await database.backup('migration'));
      clock.move(1_000);
    }
    const names = listBackups(place.backups);
    expect(names).toHaveLength(5);
    expect(readdirSync(place.backups).sort()).toEqual([...names].sort());
    expect([...names].sort().reverse()).toEqual(names);
  });

  it('that cannot be written are an error value and leave nothing behind', async () => {
    const { library } = await open();
    rmSync(place.backups, { recursive: true });
    writeFileSync(place.backups, 'a file in the way');
    expect(await library.backUp()).toMatchObject({ ok: false, error: { code: 'database' } });
  });
});

describe('a damaged library', () => {
  const damages: readonly (readonly [string, () => void])[] = [
    ['replaced by text', () => writeFileSync(place.path, 'this is no database. '.repeat(500))],
    ['cut off', () => truncateSync(place.path, 20_000)],
    ['overwritten in the middle', () => overwrite(place.path, 4_096, 20_480)],
    ['overwritten at the start', () => overwrite(place.path, 0, 100)],
  ];

  it.each(damages)('%s is put aside and the newest copy takes its place', async (_name, damage) => {
    await libraryWithCopy('one', 'two');
    damage();
    const restored = await open();
    expect([restored.database.origin, restored.headlines]).toEqual(['restored', ['one']]);
    expect(corrupt()).toHaveLength(1);
    restored.library.add(aStory('three'));
    close();
    const later = await open();
    expect([later.database.origin, later.headlines]).toEqual(['file', ['three', 'one']]);
  });

  it.each(damages)('%s without a copy begins anew, and the old file is kept', async (_name, damage) => {
    const { library } = await open();
    library.add(aStory('one'));
    close();
    damage();
    const damaged = readFileSync(place.path);
    const reset = await open();
    expect([reset.database.origin, reset.headlines]).toEqual(['reset', []]);
    expect(corrupt().map((name) => readFileSync(join(folder, name)).equals(damaged))).toEqual([true]);
  });

  it('takes the next older copy when the newest is damaged too', async () => {
    await libraryWithCopy('one', 'two');
    clock.move(2 * dayMs);
    const { library } = await open();
    must(await library.backUp());
    close();
    const [newest = ''] = listBackups(place.backups);
    writeFileSync(join(place.backups, newest), 'damaged');
    writeFileSync(place.path, 'damaged');
    expect((await open()).headlines).toEqual(['one']);
  });

  it('whose log belongs to the damaged file is not played into the copy', async () => {
    await libraryWithCopy('one');
    const { library } = await open();
    library.add(aStory('two'));
    cpSync(`${place.path}-wal`, join(folder, 'kept-wal'));
    close();
    writeFileSync(place.path, 'damaged');
    cpSync(join(folder, 'kept-wal'), `${place.path}-wal`);
    const restored = await open();
    expect([restored.database.origin, restored.headlines]).toEqual(['restored', ['one']]);
  });

  it('that is gone or empty while copies exist comes back from the copy', async () => {
    await libraryWithCopy('one');
    rmSync(place.path);
    expect((await open()).headlines).toEqual(['one']);
    close();
    truncateSync(place.path, 0);
    const restored = await open();
    expect([restored.database.origin, restored.headlines]).toEqual(['restored', ['one']]);
  });
});

describe('without a place to write', () => {
  it('a folder in place of the file leads to a library in memory, and the folder stays', async () => {
    mkdirSync(place.path);
    writeFileSync(join(place.path, 'inside'), 'x');
    const { database, library } = await open();
    library.add(aStory('one'));
    expect([database.origin, must(library.list({ view: 'all', showEdition: true })).counts.all]).toEqual(['memory', 1]);
  });

  it('a folder that cannot be made leads to a library in memory', async () => {
    writeFileSync(join(folder, 'file'), '');
    place = { path: join(folder, 'file', 'library.sqlite'), backups: join(folder, 'file', 'backups') };
    expect((await open()).database.origin).toBe('memory');
  });

  it('a library in memory says that it cannot be copied', async () => {
    mkdirSync(place.path);
    writeFileSync(join(place.path, 'inside'), 'x');
    const { library } = await open();
    expect(await library.backUp()).toMatchObject({ ok: false, error: { code: 'database' } });
    expect(existsSync(join(place.path, 'inside'))).toBe(true);
  });
});

function overwrite(path: string, from: number, to: number): void {
  const bytes = readFileSync(path);
  bytes.fill(0xa5, from, to);
  writeFileSync(path, bytes);
}
