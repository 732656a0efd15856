import { readFile } from 'node:fs/promises';
import { defaultSettings, type Settings } from '../../contract/settings';
import { inForce } from '../core/settings/settings';
import { readPreferences } from '../core/settings/stored';

/**
 * The settings in force, read without touching anything: the window may be using the same file. A file that is missing, damaged or of
 * a newer Crier gives the defaults.
 */
export async function readSettings(path: string): Promise<Settings> {
  try {
    const read = readPreferences(JSON.parse(await readFile(path, 'utf8')));
    return read.kind === 'read' ? inForce(read.preferences) : defaultSettings;
  } catch {
    return defaultSettings;
  }
}
