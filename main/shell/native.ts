import { type BrowserWindow, dialog, Menu } from 'electron';
import type { CommandId } from '../../contract/keymap';
import { createMessages, type Translate } from '../base/messages';
import type { Dialogs } from './dialogs';
import { menuTemplate } from './menu';

/** Electron's dialogs, on top of the window while there is one. */
export const dialogsOf = (window: () => BrowserWindow | null): Dialogs => ({
  open: (options) => {
    const parent = window();
    return parent === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(parent, options);
  },
  save: (options) => {
    const parent = window();
    return parent === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(parent, options);
  },
  message: (options) => {
    const parent = window();
    return parent === null ? dialog.showMessageBox(options) : dialog.showMessageBox(parent, options);
  },
});

/** The shell's own texts: menu bar and dialogs, in the language of the page. */
export interface ShellLanguage {
  translate(): Translate;
  set(language: 'en' | 'es'): void;
}

/** Sets the menu bar at once, and anew whenever the language changes. */
export function createShellLanguage(first: 'en' | 'es', onCommand: (id: CommandId) => void): ShellLanguage {
  let current: string | null = null;
  let translate: Translate = createMessages(first);
  const set = (language: 'en' | 'es'): void => {
    if (language === current) return;
    current = language;
    translate = createMessages(language);
    const template = menuTemplate({ platform: process.platform, translate, onCommand });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };
  set(first);
  return { translate: () => translate, set };
}
