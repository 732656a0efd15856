import { type ErrorCode, fail, type Result } from '../../../contract/errors';
import { maxFeedBytes, maxPageBytes } from '../../../contract/limits';
import type { FeedReader, ReadFeed } from '../../core/feeds/feed-reader';
import type { ExtractedPage } from '../../core/pages/extract-article';
import type { PageReader } from '../../core/pages/page-reader';
import type { Clock } from '../../core/ports';
import { EngineError } from '../../core/speech/engine';
import { createHelperLane, type HelperLane } from '../engines/helper-lane';
import type { MarkupAnswer, MarkupJob } from './markup-jobs';
import { startRecycledWorker, type WorkerLimits } from './recycled-worker';

/** Most pages take 15 ms and the slowest that was seen two seconds. */
const timeoutMs = 10_000;
const limits: WorkerLimits = { maxHeapMb: 512, maxJobs: 50, idleMs: 30_000 };
/** Feeds leave no heap behind as pages do, and a fresh worker costs as much as some forty of them. */
const maxFeedJobs = 1_000;

export interface ReaderOptions {
  readonly timeoutMs?: number;
  readonly limits?: Partial<WorkerLimits>;
}

/** Types that no article has, whatever the bytes look like. */
const otherType = /^\s*(?:image|audio|video|font)\/|^\s*application\/(?:pdf|zip|epub\+zip|octet-stream)\b/i;

/**
 * Reads pages in a worker, one after the other; it starts with the first page, which takes half a second longer. An abort ends at once
 * what it works on. A page that breaks the worker is `no-article`, one that takes longer than ten seconds `time-limit`.
 *
 * @param workerFile the built `markup-worker` (out/main/markup-worker.cjs)
 */
export function createPageReader(
  workerFile: string,
  clock: Pick<Clock, 'now'>,
  options: ReaderOptions = {},
): PageReader {
  const lane = openLane(workerFile, options);
  return {
    async read(page, signal) {
      if (page.bytes.byteLength > maxPageBytes) return fail('too-large', 'the page is too large');
      if (otherType.test(page.contentType ?? '')) return fail('not-a-page', 'the address holds another kind of file');
      const job: MarkupJob = { kind: 'page', page, nowMs: clock.now().getTime() };
      return (await ask(lane, job, signal, options, 'no-article')) as Result<ExtractedPage>;
    },
    close: () => lane.close(),
  };
}

/** As `createPageReader`, for feeds. A feed that breaks the worker is `not-a-feed`. */
export function createFeedReader(
  workerFile: string,
  clock: Pick<Clock, 'now'>,
  options: ReaderOptions = {},
): FeedReader {
  const lane = openLane(workerFile, { ...options, limits: { maxJobs: maxFeedJobs, ...options.limits } });
  return {
    async read(feed, signal) {
      if (feed.bytes.byteLength > maxFeedBytes) return fail('too-large', 'the feed is too large');
      const job: MarkupJob = { kind: 'feed', feed, nowMs: clock.now().getTime() };
      return (await ask(lane, job, signal, options, 'not-a-feed')) as Result<ReadFeed>;
    },
    close: () => lane.close(),
  };
}

const openLane = (workerFile: string, options: ReaderOptions): HelperLane =>
  createHelperLane((events) => startRecycledWorker(workerFile, { ...limits, ...options.limits }, events), {
    graceMs: 0,
    whileIdle: false,
  });

async function ask(
  lane: HelperLane,
  job: MarkupJob,
  signal: AbortSignal,
  options: ReaderOptions,
  whenBroken: ErrorCode,
): Promise<MarkupAnswer> {
  try {
    const message = await lane.request({ job }, { signal, timeoutMs: options.timeoutMs ?? timeoutMs });
    return (message as { readonly answer: MarkupAnswer }).answer;
  } catch (error) {
    const reason = error instanceof EngineError ? error.reason : 'crashed';
    if (reason === 'cancelled' || reason === 'time-limit') return fail(reason, 'the worker was stopped');
    return fail(whenBroken, 'the worker broke');
  }
}
