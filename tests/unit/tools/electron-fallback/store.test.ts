import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isWhole, linkFolder, store } from '../../../../tools/electron-fallback/store.mjs';

let folder: string;
const inside = (...path: string[]) => join(folder, ...path);

function finish(name: string, text: string): string {
  mkdirSync(inside(name, 'locales'), { recursive: true });
  writeFileSync(inside(name, 'electron'), text);
  writeFileSync(inside(name, 'locales', 'en.pak'), 'words');
  return inside(name);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crier-store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a stored folder', () => {
  it('is whole', () => {
    store(finish('work', 'program'), inside('dist'));
    expect(isWhole(inside('dist'))).toBe(true);
    expect(existsSync(inside('work'))).toBe(false);
  });

  it('is not whole when a file was emptied or taken away', () => {
    store(finish('work', 'program'), inside('dist'));
    writeFileSync(inside('dist', 'locales', 'en.pak'), '');
    expect(isWhole(inside('dist'))).toBe(false);
    rmSync(inside('dist', 'locales'), { recursive: true });
    expect(isWhole(inside('dist'))).toBe(false);
  });

  it('is not there before it is finished', () => {
    finish('dist', 'half');
    expect(isWhole(inside('dist'))).toBe(false);
    expect(isWhole(inside('nothing'))).toBe(false);
  });

  it('replaces a broken one', () => {
    finish('dist', 'half');
    store(finish('work', 'program'), inside('dist'));
    expect(isWhole(inside('dist'))).toBe(true);
    expect(readFileSync(inside('dist', 'electron'), 'utf8')).toBe('program');
  });

  it('leaves a whole one that a parallel start has put there', () => {
    store(finish('first', 'program'), inside('dist'));
    store(finish('second', 'program'), inside('dist'));
    expect(isWhole(inside('dist'))).toBe(true);
  });
});

describe('a linked folder', () => {
  it('holds the same files without copies of them', () => {
    linkFolder(finish('runtime', 'program'), inside('dist'));
    expect(readFileSync(inside('dist', 'locales', 'en.pak'), 'utf8')).toBe('words');
    expect(statSync(inside('dist', 'electron')).ino).toBe(statSync(inside('runtime', 'electron')).ino);
  });
});
