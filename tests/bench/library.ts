import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ViewId } from '../../contract/story';
import { type Library, openLibrary } from '../../main/core/library/library';
import { openDatabase } from '../../main/platform/open-database';
import { commonWords, rareWords, syntheticStories } from '../support/synthetic-stories';
import { handClock, must, silentLog } from '../unit/core/library/library-with';
import { quantile } from './statistics';

export interface LibrarySize {
  readonly feeds: number;
  readonly storiesAFeed: number;
}

export interface Measured {
  readonly name: string;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly runs: number;
}

export interface LibraryFigures {
  readonly stories: number;
  readonly storiesASecond: number;
  readonly longestFeedMs: number;
  readonly fileMegabytes: number;
  readonly openMs: number;
  readonly calls: readonly Measured[];
}

const newestAt = new Date('2026-03-04T00:00:00.000Z');

/** Fills a library on disk with made-up stories and times what a person does with it. */
export async function measureLibrary(size: LibrarySize): Promise<LibraryFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'crier-bench-library-'));
  const path = join(folder, 'library.sqlite');
  const start = async () => {
    const open = openDatabase({ path, backups: folder }, handClock(newestAt.toISOString()), silentLog);
    return must(await openLibrary(open, handClock(newestAt.toISOString()), silentLog));
  };
  try {
    const first = await start();
    const filled = fill(first, size);
    first.close();
    const begin = process.cpuUsage();
    const library = await start();
    const opening = process.cpuUsage(begin);
    const openMs = (opening.user + opening.system) / 1_000;
    const calls = measureCalls(library, filled.feedIds, filled.folderId);
    library.close();
    return { ...filled.figures, openMs, fileMegabytes: statSync(path).size / 1e6, calls };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function fill(library: Library, { feeds, storiesAFeed }: LibrarySize) {
  const folderId = must(library.addFolder('News'));
  const feedIds: string[] = [];
  let totalMs = 0;
  let longestFeedMs = 0;
  for (let number = 0; number < feeds; number += 1) {
    const url = `https://feed${number}.example/`;
    const feedId = must(
      library.addFeed({ url, title: `Feed ${number}`, folderId: number % 10 === 0 ? folderId : null }),
    );
    const stories = syntheticStories({ feedId, number }, storiesAFeed, newestAt);
    const tookMs = timed(() =>
      must(library.recordFetch(feedId, { kind: 'stories', stories, contentHash: '', ...facts })),
    );
    totalMs += tookMs;
    longestFeedMs = Math.max(longestFeedMs, tookMs);
    feedIds.push(feedId);
  }
  const stories = feeds * storiesAFeed;
  return { folderId, feedIds, figures: { stories, storiesASecond: stories / (totalMs / 1_000), longestFeedMs } };
}

const facts = { etag: null, lastModified: null, movedTo: null, title: null, siteUrl: null, language: null };

/** The feed brings other stories; all before may be taken out. */
function moveOn(library: Library, feedId: string): void {
  const stories = syntheticStories({ feedId, number: 9_999 }, 20, newestAt);
  must(library.recordFetch(feedId, { kind: 'stories', stories, contentHash: '', ...facts }));
}

function measureCalls(library: Library, feedIds: readonly string[], folderId: string): readonly Measured[] {
  const list =
    (view: ViewId, groupDuplicates = false) =>
    () =>
      must(library.list({ view, groupDuplicates, showEdition: true }));
  const search = (text: string, view?: ViewId) => () => {
    const where = view === undefined ? {} : { view };
    return must(library.search({ text, limit: 50, showEdition: true, ...where }));
  };
  const feed = (run: number) => `feed:${feedIds[run % feedIds.length]}` as const;
  const rare = (run: number) => rareWords[run % rareWords.length] ?? '';
  const [common = '', second = ''] = commonWords;
  return [
    measure('list of all', 20, () => list('all')),
    measure('list of all, joined', 20, () => list('all', true)),
    measure('list of unread', 20, () => list('unread')),
    measure('list of a folder', 20, () => list(`folder:${folderId}`)),
    measure('list of a feed', 100, (run) => list(feed(run))),
    measure('feeds with counts', 20, () => () => must(library.feeds())),
    measure('search: a rare word', 100, (run) => search(`${rare(run)} `)),
    measure('search: two words', 100, (run) => search(`${rare(run)} ${rare(run + 1)} `)),
    measure('search: four letters', 100, (run) => search(rare(run).slice(0, 4))),
    measure('search: the commonest word', 20, () => search(`${common} `)),
    measure('search: two common words', 20, () => search(`${common} ${second} `)),
    measure('search: the commonest word in a feed', 20, (run) => search(`${common} `, feed(run))),
    measure('mark a feed as read', 10, (run) => () => must(library.markRead({ view: feed(run), showEdition: true }))),
    measure('mark the rest as read', 1, () => () => must(library.markRead({ view: 'all', showEdition: true }))),
    measure('undo that', 1, () => () => must(library.undoMarkRead(11))),
    measure('a feed moves on, 20 new stories', 5, (run) => () => moveOn(library, feedIds[run] ?? '')),
    measure(
      'a step of cleaning, 100 stories',
      10,
      () => () =>
        must(
          library.cleanUp({
            now: new Date(newestAt.getTime() + 864e5 * 100),
            keepDays: 90,
            keepPerFeed: 500,
            stepRows: 100,
          }),
        ),
    ),
  ];
}

/** Processor time: the calls are synchronous, and other programs must not count. */
function measure(name: string, runs: number, callOf: (run: number) => () => unknown): Measured {
  const times = Array.from({ length: runs }, (_, run) => timed(callOf(run)));
  return { name, runs, p50Ms: quantile(times, 0.5), p99Ms: quantile(times, 0.99) };
}

function timed(call: () => unknown): number {
  const begin = process.cpuUsage();
  call();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1_000;
}
