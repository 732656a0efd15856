import type { FeedList, FeedRow } from '../../contract/feeds';
import { feedProblemText } from './feed-problem';
import { jsonText, oneLine } from './printing';
import { wrapped } from './terminal';
import { done, type Told } from './told';
import { toldOf, withLibrary } from './with-library';
import type { World } from './world';

interface FeedsOptions {
  readonly json?: boolean;
}

/** `crier feeds`: the feeds that are followed, by folder, and what is wrong with them. */
export const feeds = (world: World, { json }: FeedsOptions): Promise<Told<null>> =>
  withLibrary(world, 'look', async (library) => {
    const listed = toldOf(world, library.feeds());
    if (!listed.ok) return listed;
    const names = folderNames(listed.value);
    const rows = listed.value.feeds;
    if (json === true) await world.print(jsonText(rows.map((row) => feedJson(world, row, names))));
    else if (rows.length === 0) world.tell(world.t('cli.refresh.nothing'));
    else await world.print(rows.map((row) => feedText(world, row, names)).join(''));
    return done(null);
  });

type Names = ReadonlyMap<string, string>;

const folderNames = ({ folders }: FeedList): Names => new Map(folders.map(({ folderId, name }) => [folderId, name]));

const folderOf = ({ folderId }: FeedRow, names: Names): string | null =>
  folderId === null ? null : (names.get(folderId) ?? null);

const feedJson = (world: World, feed: FeedRow, names: Names) => ({
  id: feed.feedId,
  title: feed.title,
  url: feed.url,
  siteUrl: feed.siteUrl,
  folder: folderOf(feed, names),
  folderId: feed.folderId,
  isPaused: feed.isPaused,
  unread: feed.unreadCount,
  stories: feed.storyCount,
  checkedAt: feed.checkedAt,
  problem: feed.problem === null ? null : { ...feed.problem, message: feedProblemText(world, feed) },
});

function feedText(world: World, feed: FeedRow, names: Names): string {
  const { t, terminal } = world;
  const facts = [
    feed.title,
    folderOf(feed, names),
    t('cli.feeds.unread', { count: feed.unreadCount }),
    feed.isPaused ? t('cli.feeds.paused') : null,
    feed.url,
  ].filter((fact) => fact !== null);
  const problem = feedProblemText(world, feed);
  const told = problem === '' ? '' : `  ${wrapped(problem, terminal)}\n`;
  return `${wrapped(oneLine(facts.join(' · ')), terminal)}\n${told}`;
}
