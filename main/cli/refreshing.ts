import type { RefreshProgress } from '../../contract/feeds';
import { createLanes } from '../core/feeds/lanes';
import { createRefresh } from '../core/feeds/refresh';
import type { Library } from '../core/library/library';
import { createFullTexts } from '../core/pages/full-texts';
import { quietLog } from './quiet-log';
import type { Told } from './told';
import { toldOf } from './with-library';
import type { World } from './world';

/** A line of progress this often is enough for who waits, and little enough for a screen reader. */
const progressMs = 2_000;

/** Asks these feeds or all, as the window does with F5. Ends with the signal; what was answered until then is kept. */
export async function askFeeds(
  world: World,
  library: Library,
  feedIds: readonly string[] | null,
): Promise<Told<RefreshProgress>> {
  const { fetcher, feeds, pages } = await world.web();
  const fullTexts = createFullTexts({ library, fetcher, pageReader: pages, onChanged: () => undefined });
  const { groupDuplicates } = await world.settings();
  let toldAtMs = world.clock.now().getTime();
  const onProgress = (progress: RefreshProgress): void => {
    const nowMs = world.clock.now().getTime();
    if (!world.isWatched || !progress.isRunning || nowMs - toldAtMs < progressMs) return;
    toldAtMs = nowMs;
    world.tell(progressText(world, progress));
  };
  const refresh = createRefresh({
    library,
    groupDuplicates: () => groupDuplicates,
    lanes: createLanes(),
    clock: world.clock,
    log: quietLog,
    fetcher,
    reader: feeds,
    afterwards: fullTexts.fetchNew,
    onProgress,
    onStories: () => undefined,
    onFeeds: () => undefined,
    onChanged: () => undefined,
  });
  const stop = () => refresh.stop();
  world.signal.addEventListener('abort', stop, { once: true });
  const asked = await refresh.startDue('person', feedIds);
  world.signal.removeEventListener('abort', stop);
  return toldOf(world, asked);
}

const progressText = ({ t }: World, { doneCount, totalCount, newCount }: RefreshProgress): string =>
  t('cli.refresh.progress', { done: doneCount, total: totalCount, count: newCount });
