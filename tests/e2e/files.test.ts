import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { maxImportBytes } from '../../contract/limits';
import { type Announcements, announcements } from '../support/announcements';
import { dropFile, dropLargeFile, dropPaths } from '../support/drop';
import { type Keyboard, keyboard } from '../support/keyboard';
import { launch, type RunningApp } from '../support/launch';
import { fileDialogGives } from '../support/native-dialogs';
import { describeWith } from '../support/needs';
import { lighthouse } from '../support/stories';
import { until } from '../support/until';
import { ask, focusIndex, focusOf, shows, windowOf } from '../support/window';

const fixtures = join(import.meta.dirname, '../fixtures/stories');
const fixture = (name: string): string => join(fixtures, `${name}.txt`);

/** The headline that a fixture's story has. */
const headlineOf = (name: string): string =>
  (JSON.parse(readFileSync(join(fixtures, `${name}.json`), 'utf8')) as { headline: string }).headline;

const encodings = [
  'encoding-utf-8-with-bom',
  'encoding-utf-16le-with-bom',
  'encoding-utf-16be-without-bom',
  'encoding-windows-1252',
] as const;

/** Emphasis in emphasis, which takes the reader of Markdown more than the twenty seconds that it gets. */
const emphasis = '*a _b '.repeat(100_000);

/** Files that are no stories, and what the person is told. */
const refused = [
  ['an empty file', () => Buffer.alloc(0), /file is empty/],
  ['a file of blank lines', () => Buffer.from('\n  \n\n'), /file is empty/],
  ['a picture', () => readFileSync(fixture('error-png')), /cannot read this kind of file/],
  ['random bytes', () => readFileSync(fixture('error-random-bytes')), /cannot read this kind of file/],
  ['a file of dashes', () => Buffer.from('— — —\n* * *\n'), /nothing to read/],
  ['a file of more than 20 megabytes', () => Buffer.alloc(maxImportBytes + 1, 'word '), /larger than 20 megabytes/],
] as const;

describeWith(['electron', 'screen'], 'opening files', () => {
  const story = lighthouse();
  let run: RunningApp;
  let keys: Keyboard;
  let spoken: Announcements;

  beforeAll(async () => {
    run = await launch();
    keys = await keyboard(run.pid);
    spoken = await announcements(run.page);
  });
  afterAll(async () => {
    keys?.close();
    await run?.close();
  });
  beforeEach(async () => {
    await run.page.locator('[role=option][tabindex="0"]').first().focus();
    await spoken.clear();
  });

  const library = async () => {
    const list = await ask(run.page, 'library.list', { view: 'all' });
    if (!list.ok) throw new Error(list.error.code);
    return list.value.rows.map((row) => row.headline);
  };

  async function opened(headline: string) {
    await shows(run.page, headline);
    await until('focus on the headline', async () => {
      const { tag, text } = await focusOf(run.page);
      return tag === 'h1' && text === headline;
    });
    expect(await library()).toContain(headline);
  }

  /** Nothing but the sentence: it is shown in the player, announced once, and focus, story and list are what they were. */
  async function isRefused(give: () => Promise<unknown>, sentence: RegExp) {
    const before = {
      library: await library(),
      shown: await windowOf(run.page).headline.textContent(),
      focus: await focusOf(run.page),
    };
    await give();
    await until('the sentence', async () => (await spoken.all()).some((text) => sentence.test(text)));
    await until('the sentence on screen', async () =>
      sentence.test((await run.page.locator('.problem').textContent()) ?? ''),
    );
    expect(await spoken.all()).toHaveLength(1);
    expect({
      library: await library(),
      shown: await windowOf(run.page).headline.textContent(),
      focus: await focusOf(run.page),
    }).toEqual(before);
  }

  async function dialogGives(bytes: Uint8Array) {
    await fileDialogGives(run, await run.data.write('given.txt', bytes));
    await keys.command('file.open');
  }

  test('Ctrl+O opens the chosen file, with focus on its headline', async () => {
    await fileDialogGives(run, story.file);
    await keys.command('file.open');
    await opened(story.headline);
    expect(await spoken.all()).toEqual([]);
  });

  test('a dialog that is left without a choice changes nothing and says nothing', async () => {
    await fileDialogGives(run, null);
    const before = [await library(), await focusIndex(run.page)];
    await keys.command('file.open');
    await keys.command('where');
    await until('the answer to the next key', async () => (await spoken.all()).length > 0);
    expect(await spoken.all()).toHaveLength(1);
    expect([await library(), await focusIndex(run.page)]).toEqual(before);
  });

  test.each(encodings)('%s is read right', async (name) => {
    await fileDialogGives(run, story.file);
    await keys.command('file.open');
    await opened(story.headline);
    await fileDialogGives(run, fixture(name));
    await keys.command('file.open');
    await opened(headlineOf(name));
  });

  test.each(refused)('%s, chosen, is refused with one sentence', async (_name, bytes, sentence) => {
    await isRefused(() => dialogGives(bytes()), sentence);
  });

  test('a file that is gone by then is refused with one sentence', async () => {
    await fileDialogGives(run, join(run.data.path, 'gone.txt'));
    await isRefused(() => keys.command('file.open'), /could not be read/);
  });

  test('a folder without a text is refused with one sentence', async () => {
    const folder = join(run.data.path, 'empty');
    mkdirSync(folder);
    await fileDialogGives(run, folder);
    await isRefused(() => keys.command('file.open'), /nothing to read/);
  });

  test('a folder of texts opens as an edition, its first story with focus', async () => {
    const folder = join(run.data.path, 'edition');
    mkdirSync(folder);
    for (const number of [1, 2, 10])
      writeFileSync(join(folder, `${number}.txt`), `Text number ${number}\n\nIts words.\n`);
    await fileDialogGives(run, folder);
    await keys.command('file.open');
    await opened('Text number 1');
    expect((await library()).slice(0, 3)).toEqual(['Text number 1', 'Text number 2', 'Text number 10']);
  });

  test('a shopping list opens with its first line as headline', async () => {
    await dialogGives(Buffer.from('milk\neggs\nbread\n'));
    await opened('milk');
  });

  test('a PDF file opens with its own headline', async () => {
    const before = await windowOf(run.page).headline.textContent();
    await fileDialogGives(run, join(import.meta.dirname, '../fixtures/files/one-column.pdf'));
    await keys.command('file.open');
    await until('another headline', async () => (await windowOf(run.page).headline.textContent()) !== before);
    await until('focus on it', async () => (await focusOf(run.page)).tag === 'h1');
  });

  test('a dropped file opens, wherever in the window it falls', async () => {
    const text =
      'The library stays open until midnight in the weeks before the examinations, the town has decided today.';
    const headline = 'Library open until midnight';
    await dropFile(run.page, '[data-region=player]', 'library.txt', Buffer.from(`${text}\n${headline}\n`));
    await opened(headline);
    expect(await spoken.all()).toEqual([]);
  });

  test.each(refused.slice(0, -1))('%s, dropped, is refused with one sentence', async (_name, bytes, sentence) => {
    await isRefused(() => dropFile(run.page, '[data-region=story]', 'given.txt', bytes()), sentence);
  });

  test('a dropped file of more than 20 megabytes is refused without being read', async () => {
    await isRefused(
      () => dropLargeFile(run.page, '[data-region=story]', maxImportBytes + 1),
      /larger than 20 megabytes/,
    );
  });

  /** Writes files into a new folder of the data folder. */
  function folderWith(name: string, files: Readonly<Record<string, string | Buffer>>): string {
    const folder = join(run.data.path, name);
    mkdirSync(folder);
    for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content);
    return folder;
  }

  test('several dropped files are told in one sentence, those that could not be read by name', async () => {
    const picture = readFileSync(fixture('error-png'));
    const folder = folderWith('several', {
      'one.txt': 'Tide tables\n\nThey are out.\n',
      'two.md': '# Gulls\n\nThey are back.\n',
    });
    writeFileSync(join(folder, 'gull.png'), picture);
    const paths = ['one.txt', 'gull.png', 'two.md'].map((name) => join(folder, name));
    await dropPaths(run.page, '[data-region=story]', paths);
    await opened('Tide tables');
    await until('the sentence', async () => (await spoken.all()).length > 0);
    expect(await spoken.all()).toEqual(['2 stories were added. 1 file could not be read: gull.png.']);
    expect(await library()).toContain('Gulls');
  });

  test('a dropped folder brings its texts by name; folders in it are not entered, links not followed', async () => {
    const folder = folderWith('dropped', {
      '10.txt': 'Dropped text ten\n\nIts words.\n',
      '9.txt': 'Dropped text nine\n\nIts words.\n',
      'picture.png': 'no picture',
    });
    symlinkSync(story.file, join(folder, '1.txt'));
    mkdirSync(join(folder, 'deeper'));
    writeFileSync(join(folder, 'deeper', '1.txt'), 'Dropped text too deep\n\nIts words.\n');
    await dropPaths(run.page, '[data-region=headlines]', [folder]);
    await opened('Dropped text nine');
    await until('the sentence', async () => (await spoken.all()).length > 0);
    expect(await spoken.all()).toEqual(['2 stories were added.']);
    const headlines = await library();
    expect(headlines.slice(0, 2)).toEqual(['Dropped text nine', 'Dropped text ten']);
    expect(headlines).not.toContain('Dropped text too deep');
  });

  test('Escape ends the reading of files that takes long, and what has come stays', async () => {
    const folder = folderWith('slow', { 'first.md': emphasis, 'last.txt': 'Read before\n\nIts words.\n' });
    await dropPaths(run.page, '[data-region=story]', [join(folder, 'first.md'), join(folder, 'last.txt')]);
    await until('the beginning is told', async () => (await spoken.all()).some((text) => /^Reading files/.test(text)));
    expect(await windowOf(run.page).player.textContent()).toContain('1 of 2 files read');
    const focus = await focusOf(run.page);
    await keys.press('Escape');
    await until('the end is told', async () => (await spoken.all()).length > 1);
    expect((await spoken.all()).at(-1)).toBe('Reading files was stopped. 1 story was added.');
    expect(await focusOf(run.page)).toEqual(focus);
    expect(await library()).toContain('Read before');
    await dropFile(run.page, '[data-region=player]', 'after.txt', Buffer.from('Read after\n\nIts words.\n'));
    await opened('Read after');
  });

  test('a dropped feed becomes its stories, with the feed as their source', async () => {
    const items = ['Swifts are late', 'Bells ring again'].map(
      (title, index) =>
        `<item><title>${title}</title><guid isPermaLink="false">${index}</guid><description>It happened in the old town.</description></item>`,
    );
    const feed = `<rss version="2.0"><channel><title>Old Town Paper</title>${items.join('')}</channel></rss>`;
    await dropFile(run.page, '[data-region=feeds]', 'feed.xml', Buffer.from(feed));
    await opened('Swifts are late');
    expect(await windowOf(run.page).story.textContent()).toContain('Old Town Paper');
    expect(await library()).toContain('Bells ring again');
  });

  test('text that is dragged about is no file', async () => {
    const before = await library();
    await run.page.evaluate(() => {
      const carried = new DataTransfer();
      carried.setData('text/plain', 'A headline\nA story.');
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }));
    });
    await keys.command('where');
    await until('the answer to the next key', async () => (await spoken.all()).length > 0);
    expect(await library()).toEqual(before);
  });

  test('the page has complained about nothing', () => {
    expect(run.problems()).toEqual([]);
  });
});
