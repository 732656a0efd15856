import type { FeedRow, RefreshProgress } from '../../contract/feeds';
import { feedProblemText } from './feed-problem';
import { jsonText } from './printing';
import { askFeeds } from './refreshing';
import { couldNot, done, failed, type Told } from './told';
import { toldOf, withLibrary } from './with-library';
import type { World } from './world';

interface RefreshOptions {
  readonly json?: boolean;
}

/** `crier refresh`: asks every feed that is followed for new stories. A feed that fails touches only itself. */
export const refresh = (world: World, { json }: RefreshOptions): Promise<Told<null>> =>
  withLibrary(world, 'look', async (library) => {
    const startedAt = world.clock.now().toISOString();
    const progress = await askFeeds(world, library, null);
    if (!progress.ok) return progress;
    if (world.signal.aborted) return couldNot('cli.problem.stopped');
    const list = toldOf(world, library.feeds());
    if (!list.ok) return list;
    // Who never opens the window has copies all the same; one a day, so this costs nothing as a rule.
    await library.backUp();
    const failedFeeds = list.value.feeds.filter(
      ({ problem, checkedAt }) => problem !== null && checkedAt !== null && checkedAt >= startedAt,
    );
    const { isOffline, problem: unwritable } = progress.value;
    if (unwritable !== null) return failed({ code: unwritable, message: 'not kept' }, world.t('cli.library'));
    if (isOffline) return couldNot('cli.problem.offline');
    const count = list.value.feeds.length;
    await world.print(
      json === true
        ? jsonText(toJson(world, progress.value, failedFeeds))
        : `${summaryText(world, progress.value, count)}\n${failedText(world, failedFeeds)}`,
    );
    return done(null);
  });

const toJson = (world: World, { doneCount, newCount }: RefreshProgress, failedFeeds: readonly FeedRow[]) => ({
  asked: doneCount,
  new: newCount,
  failed: failedFeeds.map((feed) => ({
    id: feed.feedId,
    title: feed.title,
    url: feed.url,
    code: feed.problem?.code ?? null,
    message: feedProblemText(world, feed),
  })),
});

function summaryText({ t }: World, { newCount, failedCount }: RefreshProgress, feedCount: number): string {
  if (feedCount === 0) return t('cli.refresh.nothing');
  const found = t('cli.refresh.new', { count: newCount });
  return failedCount === 0 ? found : `${found} ${t('cli.refresh.failed', { count: failedCount })}`;
}

const failedText = (world: World, feeds: readonly FeedRow[]): string =>
  feeds.map((feed) => `  ${feedProblemText(world, feed)}\n`).join('');
