import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sweepLeftovers, writeAtomic } from '../../../main/base/atomic-write';

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crier-atomic-'));
  path = join(folder, 'settings.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('writeAtomic', () => {
  it('replaces the whole file and leaves nothing else behind', async () => {
    await writeAtomic(path, 'a long first text');
    await writeAtomic(path, 'second');
    expect(readFileSync(path, 'utf8')).toBe('second');
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });

  it('makes files that only their owner can read', async () => {
    await writeAtomic(path, 'x');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('keeps the order of writes that are asked for at once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, n) => writeAtomic(path, `text ${n}`)));
    expect(readFileSync(path, 'utf8')).toBe('text 19');
  });

  it('leaves what is there when it cannot write', async () => {
    mkdirSync(path);
    writeFileSync(join(path, 'inside'), 'x');
    await expect(writeAtomic(path, 'y')).rejects.toThrow();
    expect(readFileSync(join(path, 'inside'), 'utf8')).toBe('x');
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });

  it('rejects with the system code in a folder that does not exist', async () => {
    await expect(writeAtomic(join(folder, 'no', 'file'), 'y')).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('sweepLeftovers', () => {
  const now = new Date('2026-03-04T05:06:07.000Z');
  const make = (name: string, ageMs: number) => {
    writeFileSync(join(folder, name), 'x');
    const at = new Date(now.getTime() - ageMs);
    utimesSync(join(folder, name), at, at);
  };

  it('deletes old temporary files of this file only', async () => {
    for (const name of [
      'settings.json',
      'settings.json.123456',
      'settings.json.7',
      'settings.json.backup',
      'other.json.12',
    ]) {
      make(name, 120_000);
    }
    expect(await sweepLeftovers(path, now)).toBe(2);
    expect(readdirSync(folder).sort()).toEqual(['other.json.12', 'settings.json', 'settings.json.backup']);
  });

  it('leaves a file that another process may be writing now', async () => {
    make('settings.json.123456', 1_000);
    expect(await sweepLeftovers(path, now)).toBe(0);
    expect(existsSync(join(folder, 'settings.json.123456'))).toBe(true);
  });

  it('answers 0 where there is no folder', async () => {
    expect(await sweepLeftovers(join(folder, 'no', 'x'), now)).toBe(0);
  });
});
