import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ok } from '../../contract/errors';
import { createSettingsFile } from '../../main/platform/settings-file';
import { handClock } from '../unit/core/library/library-with';

let folder = '';
let path = '';
const file = () => createSettingsFile(path, handClock());
const day = { version: 1, preferences: { theme: 'day' } };
const night = { version: 1, preferences: { theme: 'night' } };
const names = () => readdirSync(folder).sort();
const fixtures = join(import.meta.dirname, '../fixtures/settings');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crier-settings-'));
  path = join(folder, 'settings.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a settings file', () => {
  it('is none before the first write', async () => {
    expect(await file().read()).toEqual({ kind: 'none' });
    expect(names()).toEqual([]);
  });

  it('gives back what was written, and has a copy', async () => {
    expect(await file().write(day)).toEqual(ok(null));
    expect(await file().read()).toEqual({ kind: 'read', json: day, from: 'file' });
    expect(names()).toEqual(['settings.json', 'settings.json.backup']);
  });

  it('of a newer Crier is read like any other, for the core to refuse', async () => {
    const newer = { version: 99, preferences: { anything: true } };
    writeFileSync(path, JSON.stringify(newer));
    expect(await file().read()).toEqual({ kind: 'read', json: newer, from: 'file' });
  });

  it('that is gone comes back from its copy', async () => {
    await file().write(day);
    rmSync(path);
    expect(await file().read()).toEqual({ kind: 'read', json: day, from: 'backup' });
  });

  it('is freed of what a killed writer left beside it long ago', async () => {
    const leftover = join(folder, 'settings.json.1234567');
    writeFileSync(leftover, 'half');
    utimesSync(leftover, new Date(0), new Date(0));
    await file().read();
    expect(names()).toEqual([]);
  });

  it('in a folder that is gone is an error value', async () => {
    path = join(folder, 'gone', 'settings.json');
    expect(await file().write(day)).toMatchObject({ ok: false, error: { code: 'settings-not-saved' } });
  });
});

describe.each(readdirSync(fixtures).sort())('damaged like tests/fixtures/settings/%s', (name) => {
  const damage = () => writeFileSync(path, readFileSync(join(fixtures, name)));

  it('is put aside and comes back from its copy, once', async () => {
    await file().write(night);
    damage();
    expect(await file().read()).toEqual({ kind: 'read', json: night, from: 'backup' });
    expect(names()).toEqual(['settings.json', 'settings.json.backup', 'settings.json.corrupt-20260304T050607000Z']);
    expect(await file().read()).toEqual({ kind: 'read', json: night, from: 'file' });
  });

  it('without a copy is put aside as it is', async () => {
    damage();
    expect(await file().read()).toEqual({ kind: 'unreadable' });
    const aside = join(folder, 'settings.json.corrupt-20260304T050607000Z');
    expect(readFileSync(aside).equals(readFileSync(join(fixtures, name)))).toBe(true);
  });

  it('with a copy damaged in the same way is unreadable', async () => {
    damage();
    writeFileSync(`${path}.backup`, readFileSync(join(fixtures, name)));
    expect(await file().read()).toEqual({ kind: 'unreadable' });
  });
});

describe('a folder in place of the file', () => {
  beforeEach(() => {
    mkdirSync(path);
    writeFileSync(join(path, 'inside'), 'x');
  });

  it('is put aside with what is in it', async () => {
    expect(await file().read()).toEqual({ kind: 'unreadable' });
    expect(names()).toEqual(['settings.json.corrupt-20260304T050607000Z']);
    expect(readdirSync(join(folder, names()[0] ?? ''))).toEqual(['inside']);
  });

  it('that cannot be put aside is never overwritten', async () => {
    const taken = join(folder, 'settings.json.corrupt-20260304T050607000Z');
    mkdirSync(taken);
    writeFileSync(join(taken, 'in the way'), '');
    const settings = file();
    expect(await settings.read()).toEqual({ kind: 'unreadable' });
    expect(await settings.write(day)).toMatchObject({ ok: false, error: { code: 'settings-not-saved' } });
    expect(readdirSync(path)).toEqual(['inside']);
  });
});
