import type { CommandName, Input } from '../../contract/commands';
import type { Result } from '../../contract/errors';
import type { FeedRow, FolderRow, FullTextMode } from '../../contract/feeds';
import { maxClosedFolders } from '../../contract/limits';
import { isViewName } from '../../contract/story';
import { changeSettings } from './change-settings';
import { feedOfView, folderOfView } from './feed-lines';
import type { Model } from './model';
import { answer, reportFailure } from './report';
import { chooseView } from './stories';
import { offerUndo } from './undo';

/** The feeds asked again. A list that is gone with its feed or folder gives way to all stories. */
export async function loadFeeds(model: Model): Promise<void> {
  const result = await model.call('feeds.list', {});
  if (!result.ok) return reportFailure(model, result.error);
  model.feeds.set(result.value);
  const { view } = model.library.get();
  const isThere =
    isViewName(view) || feedOfView(result.value, view) !== null || folderOfView(result.value, view) !== null;
  if (!isThere) await chooseView(model, 'all');
}

/** Does something with feeds, then shows them as they are; false after telling a failure. */
async function done<N extends CommandName>(model: Model, name: N, input: Input<N>): Promise<boolean> {
  const result: Result<unknown> = await model.call(name, input);
  if (!result.ok) reportFailure(model, result.error);
  else await loadFeeds(model);
  return result.ok;
}

/** An empty title gives the feed its own again. False when it failed and was told. */
export const renameFeed = (model: Model, { feedId }: FeedRow, title: string): Promise<boolean> =>
  done(model, 'feeds.change', { feedId, title: title.trim() });

/** @param folderId null: out of any folder */
export const moveFeed = (model: Model, { feedId }: FeedRow, folderId: string | null): Promise<boolean> =>
  done(model, 'feeds.change', { feedId, folderId });

/** Where a feed is now, in one sentence. */
export function movedText(
  { feeds, t }: Pick<Model, 'feeds' | 't'>,
  { title }: FeedRow,
  folderId: string | null,
): string {
  const folder = feeds.get().folders.find((one) => one.folderId === folderId)?.name;
  return folder === undefined ? t('feeds.movedOut', { title }) : t('feeds.moved', { title, folder });
}

export async function pauseFeed(model: Model, { feedId, title, isPaused }: FeedRow): Promise<void> {
  const said = model.t(isPaused ? 'feeds.nowAsked' : 'feeds.nowPaused', { title });
  if (await done(model, 'feeds.change', { feedId, isPaused: !isPaused })) answer(model, said);
}

export async function setFullText(model: Model, { feedId }: FeedRow, fullText: FullTextMode): Promise<void> {
  const isDone = await done(model, 'feeds.change', { feedId, fullText });
  if (isDone) answer(model, model.t(`feeds.fullText.${fullText}`));
}

export async function removeFeed(model: Model, { feedId, title }: FeedRow): Promise<void> {
  if (await done(model, 'feeds.remove', { feedId })) offerUndo(model, { kind: 'feed', feedId, title });
}

export const renameFolder = (model: Model, { folderId }: FolderRow, name: string): Promise<boolean> =>
  done(model, 'folders.rename', { folderId, name: name.trim() });

/** The folder goes; its feeds stay. */
export async function removeFolder(model: Model, { folderId, name }: FolderRow): Promise<void> {
  const feedIds = rowsIn(model, folderId).map(({ feedId }) => feedId);
  if (await done(model, 'folders.remove', { folderId })) offerUndo(model, { kind: 'folder', name, feedIds });
}

const rowsIn = ({ feeds }: Pick<Model, 'feeds'>, folderId: string): readonly FeedRow[] =>
  feeds.get().feeds.filter((feed) => feed.folderId === folderId);

/** Feeds of a folder that are not paused. */
export const askedIn = (model: Pick<Model, 'feeds'>, folderId: string): readonly string[] =>
  rowsIn(model, folderId)
    .filter(({ isPaused }) => !isPaused)
    .map(({ feedId }) => feedId);

/** Closes or opens a folder in Feeds, says which, and keeps it for the next start. Folders that are gone are forgotten on the way. */
export async function toggleFolder(model: Model, folderId: string, isClosed: boolean): Promise<void> {
  const isThere = (id: string) => model.feeds.get().folders.some((folder) => folder.folderId === id);
  const others = model.settings.get().closedFolders.filter((id) => id !== folderId && isThere(id));
  const closedFolders = [...(isClosed ? [folderId] : []), ...others].slice(0, maxClosedFolders);
  answer(model, model.t(isClosed ? 'feeds.closed' : 'feeds.open'));
  await changeSettings(model, { closedFolders });
}

type Menu = { readonly kind: 'feed'; readonly feedId: string } | { readonly kind: 'folder'; readonly folderId: string };

/** What a line of Feeds offers actions for; null for the fixed lists. */
export function menuOf(line: string): Menu | null {
  const [kind, id = ''] = line.split(':');
  if (kind === 'feed') return { kind, feedId: id };
  return kind === 'folder' ? { kind, folderId: id } : null;
}

/** Opens the actions of the line with the focus, else of the list that is shown. */
export function openFeedActions(model: Model): void {
  const focused = document.activeElement?.closest<HTMLElement>('[data-region="feeds"] [role="option"]');
  const { view } = model.library.get();
  const menu = menuOf(focused?.dataset.key ?? view);
  if (menu === null) {
    answer(model, model.t('feeds.chooseFirst'));
    return;
  }
  const line =
    focused ?? document.querySelector<HTMLElement>('[data-region="feeds"] [role="option"][aria-selected="true"]');
  const { left = 0, bottom = 0 } = line?.getBoundingClientRect() ?? {};
  model.ui.update((ui) => ({ ...ui, contextMenu: { ...menu, x: left, y: bottom } }));
}
