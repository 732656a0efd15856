import type { MessageBoxOptions, OpenDialogOptions } from 'electron';
import type { Translate } from '../base/messages';

/** Electron's `dialog`, bound to the window where there is one. */
export interface Dialogs {
  open(options: OpenDialogOptions): Promise<{ readonly canceled: boolean; readonly filePaths: readonly string[] }>;
  message(options: MessageBoxOptions): Promise<{ readonly response: number }>;
}

/** A function that lets a person choose a text file; null when they did not, or while such a dialog is open already. */
export function createStoryChooser(dialogs: Dialogs, translate: () => Translate): () => Promise<string | null> {
  let isOpen = false;
  return async () => {
    if (isOpen) return null;
    isOpen = true;
    try {
      const { canceled, filePaths } = await dialogs.open(storyDialog(translate()));
      return canceled ? null : (filePaths[0] ?? null);
    } finally {
      isOpen = false;
    }
  };
}

const storyDialog = (translate: Translate): OpenDialogOptions => ({
  title: translate('dialog.open.title'),
  properties: ['openFile'],
  filters: [
    { name: translate('dialog.open.textFiles'), extensions: ['txt', 'text'] },
    { name: translate('dialog.open.allFiles'), extensions: ['*'] },
  ],
});

/** Asks with two buttons, the first one being the way on. Closing the dialog means the second. */
async function askTwo(dialogs: Dialogs, translate: Translate, topic: 'pageGone' | 'coreGone'): Promise<boolean> {
  const { response } = await dialogs.message({
    type: 'error',
    title: 'Crier',
    message: translate(`dialog.${topic}.message`),
    detail: translate(`dialog.${topic}.detail`),
    buttons: [translate(`dialog.${topic}.goOn`), translate('dialog.quit')],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}

/** The page crashed or hung a second time within a minute. */
export const askReopen = async (dialogs: Dialogs, translate: Translate): Promise<'reopen' | 'quit'> =>
  (await askTwo(dialogs, translate, 'pageGone')) ? 'reopen' : 'quit';

/** The core ended again and again. */
export const askRetryCore = async (dialogs: Dialogs, translate: Translate): Promise<'retry' | 'quit'> =>
  (await askTwo(dialogs, translate, 'coreGone')) ? 'retry' : 'quit';
