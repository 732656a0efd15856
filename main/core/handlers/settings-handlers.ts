import type { Handlers } from '../../../contract/commands';
import type { Result } from '../../../contract/errors';
import type { Preferences, Settings } from '../../../contract/settings';
import type { Context } from './context';

type SettingsCommand = 'settings.change' | 'settings.reset';

export function settingsHandlers({ settings, emit, nextRev }: Context): Pick<Handlers<'core'>, SettingsCommand> {
  const told = async (change: () => Promise<Result<Settings>>): Promise<Result<Settings>> => {
    const before = settings.current();
    const result = await change();
    const after = settings.current();
    // Also where saving failed: what was asked for is in force until Crier is closed.
    if (result.ok || result.error.code === 'settings-not-saved')
      emit('settings.changed', { rev: nextRev(), settings: after });
    if (before.showEdition !== after.showEdition) emit('library.changed', { rev: nextRev() });
    return result;
  };
  return {
    'settings.change': (patch) => told(() => settings.change(patch as Preferences)),
    'settings.reset': () => told(() => settings.reset()),
  };
}
