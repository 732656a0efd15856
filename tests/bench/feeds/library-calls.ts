import { firstListRows } from '../../../contract/limits';
import type { ViewId } from '../../../contract/story';
import type { Library } from '../../../main/core/library/library';
import type { Database } from '../../../main/core/ports';
import { must } from '../../unit/core/library/library-with';
import { type CallTimes, callTimes, measure } from './call-times';
import { bring, type FilledLibrary } from './filled-library';
import { measureSearches } from './searches';

const dayMs = 86_400_000;

/**
 * What a person does with a large library, call by call. The last ones change it.
 *
 * @param database another connection to the same file, for the rival
 */
export function measureCalls(
  library: Library,
  database: Database,
  { feedIds, folderId }: FilledLibrary,
): readonly CallTimes[] {
  const list = (view: ViewId, groupDuplicates = false) =>
    must(library.list({ view, groupDuplicates, showEdition: true }));
  const shown = { groupDuplicates: true, showEdition: true };
  const begin = (view: ViewId) => must(library.list({ view, ...shown, limit: firstListRows }));
  const thousandth = begin('all').next ?? '';
  const feed = (run: number) => `feed:${feedIds[run % feedIds.length]}` as const;
  return [
    ...measureSearches(library, database, feed),
    measure('list of all, its first 1,000 lines', 20, () => begin('all')),
    measure('the next 2,500 of them', 20, () => must(library.listAfter({ view: 'all', ...shown }, thousandth))),
    measure('list of all at once, 100,000 lines', 5, () => list('all')),
    measure('the same, copies joined', 5, () => list('all', true)),
    measure('the numbers after a changed status', 20, () => must(library.countsAfter([thousandth], true))),
    measure('list of unread, 100,000 lines', 5, () => list('unread')),
    measure('list of a folder, 10,000 lines', 10, () => list(`folder:${folderId}`)),
    measure('list of a feed, 500 lines', 100, (run) => list(feed(run))),
    measure('feeds with their counts', 20, () => must(library.feeds())),
    measure('mark a feed as read, 500 stories', 10, (run) =>
      must(library.markRead({ view: feed(run), showEdition: true })),
    ),
    ...markAndUndo(library),
    callTimes('a feed brings 20 new stories', moves(library, feedIds)),
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
