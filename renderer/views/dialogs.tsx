import type { ReactNode } from 'react';
import { useStore } from '../state/store';
import { AddFeedDialog } from './add-feed-dialog';
import { FeedProblemsDialog } from './feed-problems-dialog';
import { FixWordDialog } from './fix-word-dialog';
import { HelpDialog } from './help-dialog';
import { LinkDialog } from './link-dialog';
import { useModel } from './model-context';
import { MoveFeedDialog } from './move-feed-dialog';
import { PronunciationsDialog } from './pronunciations-dialog';
import { RenameFeedDialog, RenameFolderDialog } from './rename-dialog';
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
    case 'addFeed':
      return <AddFeedDialog address={dialog.address} replaces={dialog.replaces} />;
    case 'feedProblems':
      return <FeedProblemsDialog />;
    case 'renameFeed':
      return <RenameFeedDialog feedId={dialog.feedId} />;
    case 'moveFeed':
      return <MoveFeedDialog feedId={dialog.feedId} />;
    case 'renameFolder':
      return <RenameFolderDialog folderId={dialog.folderId} />;
    case 'link':
      return <LinkDialog url={dialog.url} host={dialog.host} />;
    case undefined:
      return null;
  }
}
