import { createHash } from 'node:crypto';
import { fail, ok, type Result } from '../../../contract/errors';
import type { FullTextMode } from '../../../contract/feeds';
import type { Database } from '../ports';
import { hasFolder } from './folders';
import { folderNumber } from './view-of';

export interface NewFeed {
  /** As it is asked. */
  readonly url: string;
  readonly title: string;
  readonly siteUrl?: string | null;
  readonly folderId?: string | null;
  /** See `FetchRequest.typedHost`. */
  readonly typedHost?: string | null;
  /** BCP 47. */
  readonly language?: string | null;
}

/** Fields left out stay as they are. */
export interface FeedChange {
  /** Null: the title that the feed gives. */
  readonly title?: string | null | undefined;
  readonly folderId?: string | null | undefined;
  readonly isPaused?: boolean | undefined;
  readonly fullText?: FullTextMode | undefined;
}

/** The address it was first followed at keeps its id after the feed has moved, so `?2` finds that too. */
const selectKnown =
  'SELECT feed_id, removed_at FROM feeds WHERE url = ?1 OR feed_id = ?2 ORDER BY url = ?1 DESC LIMIT 1';
const insert = `INSERT INTO feeds (feed_id, url, title, site_url, folder_id, typed_host, language) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)`;
const comeBack = `UPDATE feeds SET removed_at = NULL, is_gone = 0, retry_at = NULL, typed_host = coalesce(?2, typed_host),
  folder_id = CASE WHEN ?3 IS NULL THEN folder_id ELSE ?3 END WHERE feed_id = ?1 AND removed_at IS NOT NULL`;
const hide = 'UPDATE stories SET is_hidden = ?2 WHERE feed_id = ?1 AND is_hidden <> ?2';
const markRemoved = 'UPDATE feeds SET removed_at = ?2 WHERE feed_id = ?1 AND removed_at IS NULL';
/** A paused feed that is asked again starts without the old complaint. */
const change = `UPDATE feeds SET
    custom_title = CASE WHEN ?2 = 1 THEN ?3 ELSE custom_title END,
    folder_id = CASE WHEN ?4 = 1 THEN ?5 ELSE folder_id END,
    is_gone = CASE WHEN ?6 = 0 THEN 0 ELSE is_gone END,
    retry_at = CASE WHEN ?6 = 0 THEN NULL ELSE retry_at END,
    is_paused = coalesce(?6, is_paused),
    full_text = coalesce(?7, full_text)
  WHERE feed_id = ?1 AND removed_at IS NULL`;

/** The same address gives the same id, so that a feed that was removed and is followed again finds what was read. */
export const feedIdOf = (url: string): string => `feed-${createHash('sha256').update(url).digest('hex').slice(0, 32)}`;

export function insertFeed(database: Database, feed: NewFeed): Result<string> {
  const folderId = feed.folderId ?? null;
  if (folderId !== null && !hasFolder(database, folderId)) return fail('not-found', 'no such folder');
  const feedId = feedIdOf(feed.url);
  const known = database.get(selectKnown, feed.url, feedId);
  if (known) return bringBack(database, String(known.feed_id), feed, folderId);
  const folder = folderId === null ? null : folderNumber(folderId);
  const { url, title, siteUrl = null, typedHost = null, language = null } = feed;
  database.run(insert, feedId, url, title, siteUrl, folder, typedHost, language);
  return ok(feedId);
}

function bringBack(database: Database, feedId: string, feed: NewFeed, folderId: string | null): Result<string> {
  const folder = folderId === null ? null : folderNumber(folderId);
  const { changes } = database.run(comeBack, feedId, feed.typedHost ?? null, folder);
  if (changes === 0) return fail('feed-known', 'the feed is followed already', { feedId });
  database.run(hide, feedId, 0);
  return ok(feedId);
}

export function updateFeed(database: Database, feedId: string, wanted: FeedChange): Result<null> {
  const { title, folderId, isPaused, fullText } = wanted;
  if (folderId && !hasFolder(database, folderId)) return fail('not-found', 'no such folder');
  const { changes } = database.run(
    change,
    feedId,
    title === undefined ? 0 : 1,
    title ?? null,
    folderId === undefined ? 0 : 1,
    folderId ? folderNumber(folderId) : null,
    isPaused === undefined ? null : Number(isPaused),
    fullText ?? null,
  );
  return changes > 0 ? ok(null) : fail('not-found', 'no such feed');
}

/** Its stories leave every view at once; saved ones stay in Saved. */
export function hideFeed(database: Database, feedId: string, now: Date): Result<null> {
  const { changes } = database.run(markRemoved, feedId, now.toISOString());
  if (changes === 0) return fail('not-found', 'no such feed');
  database.run(hide, feedId, 1);
  return ok(null);
}

export function unhideFeed(database: Database, feedId: string): Result<null> {
  const { changes } = database.run(comeBack, feedId, null, null);
  if (changes === 0) return fail('not-found', 'no such removed feed');
  database.run(hide, feedId, 0);
  return ok(null);
}
