import { app } from 'electron';
import type { ShellState } from '../../contract/answers';
import { systemLanguage } from './system-language';

/** What never changes while the app runs. */
export type DesktopFacts = Pick<ShellState, 'version' | 'platform' | 'systemLanguage'>;

function platform(): ShellState['platform'] {
  return process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux';
}

/** Call when Electron is ready: before, it does not know the languages. */
export const desktopFacts = (): DesktopFacts => ({
  version: app.getVersion(),
  platform: platform(),
  systemLanguage: systemLanguage([...app.getPreferredSystemLanguages(), app.getLocale()]),
});
