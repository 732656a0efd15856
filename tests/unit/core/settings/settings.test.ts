import { describe, expect, it } from 'vitest';
import { ok } from '../../../../contract/errors';
import { defaultSettings, type Preferences } from '../../../../contract/settings';
import type { Log, StoredSettings } from '../../../../main/core/ports';
import { openSettings } from '../../../../main/core/settings/settings';
import { settingsVersion, toStored } from '../../../../main/core/settings/stored';
import { memoryFile } from './memory-file';

const log: Log = { info: () => {}, warn: () => {}, error: () => {} };
const stored = (preferences: Preferences, from: 'file' | 'backup' = 'file'): StoredSettings => ({
  kind: 'read',
  json: toStored(preferences),
  from,
});
const newer: StoredSettings = { kind: 'read', json: { version: settingsVersion() + 1, preferences: {} }, from: 'file' };

describe('at start', () => {
  it('a new person has the defaults and no notice', async () => {
    const settings = await openSettings(memoryFile(), log);
    expect([settings.current(), settings.notices]).toEqual([defaultSettings, []]);
  });

  it('what was asked for is in force over the defaults', async () => {
    const settings = await openSettings(memoryFile(stored({ theme: 'day', rate: 2 })), log);
    expect(settings.current()).toEqual({ ...defaultSettings, theme: 'day', rate: 2 });
  });

  it.each([
    ['settings-restored', stored({ theme: 'day' }, 'backup')],
    ['settings-reset', { kind: 'unreadable' } as const],
    ['settings-reset', { kind: 'read', json: 'nonsense', from: 'file' } as const],
    ['settings-newer', newer],
  ])('a person is told %s', async (code, start) => {
    const settings = await openSettings(memoryFile(start), log);
    expect(settings.notices).toEqual([{ code }]);
  });
});

describe('change', () => {
  it('is in force at once and saved as a preference, not as a whole set', async () => {
    const file = memoryFile();
    const settings = await openSettings(file, log);
    expect(await settings.change({ theme: 'yellow' })).toEqual(ok({ ...defaultSettings, theme: 'yellow' }));
    expect(settings.current().theme).toBe('yellow');
    expect(file.written).toEqual([{ version: settingsVersion(), preferences: { theme: 'yellow' } }]);
  });

  it('keeps the fields that it leaves out', async () => {
    const settings = await openSettings(memoryFile(stored({ rate: 2 })), log);
    await settings.change({ theme: 'soft', font: undefined } as Preferences);
    expect(settings.current()).toMatchObject({ theme: 'soft', rate: 2, font: 'atkinson' });
  });

  it.each([{ rate: 99 }, { theme: 'pink' }, { unknown: 1 }, { textSizePx: 22.5 }])('refuses %j', async (patch) => {
    const file = memoryFile();
    const settings = await openSettings(file, log);
    const answer = await settings.change(patch as Preferences);
    expect(answer).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    expect([settings.current(), file.written]).toEqual([defaultSettings, []]);
  });

  it('that cannot be saved says so and holds for this run', async () => {
    const file = memoryFile();
    file.failWrites = true;
    const settings = await openSettings(file, log);
    expect(await settings.change({ rate: 3 })).toMatchObject({ ok: false, error: { code: 'settings-not-saved' } });
    expect(settings.current().rate).toBe(3);
  });

  it('is saved with the next one when the disk works again', async () => {
    const file = memoryFile();
    file.failWrites = true;
    const settings = await openSettings(file, log);
    await settings.change({ rate: 3 });
    file.failWrites = false;
    await settings.change({ theme: 'day' });
    expect(file.written.at(-1)).toMatchObject({ preferences: { rate: 3, theme: 'day' } });
  });

  it('never overwrites the settings of a newer Crier', async () => {
    const file = memoryFile(newer);
    const settings = await openSettings(file, log);
    expect(await settings.change({ rate: 3 })).toMatchObject({ ok: true, value: { rate: 3 } });
    await settings.reset();
    expect(file.written).toEqual([]);
  });

  it('thirty times while the disk is slow makes two writes, the last with the last value', async () => {
    const file = memoryFile();
    const settings = await openSettings(file, log);
    file.hold();
    const answers = Array.from({ length: 30 }, (_, step) => settings.change({ rate: 1 + step / 10 }));
    file.release();
    for (const answer of await Promise.all(answers)) expect(answer.ok).toBe(true);
    expect(file.written).toHaveLength(2);
    expect(file.written.at(-1)).toMatchObject({ preferences: { rate: 3.9 } });
  });
});

describe('reset', () => {
  it('goes back to the defaults and saves that', async () => {
    const file = memoryFile(stored({ theme: 'day', rate: 2 }));
    const settings = await openSettings(file, log);
    expect(await settings.reset()).toEqual(ok(defaultSettings));
    expect(file.written).toEqual([{ version: settingsVersion(), preferences: {} }]);
  });
});

describe('flush', () => {
  it('waits for what is being written', async () => {
    const file = memoryFile();
    const settings = await openSettings(file, log);
    file.hold();
    void settings.change({ rate: 2 });
    void settings.change({ rate: 3 });
    const flushed = settings.flush();
    file.release();
    await flushed;
    expect(file.written.at(-1)).toMatchObject({ preferences: { rate: 3 } });
  });
});
