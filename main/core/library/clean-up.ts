import type { Database, SqlRow } from '../ports';

export interface CleanUp {
  readonly now: Date;
  /** Since a story's arrival: what a feed says of dates decides nothing. */
  readonly keepDays: number;
  /** Newest arrivals of each feed. */
  readonly keepPerFeed: number;
  /** Stories taken out in one step at most; 100 take some 20 ms in a library of 100,000. */
  readonly stepRows: number;
}

export interface PurgeStep {
  readonly removedCount: number;
  readonly hasMore: boolean;
}

/**
 * Saved stories are for ever, what a feed still brings stays, and so does the story that is shown. Stories of no feed are a person's own.
 */
const isFree = `feed_id IS NOT NULL AND is_in_feed = 0 AND is_saved = 0 AND is_hidden = 0
  AND story_id NOT IN (SELECT story_id FROM session WHERE story_id IS NOT NULL)`;
const selectOld = `SELECT row_id FROM stories WHERE ${isFree}
  AND feed_id IN (SELECT feed_id FROM feeds) AND added_at < ?1 LIMIT ?2`;
const selectFull = 'SELECT feed_id FROM stories WHERE feed_id IS NOT NULL GROUP BY feed_id HAVING count(*) > ?1';
/** Counted in the order of arrival. A saved story, or one still in the feed, counts but stays. */
const selectSurplus = `SELECT row_id FROM stories WHERE ${isFree} AND feed_id = ?1
  AND row_id <= (SELECT row_id FROM stories WHERE feed_id = ?1 ORDER BY row_id DESC LIMIT 1 OFFSET ?2) LIMIT ?3`;
const remember = `INSERT OR REPLACE INTO purged (story_id, feed_id, seen_at)
  SELECT story_id, feed_id, ?2 FROM stories WHERE row_id IN (SELECT value FROM json_each(?1))`;
const remove = 'DELETE FROM stories WHERE row_id IN (SELECT value FROM json_each(?1))';
/** A feed that did not bring it for so long will hardly bring it again. */
const forgetPurged = 'DELETE FROM purged WHERE seen_at < ?1';
/** Near-duplicates are looked for among the stories of some days only. */
const dropBands = `DELETE FROM story_bands WHERE row_id < (SELECT coalesce(min(row_id), 1e15) FROM stories WHERE added_at >= ?1)`;

const selectRemoved = `SELECT row_id FROM stories WHERE is_saved = 0 AND is_hidden = 1 LIMIT ?1`;
const keepSaved = `UPDATE stories SET feed_id = NULL WHERE is_hidden = 1 AND is_saved = 1 AND feed_id IS NOT NULL`;
const removeFeeds = 'DELETE FROM feeds WHERE removed_at IS NOT NULL';
const forgetTheirs = 'DELETE FROM purged WHERE feed_id NOT IN (SELECT feed_id FROM feeds)';

/** Longer than the three days within which copies are published, for feeds that are late. */
const bandDays = 7;

const daysBefore = (now: Date, days: number): string => new Date(now.getTime() - days * 86_400_000).toISOString();

/** Statuses outlive, and what was taken out is remembered, so that it is no news when it returns. */
export function cleanStep(database: Database, { now, keepDays, keepPerFeed, stepRows }: CleanUp): PurgeStep {
  const limit = daysBefore(now, keepDays);
  const old = rowIds(database.all(selectOld, limit, stepRows));
  takeOut(database, old, now);
  // Counted after all old ones are gone, so that the size of a step changes nothing.
  const surplus = old.length < stepRows ? findSurplus(database, keepPerFeed, stepRows - old.length) : [];
  takeOut(database, surplus, now);
  const removedCount = old.length + surplus.length;
  if (removedCount >= stepRows) return { removedCount, hasMore: true };
  database.run(forgetPurged, limit);
  database.run(dropBands, daysBefore(now, bandDays));
  return { removedCount, hasMore: false };
}

function takeOut(database: Database, rows: readonly number[], now: Date): void {
  const taken = JSON.stringify(rows);
  database.run(remember, taken, now.toISOString());
  database.run(remove, taken);
}

function findSurplus(database: Database, keepPerFeed: number, most: number): readonly number[] {
  const rows: number[] = [];
  for (const feed of database.all(selectFull, keepPerFeed)) {
    if (rows.length === most) break;
    rows.push(...rowIds(database.all(selectSurplus, feed.feed_id ?? null, keepPerFeed, most - rows.length)));
  }
  return rows;
}

/** Stories first, then the feeds: a step that is cut off leaves the feed removed. Statuses outlive here too. */
export function purgeStep(database: Database, stepRows: number): PurgeStep {
  const rows = rowIds(database.all(selectRemoved, stepRows));
  database.run(remove, JSON.stringify(rows));
  if (rows.length >= stepRows) return { removedCount: rows.length, hasMore: true };
  database.run(keepSaved);
  database.run(removeFeeds);
  database.run(forgetTheirs);
  return { removedCount: rows.length, hasMore: false };
}

const rowIds = (rows: readonly SqlRow[]): readonly number[] => rows.map((row) => Number(row.row_id));
