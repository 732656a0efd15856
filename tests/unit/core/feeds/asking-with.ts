import { fail, ok, type Result } from '../../../../contract/errors';
import type { RefreshProgress } from '../../../../contract/feeds';
import type { FeedReader } from '../../../../main/core/feeds/feed-reader';
import { createLanes } from '../../../../main/core/feeds/lanes';
import { createRefresh, type Refresh } from '../../../../main/core/feeds/refresh';
import type { Library } from '../../../../main/core/library/library';
import type { FetchAnswer, Fetcher, FetchRequest } from '../../../../main/core/ports';
import { feedStory } from '../library/feed-stories-with';
import { handClock, silentLog } from '../library/library-with';

export type Serve = (request: FetchRequest, signal: AbortSignal) => Promise<Result<FetchAnswer>> | Result<FetchAnswer>;

/** A feed that lists these headlines, one a line. */
export const lists = (...headlines: readonly string[]): Result<FetchAnswer> =>
  ok({
    bytes: new TextEncoder().encode(headlines.join('\n')),
    contentType: 'text/plain',
    etag: '"1"',
    lastModified: null,
    url: 'https://a.example/feed',
    movedTo: null,
  });

export const notModified: Result<FetchAnswer> = ok({
  bytes: null,
  contentType: null,
  etag: '"1"',
  lastModified: null,
  url: 'https://a.example/feed',
  movedTo: null,
});

/** Reads what `lists` writes; bytes that begin with `<html` are no feed. */
export const lineReader: FeedReader = {
  async read({ bytes, feedId }) {
    const text = new TextDecoder().decode(bytes);
    if (text.startsWith('<html')) return fail('not-a-feed', 'a page');
    const headlines = text.split('\n').filter(Boolean);
    const stories = headlines.map((headline) => feedStory(feedId, headline));
    const feed = { format: 'rss', title: null, siteUrl: null, language: null, isRepaired: false } as const;
    return ok({ feed, stories });
  },
  close: () => undefined,
};

const untilAborted = (_ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve()));

export interface Refreshing {
  readonly refresh: Refresh;
  readonly clock: ReturnType<typeof handClock>;
  /** Addresses that were asked, in order. */
  readonly asked: string[];
  readonly told: RefreshProgress[];
  /** How often new stories were told of. */
  readonly storiesTold: () => number;
}

export function refreshing(library: Library, serve: Serve): Refreshing {
  // Time moves by hand only, so whoever sleeps wakes when it is told to and never by itself.
  const clock = { ...handClock(), sleep: untilAborted };
  const asked: string[] = [];
  const told: RefreshProgress[] = [];
  let storiesTold = 0;
  const fetcher: Fetcher = {
    async fetch(request, signal) {
      asked.push(request.url);
      return serve(request, signal);
    },
  };
  const refresh = createRefresh({
    library,
    groupDuplicates: () => true,
    lanes: createLanes(),
    clock,
    log: silentLog,
    fetcher,
    reader: lineReader,
    afterwards: async () => undefined,
    onProgress: (progress) => void told.push(progress),
    onStories: () => {
      storiesTold += 1;
    },
    onFeeds: () => undefined,
    onChanged: () => undefined,
  });
  return { refresh, clock, asked, told, storiesTold: () => storiesTold };
}
