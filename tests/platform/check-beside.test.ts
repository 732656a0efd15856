import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openLibrary } from '../../main/core/library/library';
import type { OpenDatabase } from '../../main/core/ports';
import { type BesideCheck, createBesideCheck } from '../../main/platform/check-beside';
import { systemClock } from '../../main/platform/clock';
import { markClosed } from '../../main/platform/closed-mark';
import { openBeside } from '../../main/platform/open-beside';
import { openDatabase } from '../../main/platform/open-database';
import { connect } from '../../main/platform/sqlite';
import { aStory, must, silentLog } from '../unit/core/library/library-with';
import { buildWorker } from './engines/build-worker';

const never = new AbortController().signal;
const names = Array.from({ length: 200 }, (_, index) => `Story ${index}`);
let workers = '';
let folder = '';
let place = { path: '', backups: '' };
let beside: BesideCheck;
let opened: OpenDatabase[] = [];

beforeAll(async () => {
  workers = mkdtempSync(join(tmpdir(), 'crier-check-'));
  symlinkSync(resolve(import.meta.dirname, '../../node_modules'), join(workers, 'node_modules'));
  beside = createBesideCheck(await buildWorker(workers, 'main/platform/check-worker.ts'), 1);
});
afterAll(() => rmSync(workers, { recursive: true, force: true }));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crier-storage-'));
  place = { path: join(folder, 'library.sqlite'), backups: join(folder, 'backups') };
  mkdirSync(place.backups);
});
afterEach(() => {
  close();
  rmSync(folder, { recursive: true, force: true });
});

function close(): void {
  for (const database of opened) database.connection.close();
  opened = [];
}

const open = (how: BesideCheck | undefined = beside): OpenDatabase => {
  const database = openDatabase(place, systemClock, silentLog, how);
  opened.push(database);
  return database;
};

const libraryOn = async (database: OpenDatabase) => must(await openLibrary(database, systemClock, silentLog));
const countOn = async (database: OpenDatabase) =>
  must((await libraryOn(database)).list({ view: 'all', showEdition: true })).rows.length;

/** A library of 200 stories with a copy of all but the last, closed in order. */
async function closedLibrary(): Promise<void> {
  const library = await libraryOn(open());
  for (const name of names.slice(0, -1)) must(library.add(aStory(name)));
  must(await library.backUp());
  must(library.add(aStory(names.at(-1) ?? '')));
  close();
}

/** Overwrites a page that only some stories need; as a failing disk does it, the mark still fits. */
function damageMiddle(): void {
  const reader = connect(place.path, 'read');
  const pageSize = Number(reader.get('PRAGMA page_size')?.page_size);
  const rootPage = Number(reader.get("SELECT rootpage FROM sqlite_schema WHERE name = 'stories_by_content'")?.rootpage);
  reader.close();
  const file = openSync(place.path, 'r+');
  writeSync(file, Buffer.alloc(pageSize - 200, 0xa5), 0, pageSize - 200, (rootPage - 1) * pageSize + 100);
  closeSync(file);
  markClosed(place.path);
}

const putAside = () => readdirSync(folder).filter((name) => /\.corrupt-\w+$/.test(name));

describe('a large library that was closed in order', () => {
  it('is opened at once, and found sound beside', async () => {
    await closedLibrary();
    const database = open();
    expect(await countOn(database)).toBe(200);
    expect(await database.check?.(never)).toBe('sound');
  });

  it('can be written while it is checked', async () => {
    await closedLibrary();
    const database = open();
    const library = await libraryOn(database);
    const checking = database.check?.(never);
    must(library.add(aStory('written meanwhile')));
    expect(await checking).toBe('sound');
    expect(await countOn(database)).toBe(201);
  });

  it('but is damaged where opening does not look, is told beside, put aside by the next start, and its copy takes its place', async () => {
    await closedLibrary();
    damageMiddle();
    const first = open();
    expect([first.origin, await countOn(first)]).toEqual(['file', 200]);
    expect(await first.check?.(never)).toBe('damaged');
    // The process ends here without closing anything; the next one finds no mark.
    const second = open();
    expect([second.origin, second.check, await countOn(second)]).toEqual(['restored', undefined, 199]);
    expect(putAside()).toHaveLength(1);
  });

  it('and damaged at its beginning is put aside at once', async () => {
    await closedLibrary();
    const file = openSync(place.path, 'r+');
    writeSync(file, Buffer.alloc(4_000, 0xa5), 0, 4_000, 100);
    closeSync(file);
    markClosed(place.path);
    const database = open();
    expect([database.origin, await countOn(database)]).toEqual(['restored', 199]);
  });
});

describe('a library is checked before it is opened', () => {
  const isCheckedBefore = () => open().check === undefined;

  it('when its program was ended in between', async () => {
    await closedLibrary();
    open();
    expect(isCheckedBefore()).toBe(true);
  });

  it('when somebody has changed the file since', async () => {
    await closedLibrary();
    utimesSync(place.path, new Date(), new Date(Date.now() + 5_000));
    expect(isCheckedBefore()).toBe(true);
  });

  it('when a log lies beside it that has not been played in', async () => {
    await closedLibrary();
    const file = openSync(`${place.path}-wal`, 'w');
    writeSync(file, 'x');
    closeSync(file);
    expect(isCheckedBefore()).toBe(true);
  });

  it('when the program was closed before the check was through', async () => {
    await closedLibrary();
    open();
    close();
    expect(isCheckedBefore()).toBe(true);
  });

  it('when the check was broken off by closing', async () => {
    await closedLibrary();
    const leaving = new AbortController();
    const checking = open().check?.(leaving.signal);
    leaving.abort();
    expect(await checking).toBe('unknown');
    close();
    expect(isCheckedBefore()).toBe(true);
  });

  it('when it is small', async () => {
    await closedLibrary();
    expect(open({ ...beside, fromBytes: 1e9 }).check).toBeUndefined();
  });

  it('when it has to be brought up to date first', async () => {
    await closedLibrary();
    const connection = connect(place.path);
    connection.script('PRAGMA user_version = 1');
    connection.close();
    markClosed(place.path);
    expect(isCheckedBefore()).toBe(true);
  });

  it('and not any more, once it was', async () => {
    await closedLibrary();
    open();
    close();
    open();
    close();
    expect(open().check).toBeDefined();
  });
});

describe('a command beside the window', () => {
  const besides = async () => must(await openBeside(place, 'change', systemClock, silentLog));

  it('leaves what is known to be sound known, though it has changed it', async () => {
    await closedLibrary();
    const library = await besides();
    must(library.add(aStory('by a command')));
    library.close();
    const database = open();
    expect(database.check).toBeDefined();
    expect(await countOn(database)).toBe(201);
  });

  it('that is ended in between makes the next start check first', async () => {
    await closedLibrary();
    const library = await besides();
    must(library.add(aStory('by a command')));
    expect(open().check).toBeUndefined();
    close();
    library.close();
  });

  it('never speaks for a window that is open', async () => {
    await closedLibrary();
    const window = open();
    const library = await besides();
    must(library.add(aStory('by a command')));
    library.close();
    expect(existsSync(`${place.path}.closed`)).toBe(false);
    expect(await countOn(window)).toBe(201);
  });

  it('that began before the window does not speak for it either', async () => {
    await closedLibrary();
    const library = await besides();
    open();
    library.close();
    expect(existsSync(`${place.path}.closed`)).toBe(false);
  });
});
