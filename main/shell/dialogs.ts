import type { MessageBoxOptions, OpenDialogOptions, SaveDialogOptions } from 'electron';
import type { Translate } from '../base/messages';

/** Electron's `dialog`, bound to the window where there is one. */
export interface Dialogs {
  open(options: OpenDialogOptions): Promise<{ readonly canceled: boolean; readonly filePaths: readonly string[] }>;
  save(options: SaveDialogOptions): Promise<{ readonly canceled: boolean; readonly filePath?: string }>;
  message(options: MessageBoxOptions): Promise<{ readonly response: number }>;
}

/** Lets a person choose a file; null when they did not, or while a file dialog is open already. */
export interface FileChooser {
  story(): Promise<string | null>;
  pronunciations(): Promise<string | null>;
  /** A file to be written. */
  pronunciationsToSave(): Promise<string | null>;
  opml(): Promise<string | null>;
  /** A file to be written. */
  opmlToSave(): Promise<string | null>;
}

interface FileKind {
  /** Key of the texts. */
  readonly name: string;
  readonly extensions: readonly string[];
}

const textFiles: FileKind = { name: 'dialog.open.textFiles', extensions: ['txt', 'text'] };
const opmlFiles: FileKind = { name: 'dialog.open.opmlFiles', extensions: ['opml', 'xml'] };
/** Only what is offered first: whatever is chosen, its content decides what it is. */
const storyFiles: FileKind = {
  name: 'dialog.open.storyFiles',
  extensions: ['txt', 'text', 'html', 'htm', 'xhtml', 'md', 'markdown', 'docx', 'pdf', 'epub', 'opml'],
};

export function createFileChooser(dialogs: Dialogs, translate: () => Translate): FileChooser {
  let isOpen = false;
  const alone = async (ask: () => Promise<string | null>): Promise<string | null> => {
    if (isOpen) return null;
    isOpen = true;
    try {
      return await ask();
    } finally {
      isOpen = false;
    }
  };
  const open = (titleKey: string, kind: FileKind) => async (): Promise<string | null> => {
    const properties: OpenDialogOptions['properties'] = ['openFile'];
    const { canceled, filePaths } = await dialogs.open({ ...fileDialog(translate(), titleKey, kind), properties });
    return canceled ? null : (filePaths[0] ?? null);
  };
  const save = (titleKey: string, kind: FileKind, defaultPath: string) => async (): Promise<string | null> => {
    const { canceled, filePath } = await dialogs.save({ ...fileDialog(translate(), titleKey, kind), defaultPath });
    return canceled ? null : filePath || null;
  };
  return {
    story: () => alone(open('dialog.open.title', storyFiles)),
    pronunciations: () => alone(open('dialog.openPronunciations.title', textFiles)),
    pronunciationsToSave: () => alone(save('dialog.savePronunciations.title', textFiles, 'pronunciations.txt')),
    opml: () => alone(open('dialog.openOpml.title', opmlFiles)),
    opmlToSave: () => alone(save('dialog.saveOpml.title', opmlFiles, 'feeds.opml')),
  };
}

const fileDialog = (translate: Translate, titleKey: string, { name, extensions }: FileKind) => ({
  title: translate(titleKey),
  filters: [
    { name: translate(name), extensions: [...extensions] },
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
