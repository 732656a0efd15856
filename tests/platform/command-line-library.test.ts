import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { quietLog } from '../../main/cli/quiet-log';
import { type Library, openLibrary } from '../../main/core/library/library';
import { systemClock } from '../../main/platform/clock';
import { openDatabase } from '../../main/platform/open-database';
import { checkFile, connect } from '../../main/platform/sqlite';
import { type CommandEnd, runCommand, startCommand } from '../support/command-line';
import { type DataFolder, dataFolder } from '../support/data-folder';
import { type NewsItem, type NewsSite, openNewsSite } from '../support/news-site';
import { until } from '../support/until';
import { openZoo } from '../support/zoo/zoo';

const item = (id: string, title: string): NewsItem => ({
  id,
  title,
  summary: `What is new about the ${title.toLowerCase()}.`,
  article: Array.from({ length: 6 }, (_, index) => `Paragraph ${index + 1} tells more about the ${title}, at length.`),
});
const items = [item('ferry', 'Ferry late again'), item('bridge', 'Bridge opens')];

let data: DataFolder;
let site: NewsSite;

beforeEach(async () => {
  data = await dataFolder();
  site = await openNewsSite(items);
});
afterEach(async () => {
  await site.close();
  await data.remove();
});

const crier = (...args: readonly string[]): Promise<CommandEnd> => runCommand(args, data.path);
const json = async (...args: readonly string[]) => {
  const { status, stdout, stderr } = await crier(...args, '--json');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
};
const libraryFile = () => join(data.path, 'library.sqlite');

/** The library as the window has it open. */
async function openAsWindow(): Promise<Library> {
  mkdirSync(join(data.path, 'backups'), { recursive: true });
  const place = { path: libraryFile(), backups: join(data.path, 'backups') };
  const opened = await openLibrary(openDatabase(place, systemClock, quietLog), systemClock, quietLog);
  if (!opened.ok) throw new Error(opened.error.code);
  onTestFinished(() => opened.value.close());
  return opened.value;
}

describe('the web on the built command line', () => {
  test('gives the article of a page', async () => {
    const shown = await json('show', `http://${site.host}/story/ferry`);
    expect(shown).toMatchObject({ headline: 'Ferry late again', url: `http://${site.host}/story/ferry` });
    expect(shown.article).toContainEqual({ kind: 'paragraph', text: items[0]?.article[3] });
  });

  test('gives the first story of a feed, and tells how to get at the others', async () => {
    const { status, stdout, stderr } = await crier('show', `http://${site.host}/feed.xml`);
    expect({ status, stdout: stdout.split('\n')[0] }).toEqual({ status: 0, stdout: 'Ferry late again' });
    expect(stderr).toMatch(/2.*--chapter/);
  });

  test('gives the stories of the feed that a page leads to', async () => {
    const { status, stdout, stderr } = await crier('feed', `http://${site.host}/`, '--json');
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: `This is a page. Its feed is http://${site.host}/feed.xml\n`,
    });
    expect(JSON.parse(stdout)).toMatchObject({
      title: 'Port Ellery Gazette',
      language: 'en',
      items: items.map(({ title, id, summary }) => ({ title, link: `http://${site.host}/story/${id}`, summary })),
    });
  });

  test('leaves no trace of what was only read', async () => {
    await crier('show', `http://${site.host}/story/ferry`);
    await crier('feed', `http://${site.host}/feed.xml`);
    expect(readdirSync(data.path)).toEqual([]);
  });

  test('reads documents in their worker', async () => {
    const file = resolve(import.meta.dirname, '../fixtures/files/one-column.pdf');
    expect((await json('show', file)).article.length).toBeGreaterThan(8);
  });
});

describe('the library on the built command line', () => {
  test('follows a site, gets its stories, lists, finds and shows them', async () => {
    expect(await crier('add', site.host, '--folder', 'Harbour')).toMatchObject({
      status: 0,
      stdout: 'You follow Port Ellery Gazette now: 2 new stories.\n',
      stderr: '',
    });
    site.publish([item('storm', 'Storm warning'), ...items]);
    expect(await json('refresh')).toEqual({ asked: 1, new: 1, failed: [] });
    const rows = await json('list', '--view', 'unread');
    expect(rows.map(({ headline }: { readonly headline: string }) => headline).sort()).toEqual([
      'Bridge opens',
      'Ferry late again',
      'Storm warning',
    ]);
    const [found] = await json('search', 'storm');
    expect(await json('feeds')).toMatchObject([{ folder: 'Harbour', unread: 3, problem: null }]);
    const { stdout } = await crier('show', `story:${found.id}`);
    expect(stdout).toMatch(/^Storm warning\n/);
  });

  test('carries the feeds over to another library', async () => {
    await crier('add', site.host, '--folder', 'Harbour');
    expect((await crier('opml', 'out', 'feeds.opml')).stderr).toBe('feeds.opml is written: 1 feed.\n');
    const other = await dataFolder();
    onTestFinished(() => other.remove());
    const came = await runCommand(['opml', 'in', join(data.path, 'feeds.opml')], other.path);
    expect(came).toMatchObject({ status: 0, stderr: '' });
    const { stdout } = await runCommand(['opml', 'out'], other.path);
    expect(stdout).toBe(readFileSync(join(data.path, 'feeds.opml'), 'utf8'));
  });

  test('only looks where there is none, and makes nothing', async () => {
    for (const args of [['list'], ['search', 'storm'], ['feeds'], ['refresh'], ['opml', 'out']])
      expect((await crier(...args)).status).toBe(0);
    expect(readdirSync(data.path)).toEqual([]);
  });
});

describe('beside an open window', () => {
  test('waits for a write that is going on, and the window sees what came', async () => {
    const library = await openAsWindow();
    const busy = connect(libraryFile());
    onTestFinished(() => busy.close());
    busy.script('BEGIN IMMEDIATE');
    const adding = startCommand(['add', site.host], data.path);
    await until('the feed to be asked for', () => site.asked.includes('/feed.xml'));
    busy.script('COMMIT');
    expect(await adding.end).toMatchObject({ status: 0, stderr: '' });
    const list = library.list({ view: 'all', showEdition: false });
    expect(list.ok && list.value.rows.map(({ headline }) => headline).sort()).toEqual([
      'Bridge opens',
      'Ferry late again',
    ]);
  });

  test('loses nothing that either of them writes at the same time', async () => {
    const library = await openAsWindow();
    const feeds = Array.from({ length: 300 }, (_, index) => `<outline xmlUrl="https://news.example/${index}"/>`);
    await data.write('many.opml', `<opml version="2.0"><body>${feeds.join('')}</body></opml>`);
    const importing = startCommand(['opml', 'in', 'many.opml'], data.path);
    let folders = 0;
    let isOver = false;
    void importing.end.then(() => {
      isOver = true;
    });
    while (!isOver) {
      if (library.addFolder(`Folder ${folders}`).ok) folders += 1;
      await new Promise(setImmediate);
    }
    expect(await importing.end).toMatchObject({ status: 0, stderr: '' });
    const listed = library.feeds();
    expect(listed.ok && [listed.value.feeds.length, listed.value.folders.length]).toEqual([300, folders]);
    expect(folders).toBeGreaterThan(10);
  });

  test('brings no library up to date that somebody else has open', async () => {
    copyFileSync(resolve(import.meta.dirname, '../fixtures/library/version-1.sqlite'), libraryFile());
    const older = connect(libraryFile());
    older.script('PRAGMA journal_mode = WAL');
    older.get('SELECT count(*) FROM stories');
    const refused = await crier('list', '--json');
    expect(refused).toMatchObject({ status: 1, stdout: '' });
    expect(refused.stderr).toContain('close its window and try again');
    expect(older.get('PRAGMA user_version')).toEqual({ user_version: 1 });
    older.close();
  });
});

describe('libraries of other kinds', () => {
  test('an older one is brought up to date, after a copy of it was made', async () => {
    copyFileSync(resolve(import.meta.dirname, '../fixtures/library/version-1.sqlite'), libraryFile());
    mkdirSync(join(data.path, 'backups'));
    expect((await json('list')).length).toBeGreaterThan(0);
    const [copy = ''] = readdirSync(join(data.path, 'backups'));
    expect(copy).toMatch(/-migration\.sqlite$/);
    expect(checkFile(join(data.path, 'backups', copy), 'read').version).toBe(1);
  });

  test('a newer one is refused and stays as it is', async () => {
    const newer = connect(libraryFile());
    newer.script('PRAGMA user_version = 900; CREATE TABLE stories (a); PRAGMA journal_mode = WAL');
    newer.close();
    const before = readdirSync(data.path);
    const bytes = readFileSync(libraryFile());
    for (const args of [['list'], ['add', site.host], ['refresh'], ['opml', 'out']]) {
      const { status, stdout, stderr } = await crier(...args);
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr).toMatch(/^crier: [^\n]+ newer Crier [^\n]+\n$/);
    }
    expect(readFileSync(libraryFile()).equals(bytes)).toBe(true);
    expect(readdirSync(data.path).filter((name) => !before.includes(name) && name.includes('sqlite'))).toEqual([]);
  });

  test('a damaged one is left to the window', async () => {
    writeFileSync(libraryFile(), 'no database at all, but text'.repeat(100));
    const { status, stderr } = await crier('refresh');
    expect(status).toBe(1);
    expect(stderr).toContain('start the window');
    expect(readFileSync(libraryFile(), 'utf8')).toMatch(/^no database/);
  });
});

describe('Ctrl+C', () => {
  test('ends a refresh with 130 and leaves the library sound', async () => {
    const zoo = await openZoo();
    onTestFinished(() => zoo.close());
    await crier('add', site.host);
    const library = await openAsWindow();
    const added = library.addFeed({ url: `${zoo.origin}/drip`, title: 'Drip', typedHost: zoo.host });
    expect(added.ok).toBe(true);
    const refreshing = startCommand(['refresh', '--json'], data.path);
    await until('the endless feed to be asked for', () => zoo.asked.includes('/drip'));
    refreshing.child.kill('SIGINT');
    expect(await refreshing.end).toEqual({ status: 130, stdout: '', stderr: '' });
    expect(checkFile(libraryFile(), 'read').isSound).toBe(true);
    const listed = library.feeds();
    expect(listed.ok && listed.value.feeds.map(({ problem }) => problem)).toEqual([null, null]);
  });

  test('ends the reading of a page that never comes', async () => {
    const zoo = await openZoo();
    onTestFinished(() => zoo.close());
    const showing = startCommand(['show', `${zoo.origin}/slow-headers`], data.path);
    await until('the page to be asked for', () => zoo.asked.length > 0);
    showing.child.kill('SIGINT');
    expect(await showing.end).toEqual({ status: 130, stdout: '', stderr: '' });
  });
});
