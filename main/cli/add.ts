import { ok, type Result } from '../../contract/errors';
import type { FoundFeed } from '../../contract/feeds';
import { createFeedFinder } from '../core/feeds/feed-finder';
import type { Library } from '../core/library/library';
import { feedProblemText } from './feed-problem';
import { oneLine } from './printing';
import { askFeeds } from './refreshing';
import { couldNot, done, failed, type Told } from './told';
import { toldOf, withLibrary } from './with-library';
import type { World } from './world';

interface AddOptions {
  readonly folder?: string;
}

/** `crier add URL`: follows the feed at an address, or the one that the site there leads to, and gets its stories. */
export async function add(world: World, typed: string, options: AddOptions): Promise<Told<null>> {
  const name = oneLine(typed);
  const finder = createFeedFinder((await world.web()).fetcher);
  const found = await finder.find(typed, world.signal);
  if (!found.ok) return failed(found.error, name);
  if (found.value.kind === 'page') return couldNot('cli.problem.page-without-feed', { name });
  const [feed, ...others] = found.value.feeds;
  if (feed === undefined) return couldNot('cli.problem.no-feed-found', { name });
  if (others.length > 0) return listFound(world, [feed, ...others], name);
  return withLibrary(world, 'change', (library) =>
    follow(world, library, { ...feed, typedHost: finder.typedHost(feed.url) }, options.folder),
  );
}

async function listFound(world: World, feeds: readonly FoundFeed[], name: string): Promise<Told<never>> {
  await world.print(feeds.map(({ url, title }) => `${oneLine(url)}  ${oneLine(title)}\n`).join(''));
  return couldNot('cli.problem.several-feeds', { name, count: feeds.length });
}

type Wanted = FoundFeed & { readonly typedHost: string | null };

async function follow(
  world: World,
  library: Library,
  { url, title, siteUrl, language, typedHost }: Wanted,
  folder: string | undefined,
): Promise<Told<null>> {
  const name = oneLine(title);
  const added = library.addFeed({ url, title, siteUrl, language, typedHost });
  if (!added.ok && added.error.code === 'feed-known') return couldNot('cli.problem.feed-known', { name });
  const feedId = toldOf(world, added);
  if (!feedId.ok) return feedId;
  const moved = toldOf(world, folder === undefined ? ok(null) : moveInto(library, feedId.value, folder));
  if (!moved.ok) return moved;
  const asked = await askFeeds(world, library, [feedId.value]);
  if (!asked.ok) return asked;
  const { problem } = asked.value;
  if (problem !== null) return failed({ code: problem, message: 'not kept' }, world.t('cli.library'));
  await world.print(`${world.t('cli.add.done', { name, count: asked.value.newCount })}\n`);
  if (asked.value.failedCount > 0) tellProblem(world, library, feedId.value);
  return done(null);
}

/** It is followed all the same: the next refresh asks it again. */
function tellProblem(world: World, library: Library, feedId: string): void {
  const list = library.feeds();
  const feed = list.ok ? list.value.feeds.find((each) => each.feedId === feedId) : undefined;
  if (feed !== undefined) world.tell(feedProblemText(world, feed));
}

/** Into the folder of that name; one is made where there is none. */
function moveInto(library: Library, feedId: string, name: string): Result<null> {
  const list = library.feeds();
  if (!list.ok) return list;
  const known = list.value.folders.find((folder) => folder.name === name);
  const folderId = known === undefined ? library.addFolder(name) : ok(known.folderId);
  return folderId.ok ? library.changeFeed(feedId, { folderId: folderId.value }) : folderId;
}
