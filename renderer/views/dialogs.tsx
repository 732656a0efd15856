import type { ReactNode } from 'react';
import { useStore } from '../state/store';
import { FixWordDialog } from './fix-word-dialog';
import { HelpDialog } from './help-dialog';
import { LinkDialog } from './link-dialog';
import { useModel } from './model-context';
import { PronunciationsDialog } from './pronunciations-dialog';
import { SettingsDialog } from './settings-dialog';
import { SoundDialog } from './sound-dialog';
import { useWayBack } from './use-way-back';

/** The open dialog, if there is one. */
export function Dialogs(): ReactNode {
  const { ui } = useModel();
  const dialog = useStore(ui, (state) => state.dialog);
  useWayBack(dialog !== null);
  switch (dialog?.kind) {
    case 'settings':
      return <SettingsDialog />;
    case 'help':
      return <HelpDialog />;
    case 'sound':
      return <SoundDialog />;
    case 'pronunciations':
      return <PronunciationsDialog />;
    case 'fixWord':
      return <FixWordDialog word={dialog.word} goesOn={dialog.goesOn} />;
    case 'link':
      return <LinkDialog url={dialog.url} host={dialog.host} />;
    case undefined:
      return null;
  }
}
