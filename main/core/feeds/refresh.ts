import { ok, type Result } from '../../../contract/errors';
import { noProgress, type RefreshProgress } from '../../../contract/feeds';
import type { FeedState } from '../library/feed-rows';
import type { Library } from '../library/library';
import type { Log } from '../ports';
import type { AskingParts } from './ask-feed';
import { atIntervals } from './at-intervals';
import type { Lanes } from './lanes';
import { type ParkedHosts, parkedAfter } from './parked-hosts';
import { openRefreshRun, type RefreshRun, type RunParts } from './refresh-run';
import { type Asker, mayAsk, type ScheduledFeed } from './schedule';

export interface RefreshParts extends AskingParts, Pick<RunParts, 'afterwards'> {
  readonly library: Library;
  /** A copy of a story that was read comes in read; see duplicates.md. */
  readonly groupDuplicates: () => boolean;
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

/** Asks feeds for new stories. One run at a time: what is asked for meanwhile joins it, or begins after it when it is ending already. */
export interface Refresh {
  /**
   * Asks these feeds or all, those of them that may be asked now; see `schedule.ts`. Resolves when the whole run is over; `database` when the
   * feeds cannot be read. Stopped while it waits for another run to end, it asks nothing.
   */
  startDue(asker: Asker, feedIds: readonly string[] | null): Promise<Result<RefreshProgress>>;
  stop(): void;
  state(): RefreshProgress;
  /** Stops and resolves when nothing runs any more. */
  close(): Promise<void>;
}

const progressMs = 250;
const storiesMs = 1_000;

export function createRefresh(parts: RefreshParts): Refresh {
  const { library, clock } = parts;
  let state = noProgress;
  let run: RefreshRun | null = null;
  let parked: ParkedHosts = new Map();
  /** Grows with each stop, so that who waits knows that it is not wanted any more. */
  let stops = 0;
  let ending: Promise<RefreshProgress> = Promise.resolve(noProgress);
  const progress = atIntervals(clock, progressMs, () => parts.onProgress(state));
  const stories = atIntervals(clock, storiesMs, parts.onStories);

  const record: RunParts['record'] = (feed, outcome, failure) => {
    parked = parkedAfter(parked, feed.url, failure, clock.now().getTime());
    const recorded = library.recordFetch(feed.feedId, outcome, { groupDuplicates: parts.groupDuplicates() });
    if (!recorded.ok) parts.log.warn('feed not kept', { code: recorded.error.code });
    else if (recorded.value.newIds.length + recorded.value.changedCount > 0) stories.call();
    if (recorded.ok && recorded.value.changedIds.length > 0) parts.onChanged(recorded.value.changedIds);
    return recorded;
  };
  const finish = async (started: RefreshRun): Promise<RefreshProgress> => {
    try {
      state = await started.done();
    } finally {
      run = null;
      state = { ...state, isRunning: false };
      progress.drop();
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

  const start = (feeds: readonly FeedState[]): Promise<RefreshProgress> => {
    const isFirst = run === null;
    const joined = run ?? open();
    joined.add(feeds);
    if (isFirst) ending = finish(joined);
    return ending;
  };

  const stop = (): void => {
    stops += 1;
    run?.stop();
  };

  return {
    async startDue(asker, feedIds) {
      const stopsBefore = stops;
      while (run?.isEnding()) await ending.catch(() => undefined);
      if (stops > stopsBefore) return ok({ ...noProgress, wasStopped: true });
      const known = feedIds === null ? library.feedsToAsk() : statesOf(library, feedIds);
      if (!known.ok) return known;
      const now = clock.now();
      const due = known.value.filter((feed) => isDue(feed, parked, asker, now));
      return ok(await start(due));
    },
    stop,
    state: () => state,
    async close() {
      stop();
      await ending.catch(() => undefined);
    },
  };
}

/** What a server asked for in an earlier run of Crier is kept too. */
const isDue = (feed: FeedState, parked: ParkedHosts, asker: Asker, now: Date): boolean =>
  (feed.retryAt === null || feed.retryAt <= now.toISOString()) &&
  mayAsk(scheduled(feed), parked, asker, now.getTime()).kind === 'ask';

/** Those that are there; a feed that was removed meanwhile is no failure. */
function statesOf(library: Library, feedIds: readonly string[]): Result<readonly FeedState[]> {
  const states: FeedState[] = [];
  for (const feedId of feedIds) {
    const state = library.feedState(feedId);
    if (state.ok) states.push(state.value);
    else if (state.error.code !== 'not-found') return state;
  }
  return ok(states);
}

const scheduled = ({ url, isPaused, isGone, checkedAt, failures }: FeedState): ScheduledFeed => ({
  url,
  isPaused,
  history: {
    checkedAtMs: checkedAt === null ? null : Date.parse(checkedAt),
    failureCount: failures,
    isGone,
    wishedMinutes: null,
  },
});
