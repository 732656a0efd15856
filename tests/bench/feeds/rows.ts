import { median } from '../statistics';
import type { CallTimes } from './call-times';
import type { ParsedSet } from './feed-parsing';
import { importedFeeds } from './opml-import';
import { refreshedFeeds, refreshedStories } from './refreshing';
import type { FeedResults } from './results';
import { atMost, type FeedRow, figure, rates, times } from './row';

function parsingRows(what: string, { crier, feedparser }: ParsedSet): readonly FeedRow[] {
  const faster = median(crier.megabytesASecond) / median(feedparser.megabytesASecond);
  return [
    { ...rates(`reading ${what}`, 'MB/s', crier.megabytesASecond, 1), rival: { name: '`feedparser`', times: faster } },
    rates('the same by `feedparser`', 'MB/s', feedparser.megabytesASecond, 1),
    rates(`reading ${what}`, 'items/s', crier.itemsASecond),
    rates('the same by `feedparser`', 'items/s', feedparser.itemsASecond),
    figure(`items found in ${what}`, '%', crier.foundShare * 100, 1),
    figure('the same by `feedparser`', '%', feedparser.foundShare * 100, 1),
  ];
}

const extractionRows = ({ hereMs, workerMs, readabilityMs }: FeedResults['extraction']): readonly FeedRow[] => [
  times('the article of a page, in the worker', workerMs, 1),
  {
    ...times('the article of a page, without the worker', hereMs, 1),
    rival: { name: '`@mozilla/readability`', times: median(readabilityMs) / median(hereMs) },
  },
  times('the same by `@mozilla/readability` alone', readabilityMs, 1),
];

function refreshRows({ firstMs, againMs, rivalMs }: FeedResults['refresh']): readonly FeedRow[] {
  const rival = (ownMs: readonly number[]) => ({ name: '`rss-parser`', times: median(rivalMs) / median(ownMs) });
  const aSecond = (count: number, values: readonly number[]) => values.map((ms) => (count * 1_000) / ms);
  return [
    {
      ...times(`refreshing ${refreshedFeeds} feeds with ${refreshedStories.toLocaleString('en')} new stories`, firstMs),
      rival: rival(firstMs),
    },
    rates('the same', 'feeds/s', aSecond(refreshedFeeds, firstMs)),
    rates('the same', 'stories/s', aSecond(refreshedStories, firstMs)),
    { ...times('refreshing them again, all unchanged', againMs), rival: rival(againMs) },
    rates('the same', 'feeds/s', aSecond(refreshedFeeds, againMs)),
    times('the same feeds fetched and read by `rss-parser`, nothing kept', rivalMs),
  ];
}

function libraryRows({ filled, start, opmlMs }: FeedResults): readonly FeedRow[] {
  const stories = filled.stories.toLocaleString('en');
  return [
    {
      ...times(`a list of ${importedFeeds.toLocaleString('en')} feeds (OPML) → followed`, opmlMs),
      wanted: atMost(5_000, median(opmlMs)),
    },
    figure(`storing ${stories} stories, copies looked for`, 'stories/s', filled.storiesASecond),
    figure(`the file of ${stories} stories`, 'MB', filled.fileMegabytes),
    figure('checking and opening that file', 'ms', filled.openMs),
    {
      ...times(`start → window usable, ${stories} stories`, start.usableMs),
      wanted: atMost(1_500, median(start.usableMs)),
    },
    times('the same after an end out of order, the file checked first', start.checkedMs),
    times('the same with the sample edition only', start.emptyMs),
    figure('memory then, core', 'MiB', start.memory.core),
    figure('memory then, page', 'MiB', start.memory.page),
    figure('memory then, whole app', 'MiB', start.memory.all),
  ];
}

const callRow = ({ name, runs, p50Ms, p99Ms, wantedMs, rival }: CallTimes): FeedRow => ({
  what: name,
  unit: 'ms',
  runs,
  typical: p50Ms,
  slow: { percent: 99, value: p99Ms },
  ...(wantedMs !== undefined && { wanted: atMost(wantedMs, p50Ms) }),
  ...(rival && { rival: { name: rival.name, times: rival.p50Ms / p50Ms } }),
});

export const rowsOf = (results: FeedResults): readonly FeedRow[] => [
  ...parsingRows('sound feeds', results.parsing.sound),
  ...parsingRows('damaged feeds', results.parsing.damaged),
  ...extractionRows(results.extraction),
  ...refreshRows(results.refresh),
  ...libraryRows(results),
  ...results.calls.map(callRow),
];
