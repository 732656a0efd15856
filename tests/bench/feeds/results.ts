import type { CallTimes } from './call-times';
import type { FeedParsing } from './feed-parsing';
import type { FilledLibrary } from './filled-library';
import type { FullStart } from './full-start';
import type { ExtractionTimes } from './page-extraction';
import type { RefreshTimes } from './refreshing';

export interface FeedResults {
  readonly parsing: FeedParsing;
  readonly extraction: ExtractionTimes;
  readonly refresh: RefreshTimes;
  readonly opmlMs: readonly number[];
  readonly filled: FilledLibrary;
  readonly start: FullStart;
  readonly calls: readonly CallTimes[];
}

/** What is known while the measurements run. */
export type PartialFeedResults = { -readonly [K in keyof FeedResults]?: FeedResults[K] };

/** Throws when a measurement is missing: half a table would be taken for a whole one. */
export function completeFeeds(found: PartialFeedResults): FeedResults {
  const { parsing, extraction, refresh, opmlMs, filled, start, calls } = found;
  if (!parsing || !extraction || !refresh || !opmlMs) throw new Error('a measurement of feeds is missing');
  if (!filled || !start || !calls) throw new Error('a measurement of the library is missing');
  return { parsing, extraction, refresh, opmlMs, filled, start, calls };
}
