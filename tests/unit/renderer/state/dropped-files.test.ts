import { describe, expect, test } from 'vitest';
import { ok } from '../../../../contract/errors';
import { maxFolderFiles, maxImportBytes } from '../../../../contract/limits';
import { importDropped, takeDropped, textsOf } from '../../../../renderer/state/dropped-files';
import { createTexts } from '../../../../renderer/state/language';
import { fakeModel } from './fake-model';

/** A file as the browser gives it; `sizeBytes` may be other than its content's. */
const file = (name: string, text = name, sizeBytes = text.length): File =>
  ({ name, size: sizeBytes, arrayBuffer: async () => new TextEncoder().encode(text).buffer }) as unknown as File;

const fileEntry = (name: string): FileSystemEntry =>
  ({ name, isFile: true, isDirectory: false, file: (give: (found: File) => void) => give(file(name)) }) as never;

const folderEntry = (name: string, entries: readonly FileSystemEntry[]): FileSystemDirectoryEntry =>
  ({
    name,
    isFile: false,
    isDirectory: true,
    createReader() {
      let rest = [...entries];
      return {
        readEntries(give: (portion: readonly FileSystemEntry[]) => void) {
          const portion = rest.slice(0, 100);
          rest = rest.slice(100);
          give(portion);
        },
      };
    },
  }) as never;

const carried = (...items: readonly (File | FileSystemDirectoryEntry | string)[]): DataTransfer =>
  ({
    items: items.map((item) => ({
      kind: typeof item === 'string' ? 'string' : 'file',
      getAsFile: () => (typeof item === 'object' && 'size' in item ? item : null),
      webkitGetAsEntry: () => (typeof item === 'object' && 'isDirectory' in item ? item : null),
    })),
  }) as never;

function world() {
  const fake = fakeModel({
    'story.import': ({ name }) => ok({ storyId: name.slice(0, 1), newCount: 1, knownCount: 0 }),
    'library.list': () =>
      ok({ view: 'all', rows: [], totalCount: 0, next: null, counts: { all: 0, unread: 0, saved: 0, edition: 0 } }),
  });
  Object.assign(fake.model, { texts: createTexts('en') });
  const imported = () =>
    fake.asked.flatMap(([name, input]) => (name === 'story.import' ? [(input as { name: string }).name] : []));
  return { ...fake, imported };
}

describe('a dropped folder', () => {
  test('gives its texts by name, whatever portions it comes in, and is not entered deeper', async () => {
    const many = Array.from({ length: 250 }, (_, index) => fileEntry(`${250 - index}.txt`));
    const others = [
      fileEntry('picture.png'),
      fileEntry('.hidden.txt'),
      folderEntry('deeper.txt', [fileEntry('x.txt')]),
    ];
    const names = (await textsOf(folderEntry('news', [...many, ...others]))).map(({ name }) => name);
    expect(names).toEqual(Array.from({ length: 250 }, (_, index) => `${index + 1}.txt`));
  });

  test('brings each of its texts in, the last first', async () => {
    const { model, imported, last } = world();
    await importDropped(model, takeDropped(carried(folderEntry('news', [fileEntry('b.txt'), fileEntry('a.md')]))));
    expect(imported()).toEqual(['b.txt', 'a.md']);
    expect(last()).toBe('2 stories were added.');
  });

  test('without a text, among files, counts as one that cannot be read', async () => {
    const { model, last } = world();
    await importDropped(model, takeDropped(carried(file('a.txt'), folderEntry('pictures', [fileEntry('b.png')]))));
    expect(last()).toBe('1 story was added. 1 file could not be read: pictures.');
  });

  test('of too many files gives the first of them', async () => {
    const { model, imported, last } = world();
    const files = Array.from({ length: maxFolderFiles + 2 }, (_, index) => fileEntry(`${index}.txt`));
    await importDropped(model, takeDropped(carried(folderEntry('news', files))));
    expect(imported()).toHaveLength(maxFolderFiles);
    expect(last()).toContain(`Only the first ${maxFolderFiles} files were taken.`);
  });
});

describe('dropped files', () => {
  test('are all brought in, and text among them is none', async () => {
    const { model, imported } = world();
    await importDropped(model, takeDropped(carried(file('a.txt'), 'a text', file('b.pdf'))));
    expect(imported()).toEqual(['b.pdf', 'a.txt']);
  });

  test('cross as name and bytes, never as a path', async () => {
    const { model, asked } = world();
    await importDropped(model, takeDropped(carried(file('a.txt', 'Some words'))));
    const [, input] = asked.find(([name]) => name === 'story.import') ?? [];
    expect(input).toEqual({ name: 'a.txt', bytes: new TextEncoder().encode('Some words'), ticket: 'import' });
  });

  test('that are too large are not read', async () => {
    const { model, imported, last } = world();
    await importDropped(model, takeDropped(carried(file('a.txt'), file('large.txt', 'x', maxImportBytes + 1))));
    expect(imported()).toEqual(['a.txt']);
    expect(last()).toBe('1 story was added. 1 file could not be read: large.txt.');
  });
});
