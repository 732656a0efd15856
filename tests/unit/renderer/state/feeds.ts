import type { FeedList, FeedRow, FolderRow } from '../../../../contract/feeds';

export const feed = (feedId: string, change: Partial<FeedRow> = {}): FeedRow => ({
  feedId,
  title: `Feed ${feedId}`,
  url: `https://${feedId}.example/feed`,
  siteUrl: `https://${feedId}.example/`,
  folderId: null,
  isPaused: false,
  fullText: 'auto',
  problem: null,
  checkedAt: null,
  unreadCount: 0,
  storyCount: 0,
  ...change,
});

export const folder = (folderId: string): FolderRow => ({ folderId, name: `Folder ${folderId}` });

export const feedList = (feeds: readonly FeedRow[], folders: readonly FolderRow[] = []): FeedList => ({
  feeds,
  folders,
});
