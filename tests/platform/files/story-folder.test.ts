import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { maxFolderFiles } from '../../../contract/limits';
import { readFile } from '../../../main/core/stories/files/read-file';
import { type FileReader, readFolderStories } from '../../../main/core/stories/files/read-files';
import { listStoryFolder } from '../../../main/platform/files/story-folder';
import { fileTools } from '../../unit/core/stories/files/file-tools';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crier-folder-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = (name: string, text = `${name}\nbread`) => writeFile(join(folder, name), text);
const here: FileReader = { read: (file, signal) => readFile(file, fileTools, signal) };
const storyReader = { detectLanguage: () => 'en', now: new Date('2026-11-25T09:00:00Z') };

async function headlines(signal = new AbortController().signal) {
  const files = await listStoryFolder(folder);
  if (!files.ok) return files;
  return readFolderStories(files.value, here, storyReader, signal);
}

describe('a folder', () => {
  test('gives its texts by name, with numbers in their order', async () => {
    for (const name of ['10.txt', '9.txt', 'b.md', 'a.html', 'B.TXT']) await put(name);
    const read = await headlines();
    const sources = read.ok && read.value.stories.map(({ source }) => source);
    expect(sources).toEqual(['9.txt', '10.txt', 'a.html', 'b.md', 'B.TXT']);
  });

  test('is not entered deeper, nor left through a link', async () => {
    await put('a.txt');
    await mkdir(join(folder, 'deeper.txt'));
    await writeFile(join(folder, 'deeper.txt', 'b.txt'), 'b\nbread');
    await symlink('/etc/hostname', join(folder, 'link.txt'));
    await put('.hidden.txt');
    await put('picture.png');
    const files = await listStoryFolder(folder);
    expect(files.ok && files.value).toHaveLength(1);
  });

  test(`gives at most ${maxFolderFiles} files, and reads none before its turn`, async () => {
    for (let index = 0; index <= maxFolderFiles; index += 1) await put(`${index}.txt`);
    const files = await listStoryFolder(folder);
    expect(files.ok && files.value).toHaveLength(maxFolderFiles);
    await put('0.txt', 'Changed\nbread');
    expect(files.ok && (await files.value[0]?.read())).toMatchObject({
      value: { name: '0.txt', bytes: Buffer.from('Changed\nbread') },
    });
  });

  test('with a file that cannot be read gives the others, and counts it', async () => {
    await put('a.txt');
    await put('b.txt', '');
    await put('c.txt', '<opml/>');
    const read = await headlines();
    expect(read).toMatchObject({ ok: true, value: { stories: [{ headline: 'a.txt' }], refused: ['b.txt', 'c.txt'] } });
  });

  test('without a text has no story', async () => {
    await put('picture.png');
    expect(await headlines()).toMatchObject({ error: { code: 'no-story' } });
  });

  test('that is given up is cancelled', async () => {
    await put('a.txt');
    expect(await headlines(AbortSignal.abort())).toMatchObject({ error: { code: 'cancelled' } });
  });

  test('that is none or is missing says so', async () => {
    await put('a.txt');
    for (const path of [join(folder, 'a.txt'), join(folder, 'missing')]) {
      expect(await listStoryFolder(path)).toMatchObject({ error: { code: 'unreadable-file' } });
    }
  });
});
