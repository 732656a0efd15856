import { join } from 'node:path';
import type { RefreshProgress } from '../../../contract/feeds';
import { createLanes } from '../../../main/core/feeds/lanes';
import { createRefresh, type Refresh } from '../../../main/core/feeds/refresh';
import type { Library } from '../../../main/core/library/library';
import { systemClock } from '../../../main/platform/clock';
import { createFetcher } from '../../../main/platform/net/fetcher';
import { createFeedReader } from '../../../main/platform/pages/markup-readers';
import { repository } from '../../support/source';
import { must, silentLog } from '../../unit/core/library/library-with';
import { type FeedServer, openFeedServer } from './feed-server';
import { rssParserMs } from './rss-parser-rival';
import { withTemporaryLibrary } from './temporary-library';

export const refreshedFeeds = 100;
const itemsAFeed = 20;
export const refreshedStories = refreshedFeeds * itemsAFeed;

/** Milliseconds, a value a run. */
export interface RefreshTimes {
  /** Every story is new; the worker's start is in it. */
  readonly firstMs: readonly number[];
  /** Every feed answers that nothing has changed. */
  readonly againMs: readonly number[];
  /** `rss-parser` of npm, the same feeds, which are new and unchanged alike to it. */
  readonly rivalMs: readonly number[];
}

/** As a person presses the key: the real fetcher over HTTP, the built worker, a library on disk. Each run begins with an empty library. */
export async function measureRefresh(runs: number): Promise<RefreshTimes> {
  const server = await openFeedServer(refreshedFeeds, itemsAFeed);
  const [firstMs, againMs, rivalMs]: [number[], number[], number[]] = [[], [], []];
  try {
    while (firstMs.length < runs) {
      const [first, again] = await withTemporaryLibrary((library) => refreshTwice(library, server));
      firstMs.push(first);
      againMs.push(again);
      rivalMs.push(await rssParserMs(server, refreshedFeeds, refreshedStories));
    }
  } finally {
    await server.close();
  }
  return { firstMs, againMs, rivalMs };
}

async function refreshTwice(library: Library, server: FeedServer): Promise<readonly [number, number]> {
  for (let number = 0; number < refreshedFeeds; number += 1) {
    must(library.addFeed({ url: server.urlOf(number), title: `Feed ${number}`, typedHost: server.hostOf(number) }));
  }
  const fetcher = createFetcher({
    version: '0',
    lookup: async () => [{ address: '127.0.0.1', family: 4 }],
    hasNetwork: () => true,
  });
  const reader = createFeedReader(join(repository, 'out/main/markup-worker.cjs'), systemClock);
  const refresh = createRefresh({ library, groupDuplicates: () => true, fetcher, reader, ...around });
  try {
    return [await timed(refresh, refreshedStories), await timed(refresh, 0)];
  } finally {
    await refresh.close();
    reader.close();
    await fetcher.close();
  }
}

const around = {
  lanes: createLanes(),
  clock: systemClock,
  log: silentLog,
  afterwards: async () => {},
  onProgress: () => {},
  onStories: () => {},
  onFeeds: () => {},
  onChanged: () => {},
};

async function timed(refresh: Refresh, newStories: number): Promise<number> {
  const fromMs = performance.now();
  const done = must(await refresh.startDue('person', null));
  const tookMs = performance.now() - fromMs;
  if (!isWhole(done, newStories)) throw new Error(`a refresh went wrong: ${JSON.stringify(done)}`);
  return tookMs;
}

const isWhole = ({ doneCount, newCount, failedCount }: RefreshProgress, newStories: number): boolean =>
  doneCount === refreshedFeeds && newCount === newStories && failedCount === 0;
