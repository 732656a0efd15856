import { type ErrorCode, fail, ok, type Result } from '../../../contract/errors';
import type { Database } from '../ports';
import type { FeedStoryInput } from '../stories/feed-story';
import { nothingPut, type PutChoice, type PutFeedStories, putFeedStories } from './feed-stories';
import type { CopyChoice } from './read-copies';

/** What an answer told besides its stories; etag and date verbatim. */
export interface AnswerFacts {
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** `FetchAnswer.movedTo`. */
  readonly movedTo: string | null;
}

/** What came of asking a feed. */
export type FetchOutcome =
  | ({
      readonly kind: 'stories';
      /** In the feed's order, newest first as a rule. None at all change nothing: an outage may serve an empty list. */
      readonly stories: readonly FeedStoryInput[];
      /** Of the answer's bytes. */
      readonly contentHash: string;
      /** As the feed gives them now; null leaves the old. */
      readonly title: string | null;
      readonly siteUrl: string | null;
      readonly language: string | null;
    } & AnswerFacts)
  /** Not modified, or the same bytes as before. */
  | ({ readonly kind: 'unchanged' } & AnswerFacts)
  /** `page-gone` ends the asking until the feed is resumed. */
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly retryAt: string | null };

export interface RecordedFetch extends PutFeedStories {
  /** The feed's address is another one from now on. */
  readonly isMoved: boolean;
}

const selectFeed = 'SELECT feed_id FROM feeds WHERE feed_id = ? AND removed_at IS NULL';
/** An answer without content may leave out what the one before said. */
const recordAnswer = `UPDATE feeds SET checked_at = ?2, etag = CASE WHEN ?5 = 1 THEN coalesce(?3, etag) ELSE ?3 END,
  last_modified = CASE WHEN ?5 = 1 THEN coalesce(?4, last_modified) ELSE ?4 END, failures = 0, problem_code = NULL,
  problem_since = NULL, retry_at = NULL, is_gone = 0, moved_url = NULL WHERE feed_id = ?1`;
const recordContent = `UPDATE feeds SET changed_at = ?2, content_hash = ?3, title = coalesce(?4, title),
  site_url = coalesce(?5, site_url), language = coalesce(?6, language) WHERE feed_id = ?1`;
const recordFailure = `UPDATE feeds SET checked_at = ?2, failures = failures + 1, problem_code = ?3,
  problem_since = coalesce(problem_since, ?2), retry_at = ?4, is_gone = ?5 WHERE feed_id = ?1`;
const move = 'UPDATE OR IGNORE feeds SET url = ?2 WHERE feed_id = ?1 AND url <> ?2';
const noteMove = 'UPDATE feeds SET moved_url = ?2 WHERE feed_id = ?1 AND url <> ?2';

/** Stories and fetch state together. `not-found` for a feed that was removed while it was asked. */
export function recordFetch(
  database: Database,
  feedId: string,
  outcome: FetchOutcome,
  now: Date,
  copies: CopyChoice,
): Result<RecordedFetch> {
  if (!database.get(selectFeed, feedId)) return fail('not-found', 'no such feed');
  const at = now.toISOString();
  if (outcome.kind === 'failed') {
    const { code, retryAt } = outcome;
    database.run(recordFailure, feedId, at, code, retryAt, code === 'page-gone' ? 1 : 0);
    return ok({ ...nothingPut, isMoved: false });
  }
  database.run(recordAnswer, feedId, at, outcome.etag, outcome.lastModified, outcome.kind === 'unchanged' ? 1 : 0);
  const isMoved = outcome.movedTo !== null && moveFeed(database, feedId, outcome.movedTo);
  return ok({ ...putContent(database, feedId, outcome, { at, ...copies }), isMoved });
}

function putContent(
  database: Database,
  feedId: string,
  outcome: Exclude<FetchOutcome, { kind: 'failed' }>,
  how: PutChoice,
): PutFeedStories {
  if (outcome.kind === 'unchanged') return nothingPut;
  const { contentHash, title, siteUrl, language, stories } = outcome;
  database.run(recordContent, feedId, how.at, contentHash, title, siteUrl, language);
  return putFeedStories(database, feedId, stories, how);
}

/** Two feeds that turn out to be the same stay two, because each has stories of its own; the address is noted. */
function moveFeed(database: Database, feedId: string, url: string): boolean {
  const isMoved = database.run(move, feedId, url).changes > 0;
  if (!isMoved) database.run(noteMove, feedId, url);
  return isMoved;
}
