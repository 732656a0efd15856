import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dataFolder, dataPaths, prepareDataFolder, type Surroundings } from '../../../main/base/data-folder';

const linux: Surroundings = { platform: 'linux', env: {}, argv: [], home: '/home/ann', cwd: '/tmp' };

describe('dataFolder', () => {
  it.each<[string, Partial<Surroundings>, string]>([
    ['Linux', {}, '/home/ann/.local/share/crier'],
    ['Linux with XDG_DATA_HOME', { env: { XDG_DATA_HOME: '/data/ann' } }, '/data/ann/crier'],
    ['Linux with a relative XDG_DATA_HOME', { env: { XDG_DATA_HOME: 'data' } }, '/home/ann/.local/share/crier'],
    ['macOS', { platform: 'darwin', home: '/Users/ann' }, '/Users/ann/Library/Application Support/Crier'],
    [
      'Windows',
      { platform: 'win32', env: { APPDATA: 'C:\\Users\\ann\\AppData\\Roaming' } },
      'C:\\Users\\ann\\AppData\\Roaming\\Crier',
    ],
    [
      'Windows without APPDATA',
      { platform: 'win32', home: 'C:\\Users\\ann' },
      'C:\\Users\\ann\\AppData\\Roaming\\Crier',
    ],
    ['CRIER_DATA_DIR', { env: { CRIER_DATA_DIR: '/x', XDG_DATA_HOME: '/y' } }, '/x'],
    ['an empty CRIER_DATA_DIR', { env: { CRIER_DATA_DIR: '' } }, '/home/ann/.local/share/crier'],
    ['--data-dir', { argv: ['crier', '--data-dir', '/z'], env: { CRIER_DATA_DIR: '/x' } }, '/z'],
    ['--data-dir=', { argv: ['crier', '--data-dir=/z/a b'] }, '/z/a b'],
    ['a relative --data-dir', { argv: ['--data-dir', 'here'] }, '/tmp/here'],
    ['two --data-dir', { argv: ['--data-dir=/a', '--data-dir=/b'] }, '/b'],
    ['an empty --data-dir', { argv: ['--data-dir='], env: { CRIER_DATA_DIR: '/x' } }, '/x'],
    ['a --data-dir without folder', { argv: ['--data-dir'] }, '/home/ann/.local/share/crier'],
  ])('%s', (_name, change, expected) => {
    expect(dataFolder({ ...linux, ...change })).toBe(expected);
  });
});

describe('prepareDataFolder', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'crier-data-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('makes folders that only their owner can open', () => {
    const paths = dataPaths(join(folder, 'deep', 'crier'));
    expect(prepareDataFolder(paths)).toBe(true);
    for (const made of [paths.folder, paths.backups, paths.chromium]) {
      expect(statSync(made).mode & 0o777, made).toBe(0o700);
    }
  });

  it('can be called again', () => {
    expect(prepareDataFolder(dataPaths(folder))).toBe(true);
    expect(prepareDataFolder(dataPaths(folder))).toBe(true);
  });

  it('answers false where a file is in the way', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(prepareDataFolder(dataPaths(join(folder, 'file', 'crier')))).toBe(false);
  });
});
