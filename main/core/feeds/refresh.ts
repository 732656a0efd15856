import { ok, type Result } from '../../../contract/errors';
import type { RefreshProgress } from '../../../contract/feeds';
import type { FeedState } from '../library/feed-rows';
import type { Library } from '../library/library';
import type { Log } from '../ports';
import type { AskingParts } from './ask-feed';
import { atIntervals } from './at-intervals';
import type { Lanes } from './lanes';
import { openRefreshRun, type RefreshRun } from './refresh-run';

export interface RefreshParts extends AskingParts {
  readonly library: Library;
  readonly lanes: Lanes;
  readonly log: Log;
  /** At most four times a second, and at the end. */
  readonly onProgress: (progress: RefreshProgress) => void;
  /** New or changed stories are there: at most once a second, and at the end. */
  readonly onStories: () => void;
  /** A feed's name, address or problem may be another one. At the end. */
  readonly onFeeds: () => void;
  /** The text of these stories is another one. */
  readonly onChanged: (storyIds: readonly string[]) => void;
}

/** Asks feeds for new stories. One run at a time: what is asked for meanwhile joins it. */
export interface Refresh {
  /** Resolves when the whole run is over. `database` when the feeds cannot be read. */
  start(feeds: readonly FeedState[]): Promise<RefreshProgress>;
  /** These feeds, or all that are not paused, as a person asks for it: past every waiting time but the one that a server asked for. */
  startAll(feedIds: readonly string[] | null): Promise<Result<RefreshProgress>>;
  stop(): void;
  state(): RefreshProgress;
  /** Stops and resolves when nothing runs any more. */
  close(): Promise<void>;
}

const progressMs = 250;
const storiesMs = 1_000;

const idle: RefreshProgress = {
  isRunning: false,
  doneCount: 0,
  totalCount: 0,
  newCount: 0,
  failedCount: 0,
  isOffline: false,
  wasStopped: false,
};

export function createRefresh(parts: RefreshParts): Refresh {
  const { library, clock } = parts;
  let state = idle;
  let run: RefreshRun | null = null;
  let ending: Promise<RefreshProgress> = Promise.resolve(idle);
  const progress = atIntervals(clock, progressMs, () => parts.onProgress(state));
  const stories = atIntervals(clock, storiesMs, parts.onStories);

  const record: Parameters<typeof openRefreshRun>[0]['record'] = (feed, outcome) => {
    const recorded = library.recordFetch(feed.feedId, outcome);
    if (!recorded.ok) parts.log.warn('feed not kept', { code: recorded.error.code });
    else if (recorded.value.newCount + recorded.value.changedCount > 0) stories.call();
    if (recorded.ok && recorded.value.changedIds.length > 0) parts.onChanged(recorded.value.changedIds);
    return recorded;
  };
  const finish = async (started: RefreshRun): Promise<RefreshProgress> => {
    try {
      state = await started.done();
    } finally {
      run = null;
      state = { ...state, isRunning: false };
      stories.flush();
      parts.onFeeds();
      parts.onProgress(state);
    }
    return state;
  };
  const open = (): RefreshRun => {
    const opened = openRefreshRun({
      ...parts,
      record,
      onProgress: (now) => {
        state = now;
        progress.call();
      },
    });
    run = opened;
    return opened;
  };

  const refresh: Refresh = {
    start(feeds) {
      const isFirst = run === null;
      const joined = run ?? open();
      joined.add(feeds);
      if (isFirst) ending = finish(joined);
      return ending;
    },
    async startAll(feedIds) {
      const all = library.feedsToAsk();
      if (!all.ok) return all;
      const wanted = feedIds === null ? null : new Set(feedIds);
      const now = clock.now().toISOString();
      const mayAsk = ({ retryAt }: FeedState): boolean => retryAt === null || retryAt <= now;
      return ok(await refresh.start(all.value.filter((feed) => (wanted?.has(feed.feedId) ?? true) && mayAsk(feed))));
    },
    stop: () => run?.stop(),
    state: () => state,
    async close() {
      run?.stop();
      await ending.catch(() => undefined);
    },
  };
  return refresh;
}
