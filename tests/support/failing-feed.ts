import type { Page } from 'playwright-core';
import { until } from './until';
import { ask } from './window';

/** Follows, in a folder, a feed that cannot work: an address of this computer that nobody typed. Nothing leaves the machine. */
export async function followFailingFeed(page: Page): Promise<void> {
  const folder = await ask(page, 'folders.add', { name: 'Local' });
  if (!folder.ok) throw new Error(`no folder: ${folder.error.code}`);
  const { folderId } = folder.value;
  const feed = { url: 'http://127.0.0.1:9/feed.xml', title: 'Harbour Gazette', siteUrl: null, folderId };
  const added = await ask(page, 'feeds.add', feed);
  if (!added.ok) throw new Error(`no feed: ${added.error.code}`);
  await until('the feed to fail', async () => {
    const feeds = await ask(page, 'feeds.list', {});
    return feeds.ok && feeds.value.feeds[0]?.problem !== null;
  });
}
