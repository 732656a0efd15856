import { describe, expect, test } from 'vitest';
import { isPlausiblePath, ownArguments, readArguments } from '../../../main/shell/arguments';

const folder = '/home/ana';
const file = (...own: readonly string[]): string | null => readArguments(own, folder).file;

describe('the own arguments', () => {
  test.each([
    ['packaged', ['/opt/crier', 'a.txt'], false, ['a.txt']],
    ['packaged, with switches', ['/opt/crier', '--no-sandbox', 'a.txt'], false, ['--no-sandbox', 'a.txt']],
    ['from the sources', ['electron', '.', 'a.txt'], true, ['a.txt']],
    ['from the sources as root', ['electron', '--no-sandbox', '/src', 'a.txt'], true, ['a.txt']],
    [
      'under a test driver',
      ['electron', '--inspect=0', '-r', '/l.js', '/src', '--data-dir', '/d'],
      true,
      ['--data-dir', '/d'],
    ],
    ['from the sources, nothing more', ['electron', '.'], true, []],
    ['no app folder at all', ['electron'], true, []],
  ] as const)('%s', (_title, argv, isDefaultApp, own) => {
    expect(ownArguments(argv, isDefaultApp)).toEqual(own);
  });
});

describe('the file to open', () => {
  test('is absent when nothing was given', () => {
    expect(file()).toBeNull();
  });
  test('counts from the working folder', () => {
    expect(file('news/today.txt')).toBe('/home/ana/news/today.txt');
    expect(file('../berta/x.txt')).toBe('/home/berta/x.txt');
  });
  test('may be absolute', () => {
    expect(file('/tmp/a b.txt')).toBe('/tmp/a b.txt');
  });
  test('may be a file address, as file managers give it', () => {
    expect(file('file:///tmp/a%20b.txt')).toBe('/tmp/a b.txt');
  });
  test('is never the value of --data-dir', () => {
    expect(file('--data-dir', '/data')).toBeNull();
    expect(file('--data-dir', '/data', 'a.txt')).toBe('/home/ana/a.txt');
    expect(file('--data-dir=/data', 'a.txt')).toBe('/home/ana/a.txt');
  });
  test('is not a switch, whatever Chromium added', () => {
    expect(file('--original-process-start-time=1', '--lang=en', 'a.txt')).toBe('/home/ana/a.txt');
    expect(file('-psn_0_12345')).toBeNull();
  });
  test('may begin with a dash after two dashes', () => {
    expect(file('--', '-odd.txt')).toBe('/home/ana/-odd.txt');
  });
  test.each([
    ['an empty one', ''],
    ['one with NUL', 'a\0b'],
    ['a broken file address', 'file://%zz'],
    ['a remote file address', 'file://server/share/a'],
    ['a very long one', 'x'.repeat(5_000)],
  ])('is refused: %s', (_title, argument) => {
    expect(file(argument)).toBeNull();
  });
});

test('a path from another process must be an absolute string of possible length', () => {
  expect(isPlausiblePath('/tmp/a.txt')).toBe(true);
  for (const value of ['a.txt', '', '/a\0', `/${'x'.repeat(5_000)}`, 7, null, undefined, {}, ['/tmp']]) {
    expect(isPlausiblePath(value)).toBe(false);
  }
});
