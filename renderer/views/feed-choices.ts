import { type FeedRow, type FolderRow, fullTextModes } from '../../contract/feeds';
import { askedIn, pauseFeed, removeFeed, removeFolder, setFullText } from '../state/feed-actions';
import type { Translate } from '../state/labels';
import { markListRead } from '../state/mark-read';
import type { Model } from '../state/model';
import { refreshFeeds } from '../state/refresh';
import type { OpenDialog } from '../state/ui';

/** One item of a context menu. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly run: () => void;
}

const open = ({ ui }: Model, dialog: OpenDialog): void => ui.update((state) => ({ ...state, dialog }));

function fullTextChoices(model: Model, feed: FeedRow, t: Translate): readonly Choice[] {
  return fullTextModes.map((mode) => {
    const name = t(`feeds.fullText.${mode}`);
    return {
      id: `fullText-${mode}`,
      label: feed.fullText === mode ? t('feeds.chosen', { name }) : name,
      run: () => void setFullText(model, feed, mode),
    };
  });
}

/** What can be done with a feed. */
export function feedChoices(model: Model, feed: FeedRow, t: Translate): readonly Choice[] {
  const { feedId, isPaused } = feed;
  return [
    { id: 'ask', label: t('feeds.askNow'), run: () => void refreshFeeds(model, [feedId]) },
    { id: 'mark', label: t('feeds.markAll'), run: () => void markListRead(model, `feed:${feedId}`) },
    { id: 'rename', label: t('feeds.rename'), run: () => open(model, { kind: 'renameFeed', feedId }) },
    { id: 'move', label: t('feeds.move'), run: () => open(model, { kind: 'moveFeed', feedId }) },
    { id: 'pause', label: t(isPaused ? 'feeds.resume' : 'feeds.pause'), run: () => void pauseFeed(model, feed) },
    ...fullTextChoices(model, feed, t),
    { id: 'remove', label: t('feeds.remove'), run: () => void removeFeed(model, feed) },
  ];
}

/** What can be done with a folder. */
export function folderChoices(model: Model, folder: FolderRow, t: Translate): readonly Choice[] {
  const { folderId } = folder;
  return [
    { id: 'ask', label: t('feeds.askNow'), run: () => void refreshFeeds(model, askedIn(model, folderId)) },
    { id: 'mark', label: t('feeds.markAll'), run: () => void markListRead(model, `folder:${folderId}`) },
    { id: 'rename', label: t('feeds.rename'), run: () => open(model, { kind: 'renameFolder', folderId }) },
    { id: 'remove', label: t('feeds.remove'), run: () => void removeFolder(model, folder) },
  ];
}
