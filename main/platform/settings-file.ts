import { promises as fs } from 'node:fs';
import { fail, ok } from '../../contract/errors';
import { errorCode, sweepLeftovers, writeAtomic } from '../base/atomic-write';
import type { Clock, SettingsFile, StoredSettings } from '../core/ports';
import { isStoredSettings } from '../core/settings/stored';
import { stamp } from './database-backups';

/** The disk as the settings need it. Tests let it fail at the nth call. */
export interface SettingsDisk {
  /** Rejects with `ENOENT` when there is no such file. */
  read(path: string): Promise<string>;
  writeAtomic(path: string, text: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Deletes what killed writers of this file left behind; never rejects. */
  sweep(path: string, now: Date): Promise<unknown>;
}

/** A settings file is a few hundred bytes; one this large is none. */
const maxSettingsBytes = 1024 * 1024;

const nodeDisk: SettingsDisk = {
  read: readSmall,
  writeAtomic,
  rename: fs.rename,
  sweep: sweepLeftovers,
};

/**
 * Settings as a JSON file with one copy beside it, `<path>.backup`, written after each good write. A file that cannot be read or holds
 * something else is put aside as `<path>.corrupt-<time>`, and the copy takes its place. Never overwrites what could not be read: where it
 * cannot be put aside, `write` refuses.
 */
export function createSettingsFile(path: string, clock: Clock, disk: SettingsDisk = nodeDisk): SettingsFile {
  const backupPath = `${path}.backup`;
  /** Where a file that could not be read is still in its place, nothing may be written. */
  const unread = new Set<string>();

  const putAside = async (file: string): Promise<void> => {
    unread.add(file);
    await disk.rename(file, `${file}.corrupt-${stamp(clock.now())}`).then(
      () => unread.delete(file),
      () => undefined,
    );
  };

  const restore = async (): Promise<StoredSettings | null> => {
    const backup = await load(disk, backupPath);
    // It stays until something is written: the next start may be able to read it.
    if (backup.kind === 'damaged') unread.add(backupPath);
    if (backup.kind !== 'good') return null;
    // If this fails the next start restores once more.
    if (!unread.has(path)) await disk.writeAtomic(path, backup.text).catch(() => undefined);
    return { kind: 'read', json: backup.json, from: 'backup' };
  };

  /** The settings are safe already; where the copy cannot be written, the older one stays. */
  const writeBackup = async (text: string): Promise<void> => {
    if (unread.has(backupPath)) await putAside(backupPath);
    if (!unread.has(backupPath)) await disk.writeAtomic(backupPath, text).catch(() => undefined);
  };

  return {
    async read() {
      for (const file of [path, backupPath]) await disk.sweep(file, clock.now());
      const main = await load(disk, path);
      if (main.kind === 'good') return { kind: 'read', json: main.json, from: 'file' };
      if (main.kind === 'damaged') await putAside(path);
      return (await restore()) ?? { kind: main.kind === 'missing' && unread.size === 0 ? 'none' : 'unreadable' };
    },
    async write(json) {
      if (unread.has(path)) return fail('settings-not-saved', 'an unreadable settings file could not be put aside');
      const text = `${JSON.stringify(json, null, 2)}\n`;
      try {
        await disk.writeAtomic(path, text);
      } catch (error) {
        return notWritten(errorCode(error));
      }
      await writeBackup(text);
      return ok(null);
    },
  };
}

const notWritten = (errno: string) =>
  errno === 'ENOSPC' || errno === 'EDQUOT'
    ? fail('disk-full', 'no room for the settings')
    : fail('settings-not-saved', 'the settings file could not be written', { errno });

type Loaded =
  | { readonly kind: 'missing' | 'damaged' }
  | { readonly kind: 'good'; readonly text: string; readonly json: unknown };

async function load(disk: SettingsDisk, path: string): Promise<Loaded> {
  try {
    const text = await disk.read(path);
    const json: unknown = JSON.parse(text);
    return isStoredSettings(json) ? { kind: 'good', text, json } : { kind: 'damaged' };
  } catch (error) {
    return { kind: errorCode(error) === 'ENOENT' ? 'missing' : 'damaged' };
  }
}

async function readSmall(path: string): Promise<string> {
  const { size } = await fs.stat(path);
  if (size > maxSettingsBytes) throw new Error('too large for settings');
  return fs.readFile(path, 'utf8');
}
