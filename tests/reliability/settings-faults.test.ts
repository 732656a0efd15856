import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../contract/settings';
import { openSettings } from '../../main/core/settings/settings';
import { createSettingsFile } from '../../main/platform/settings-file';
import { handClock, silentLog } from '../unit/core/library/library-with';
import { type MemoryDisk, memoryDisk } from './memory-disk';

const path = '/data/settings.json';
const open = (disk: MemoryDisk) => openSettings(createSettingsFile(path, handClock(), disk), silentLog);

/** What somebody does in one run: start, change twice. */
async function use(disk: MemoryDisk) {
  const settings = await open(disk);
  const first = await settings.change({ theme: 'day' });
  const second = await settings.change({ theme: 'night' });
  return { settings, saved: [first.ok, second.ok] };
}

async function diskAfter(preferences: object): Promise<MemoryDisk> {
  const disk = memoryDisk();
  const settings = await open(disk);
  await settings.change(preferences);
  return disk;
}

/** Calls of an undisturbed run, 1 to n. */
const everyCall = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('when the disk fails at any one call', () => {
  it('a change is in force, what was said to be saved is saved, and nothing older comes back', async () => {
    const start = await diskAfter({ theme: 'soft' });
    const undisturbed = memoryDisk(start.files);
    await use(undisturbed);
    for (const failAt of everyCall(undisturbed.calls())) {
      const disk = memoryDisk(start.files, failAt);
      const { settings, saved } = await use(disk);
      expect(settings.current().theme, `call ${failAt}`).toBe('night');
      const later = (await open(memoryDisk(disk.files))).current().theme;
      const possible = saved[1] ? ['night'] : saved[0] ? ['day'] : ['soft'];
      expect(possible, `call ${failAt}`).toContain(later);
    }
  });

  it('a damaged file is never lost: its bytes are still somewhere', async () => {
    const damaged = '{"version": 1, "preferences": {"the';
    const start = new Map((await diskAfter({ theme: 'soft' })).files).set(path, damaged);
    const undisturbed = memoryDisk(start);
    await use(undisturbed);
    for (const failAt of everyCall(undisturbed.calls())) {
      const disk = memoryDisk(start, failAt);
      await use(disk);
      expect([...disk.files.values()], `call ${failAt}`).toContain(damaged);
    }
  });

  it('a copy that is being restored is there at the next start', async () => {
    const start = new Map((await diskAfter({ theme: 'soft' })).files).set(path, 'damaged');
    const undisturbed = memoryDisk(start);
    await open(undisturbed);
    expect(undisturbed.calls()).toBe(4);
    for (const failAt of everyCall(undisturbed.calls())) {
      const disk = memoryDisk(start, failAt);
      await open(disk);
      expect((await open(memoryDisk(disk.files))).current().theme, `call ${failAt}`).toBe('soft');
    }
  });

  it('a copy that could not be read is never written over', async () => {
    const start = new Map((await diskAfter({ theme: 'soft' })).files).set(path, 'damaged');
    const copy = start.get(`${path}.backup`);
    for (const failAt of everyCall(8)) {
      const disk = memoryDisk(start, failAt);
      const { settings } = await use(disk);
      const wasRestored = settings.notices[0]?.code === 'settings-restored';
      if (!wasRestored) expect([...disk.files.values()], `call ${failAt}`).toContain(copy);
    }
  });

  it('a first start has the defaults', async () => {
    for (const failAt of everyCall(2)) {
      expect((await open(memoryDisk(new Map(), failAt))).current()).toEqual(defaultSettings);
    }
  });
});
