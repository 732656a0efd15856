import { type Failure, ok, type Result } from '../../../contract/errors';
import { noProgress, type RefreshProgress } from '../../../contract/feeds';
import type { FeedState } from '../library/feed-rows';
import type { FetchOutcome, RecordedFetch } from '../library/record-fetch';
import { type AskingParts, askFeed } from './ask-feed';
import { hostOf } from './host-of';
import type { Lanes } from './lanes';

export interface RunParts extends AskingParts {
  readonly lanes: Lanes;
  /** Keeps what a feed answered, as a whole. */
  record(feed: FeedState, outcome: FetchOutcome, failure: Failure | null): Result<RecordedFetch>;
  /** What else belongs to asking this feed, on the same connection; it is counted as done before. Must not reject. */
  afterwards(feed: FeedState, outcome: FetchOutcome, signal: AbortSignal): Promise<void>;
  /** After each feed, with the newest figures. */
  onProgress(progress: RefreshProgress): void;
}

/** One refresh, from the first feed to the last. */
export interface RefreshRun {
  /** More feeds; those that are in it already are not asked twice. */
  add(feeds: readonly FeedState[]): void;
  stop(): void;
  /** It asks nothing any more and waits only for what runs to end. */
  isEnding(): boolean;
  /** Resolves when every feed has answered or was left. Never rejects. */
  done(): Promise<RefreshProgress>;
}

/** The library cannot be written, and every other feed would fail alike. One that another program keeps busy may be free for the next. */
const isHopeless = ({ code, detail }: Failure): boolean =>
  code === 'disk-full' || (code === 'database' && (detail?.reason === 'disk' || detail?.reason === 'corrupt'));

/**
 * One failing feed touches only itself. A machine without a connection and a library that cannot be written end the run, because every
 * other feed would fail alike.
 */
export function openRefreshRun(parts: RunParts): RefreshRun {
  const ending = new AbortController();
  const asked = new Set<string>();
  const jobs: Promise<unknown>[] = [];
  let progress: RefreshProgress = { ...noProgress, isRunning: true };

  const put = (change: Partial<RefreshProgress>): void => {
    progress = { ...progress, ...change };
    parts.onProgress(progress);
  };
  const count = (newCount: number, failedCount: number): void =>
    put({
      doneCount: progress.doneCount + 1,
      newCount: progress.newCount + newCount,
      failedCount: progress.failedCount + failedCount,
    });
  const leave = (why: Partial<RefreshProgress>): void => {
    if (ending.signal.aborted) return;
    put(why);
    ending.abort();
  };
  const keep = (feed: FeedState, outcome: FetchOutcome, failure: Failure | null): void => {
    const recorded = parts.record(feed, outcome, failure);
    if (!recorded.ok && isHopeless(recorded.error)) {
      leave({ problem: recorded.error.code });
      return;
    }
    // Removed while it was asked: neither new stories nor a failure.
    const isLost = !recorded.ok && recorded.error.code !== 'not-found';
    count(recorded.ok ? recorded.value.newCount : 0, isLost || failure !== null ? 1 : 0);
  };
  /** Inside its lane, so that nothing else begins once the connection is known to be gone. */
  const ask = async (feed: FeedState): Promise<Result<null>> => {
    const answer = await askFeed(parts, feed, ending.signal);
    if (answer.kind === 'offline') leave({ isOffline: true });
    if (answer.kind !== 'answered') return ok(null);
    keep(feed, answer.outcome, answer.failure);
    await parts.afterwards(feed, answer.outcome, ending.signal);
    return ok(null);
  };

  return {
    add(feeds) {
      const others = feeds.filter(({ feedId }) => !asked.has(feedId));
      put({ totalCount: progress.totalCount + others.length });
      for (const feed of others) {
        asked.add(feed.feedId);
        jobs.push(parts.lanes.run(hostOf(feed.url), ending.signal, () => ask(feed)));
      }
    },
    stop() {
      leave({ wasStopped: true });
    },
    isEnding: () => ending.signal.aborted,
    async done() {
      for (let index = 0; index < jobs.length; index += 1) await jobs[index];
      return { ...progress, isRunning: false };
    },
  };
}
