import type { Notice } from '../../../contract/answers';
import { fail, ok, type Result } from '../../../contract/errors';
import { defaultSettings, type Preferences, preferencesSchema, type Settings } from '../../../contract/settings';
import type { Log, SettingsFile, StoredSettings } from '../ports';
import { joinedWrites } from './joined-writes';
import { readPreferences, toStored } from './stored';

export interface SettingsService {
  /** In force now: what was asked for over the defaults. */
  current(): Settings;
  /** What happened at start that a person should know. */
  readonly notices: readonly Notice[];
  /**
   * Puts the patch in force at once and saves it; fields left out stay. `bad-input` changes nothing. `settings-not-saved`: in force until
   * Crier is closed. Many changes in a row become few writes; each waits until its own value is on the disk.
   */
  change(patch: Preferences): Promise<Result<Settings>>;
  /** Back to the defaults. */
  reset(): Promise<Result<Settings>>;
  /** Resolves when nothing waits to be written. */
  flush(): Promise<void>;
}

interface Start {
  readonly preferences: Preferences;
  readonly notice: Notice['code'] | null;
  /** False when the file belongs to a newer Crier. */
  readonly mayWrite: boolean;
}

/** Reads the settings. Never fails: what cannot be read follows the defaults, and `notices` tells. */
export async function openSettings(file: SettingsFile, log: Log): Promise<SettingsService> {
  const start = startFrom(await file.read(), log);
  if (start.notice) log.warn('settings', { notice: start.notice });
  let preferences = start.preferences;
  const save = joinedWrites(() => file.write(toStored(preferences)));

  const put = async (next: Preferences): Promise<Result<Settings>> => {
    preferences = next;
    if (!start.mayWrite) return ok(inForce(preferences));
    const saved = await save();
    if (saved.ok) return ok(inForce(preferences));
    log.warn('settings not saved', { code: saved.error.code });
    return fail('settings-not-saved', 'the settings hold until the end of this run', { reason: saved.error.code });
  };

  return {
    current: () => inForce(preferences),
    notices: start.notice ? [{ code: start.notice }] : [],
    change: async (patch) => {
      const checked = preferencesSchema.safeParse(patch);
      if (!checked.success) return fail('bad-input', 'a setting is out of its range');
      return put(merge(preferences, checked.data));
    },
    reset: () => put({}),
    flush: async () => {
      await save.settled();
    },
  };
}

/** Settings in force. */
export const inForce = (preferences: Preferences): Settings => merge(defaultSettings, preferences);

/** Fields that are undefined change nothing. */
function merge<T extends Preferences>(base: T, patch: Preferences): T {
  const given = Object.entries(patch).filter(([, value]) => value !== undefined);
  return { ...base, ...Object.fromEntries(given) };
}

function startFrom(stored: StoredSettings, log: Log): Start {
  const defaults = { preferences: {}, mayWrite: true };
  if (stored.kind === 'none') return { ...defaults, notice: null };
  if (stored.kind === 'unreadable') return { ...defaults, notice: 'settings-reset' };
  const read = readPreferences(stored.json);
  switch (read.kind) {
    case 'newer':
      return { preferences: {}, mayWrite: false, notice: 'settings-newer' };
    case 'wrong-shape':
      return { ...defaults, notice: 'settings-reset' };
    case 'read':
      if (read.dropped.length > 0) log.warn('settings dropped', { count: read.dropped.length });
      return { ...defaults, ...read, notice: stored.from === 'backup' ? 'settings-restored' : null };
  }
}
