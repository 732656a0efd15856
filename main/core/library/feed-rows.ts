import type { ErrorCode } from '../../../contract/errors';
import { errorCodes } from '../../../contract/errors';
import type { FeedList, FeedProblem, FeedRow, FullTextMode } from '../../../contract/feeds';
import { fullTextModes } from '../../../contract/feeds';
import type { Database, SqlRow } from '../ports';
import { readFolders } from './folders';
import { text, textOrNull } from './rows';

/** What asking a feed needs to know of it, and what its last answers were. Times are UTC, ISO 8601. */
export interface FeedState {
  readonly feedId: string;
  readonly url: string;
  readonly title: string;
  readonly language: string | null;
  readonly typedHost: string | null;
  readonly fullText: FullTextMode;
  readonly isPaused: boolean;
  /** The server said that it is gone for good; it is not asked any more. */
  readonly isGone: boolean;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Of the bytes of the last answer, as the caller gave it. */
  readonly contentHash: string | null;
  readonly checkedAt: string | null;
  /** When its answer was last another one. */
  readonly changedAt: string | null;
  /** Not to be asked before, as the server wished. */
  readonly retryAt: string | null;
  /** Answers in a row that failed. */
  readonly failures: number;
  readonly problem: FeedProblem | null;
  /** Where it has moved for good, while another feed that is followed stands there. */
  readonly movedTo: string | null;
}

const selectFeeds = 'SELECT * FROM feeds WHERE removed_at IS NULL';
const selectFeed = 'SELECT * FROM feeds WHERE feed_id = ?1 AND removed_at IS NULL';
const selectToAsk = `SELECT * FROM feeds WHERE removed_at IS NULL AND is_paused = 0 AND is_gone = 0
  ORDER BY checked_at IS NOT NULL, checked_at, feed_id`;
const countStories = 'SELECT feed_id, count(*) AS stories FROM stories WHERE feed_id IS NOT NULL GROUP BY feed_id';
const countUnread = `SELECT feed_id, count(*) AS stories FROM stories WHERE feed_id IS NOT NULL AND is_read = 0
  GROUP BY feed_id`;

/** Unread counts of folders are the sums of their feeds. */
export function readFeeds(database: Database): FeedList {
  const storyCounts = countsOf(database.all(countStories));
  const unreadCounts = countsOf(database.all(countUnread));
  const feeds = database.all(selectFeeds).map((row) => toFeedRow(row, storyCounts, unreadCounts));
  const folders = [...readFolders(database)].sort((a, b) => byName(a.name, b.name));
  const places = new Map(folders.map(({ folderId }, index) => [folderId, index]));
  const placeOf = ({ folderId }: FeedRow) => (folderId === null ? -1 : (places.get(folderId) ?? -1));
  return { folders, feeds: [...feeds].sort((a, b) => placeOf(a) - placeOf(b) || byName(a.title, b.title)) };
}

/** In the alphabet of the machine's language; "Channel 10" after "Channel 9". */
const byName = new Intl.Collator(undefined, { numeric: true }).compare;

export const readFeedState = (database: Database, feedId: string): FeedState | null => {
  const row = database.get(selectFeed, feedId);
  return row ? toFeedState(row) : null;
};

/** Those that were never asked come first, then those not asked for the longest time. */
export const readFeedsToAsk = (database: Database): readonly FeedState[] => database.all(selectToAsk).map(toFeedState);

const countsOf = (rows: readonly SqlRow[]): ReadonlyMap<string, number> =>
  new Map(rows.map((row) => [text(row.feed_id), Number(row.stories)]));

type Counts = ReadonlyMap<string, number>;

const toFeedRow = (row: SqlRow, storyCounts: Counts, unreadCounts: Counts): FeedRow => ({
  feedId: text(row.feed_id),
  title: titleOf(row),
  url: text(row.url),
  siteUrl: textOrNull(row.site_url),
  folderId: row.folder_id === null ? null : String(row.folder_id),
  isPaused: Number(row.is_paused) === 1,
  fullText: fullTextOf(row),
  problem: problemOf(row),
  checkedAt: textOrNull(row.checked_at),
  unreadCount: unreadCounts.get(text(row.feed_id)) ?? 0,
  storyCount: storyCounts.get(text(row.feed_id)) ?? 0,
});

const toFeedState = (row: SqlRow): FeedState => ({
  feedId: text(row.feed_id),
  url: text(row.url),
  title: titleOf(row),
  language: textOrNull(row.language),
  typedHost: textOrNull(row.typed_host),
  fullText: fullTextOf(row),
  isPaused: Number(row.is_paused) === 1,
  isGone: Number(row.is_gone) === 1,
  etag: textOrNull(row.etag),
  lastModified: textOrNull(row.last_modified),
  contentHash: textOrNull(row.content_hash),
  checkedAt: textOrNull(row.checked_at),
  changedAt: textOrNull(row.changed_at),
  retryAt: textOrNull(row.retry_at),
  failures: Number(row.failures),
  problem: problemOf(row),
  movedTo: textOrNull(row.moved_url),
});

const titleOf = (row: SqlRow): string => textOrNull(row.custom_title) ?? text(row.title);

const fullTextOf = (row: SqlRow): FullTextMode => fullTextModes.find((mode) => mode === row.full_text) ?? 'auto';

function problemOf(row: SqlRow): FeedProblem | null {
  const code = errorCodes.find((each): each is ErrorCode => each === row.problem_code);
  return code === undefined ? null : { code, since: text(row.problem_since) };
}
