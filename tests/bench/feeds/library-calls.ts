import type { ViewId } from '../../../contract/story';
import type { Library } from '../../../main/core/library/library';
import { commonWords, rareWords } from '../../support/synthetic-stories';
import { must } from '../../unit/core/library/library-with';
import { quantile } from '../statistics';
import { bring, type FilledLibrary } from './filled-library';
import { processorMs } from './processor-time';

/** Milliseconds of processor time. */
export interface CallTimes {
  readonly name: string;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly runs: number;
  /** Of the median. */
  readonly wantedMs?: number;
}

const wantedSearchMs = 100;
const dayMs = 86_400_000;

/** What a person does with a large library, call by call. The last ones change it. */
export function measureCalls(library: Library, { feedIds, folderId }: FilledLibrary): readonly CallTimes[] {
  const list = (view: ViewId, groupDuplicates = false) =>
    must(library.list({ view, groupDuplicates, showEdition: true }));
  const feed = (run: number) => `feed:${feedIds[run % feedIds.length]}` as const;
  return [
    ...measureSearches(library, feed),
    measure('list of all, its 20,000 lines', 10, () => list('all')),
    measure('the same, copies joined', 10, () => list('all', true)),
    measure('list of unread', 10, () => list('unread')),
    measure('list of a folder, 10,000 lines', 10, () => list(`folder:${folderId}`)),
    measure('list of a feed, 500 lines', 100, (run) => list(feed(run))),
    measure('feeds with their counts', 20, () => must(library.feeds())),
    measure('mark a feed as read, 500 stories', 10, (run) =>
      must(library.markRead({ view: feed(run), showEdition: true })),
    ),
    ...markAndUndo(library),
    summary('a feed brings 20 new stories', moves(library, feedIds)),
    measure('a step of cleaning, 100 stories', 10, () =>
      must(
        library.cleanUp({
          now: new Date(Date.now() + 100 * dayMs),
          keepDays: 90,
          keepPerFeed: 500,
          stepRows: 100,
        }),
      ),
    ),
  ];
}

function measureSearches(library: Library, feed: (run: number) => ViewId): readonly CallTimes[] {
  const rare = (run: number) => rareWords[run % rareWords.length] ?? '';
  const [common = '', second = ''] = commonWords;
  const search = (name: string, runs: number, textOf: (run: number) => string, viewOf?: (run: number) => ViewId) => {
    const times = measure(`search: ${name}`, runs, (run) => {
      const where = viewOf === undefined ? {} : { view: viewOf(run) };
      return must(library.search({ text: textOf(run), limit: 50, showEdition: true, ...where }));
    });
    return { ...times, wantedMs: wantedSearchMs };
  };
  return [
    search('a rare word', 100, (run) => `${rare(run)} `),
    search('two words', 100, (run) => `${rare(run)} ${rare(run + 1)} `),
    search('four letters of a word', 100, (run) => rare(run).slice(0, 4)),
    search('the commonest word', 20, () => `${common} `),
    search('two common words', 20, () => `${common} ${second} `),
    search('the commonest word, in one feed', 20, () => `${common} `, feed),
  ];
}

function markAndUndo(library: Library): readonly CallTimes[] {
  let undoId: number | null = null;
  const mark = () => {
    undoId = must(library.markRead({ view: 'all', showEdition: true })).undoId;
  };
  return [
    measure('mark all others as read', 1, mark),
    measure('undo that', 1, () => must(library.undoMarkRead(undoId ?? 0))),
  ];
}

const moves = (library: Library, feedIds: readonly string[]): readonly number[] =>
  feedIds.slice(0, 5).map((feedId, index) => bring(library, feedId, 9_000 + index, 20));

const measure = (name: string, runs: number, call: (run: number) => unknown): CallTimes =>
  summary(
    name,
    Array.from({ length: runs }, (_, run) => processorMs(() => call(run))),
  );

const summary = (name: string, times: readonly number[]): CallTimes => ({
  name,
  runs: times.length,
  p50Ms: quantile(times, 0.5),
  p99Ms: quantile(times, 0.99),
});
