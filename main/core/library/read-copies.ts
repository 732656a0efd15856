import type { Database } from '../ports';
import { text } from './rows';

/** How the person wants copies to be treated. */
export interface CopyChoice {
  /** A story that several sources have is one: read once, it is read in all of them. Left out: no. */
  readonly groupDuplicates?: boolean;
}

/**
 * `statuses.read_mark` of a copy tells with what it was marked read: above zero the mark on a list, below zero the row of the story that
 * was read. Rows are never given twice. The story itself has none: a person read it.
 */
const selectMark = `SELECT -s.row_id AS own_mark, s.duplicate_group, t.read_mark FROM stories s
  LEFT JOIN statuses t ON t.story_id = s.story_id WHERE s.story_id = ?1`;
/** Copies that the same mark on a list made read go with the story: what was read by hand is not undone with that list. */
const readCopies = `INSERT INTO statuses (story_id, is_read, updated_at, read_mark)
  SELECT c.story_id, 1, ?3, ?4 FROM stories c LEFT JOIN statuses t ON t.story_id = c.story_id
  WHERE c.duplicate_group = ?2 AND c.story_id <> ?1 AND (c.is_read = 0 OR t.read_mark = ?5)
  ON CONFLICT (story_id) DO UPDATE SET is_read = 1, updated_at = ?3, read_mark = ?4 RETURNING story_id`;
/** All that were marked in one go, from whichever of them: with the same mark, with this story, and the story they were marked with. */
const unreadCopies = `UPDATE statuses SET is_read = 0, updated_at = ?3, read_mark = NULL WHERE story_id IN (
    SELECT c.story_id FROM stories c JOIN statuses t ON t.story_id = c.story_id
    WHERE c.duplicate_group = ?2 AND c.story_id <> ?1 AND c.is_read = 1 AND (t.read_mark IN (?4, ?5) OR -c.row_id = ?5))
  RETURNING story_id`;
/** The mark by which a copy of this story was read already; its own where it was read by hand. */
const selectReadCopy = `SELECT coalesce(t.read_mark, -c.row_id) AS mark FROM stories s
  JOIN stories c ON c.duplicate_group = s.duplicate_group AND c.row_id <> s.row_id AND c.is_read = 1
  LEFT JOIN statuses t ON t.story_id = c.story_id WHERE s.story_id = ?1 AND s.is_read = 0 ORDER BY c.row_id LIMIT 1`;
const putRead = `INSERT INTO statuses (story_id, is_read, updated_at, read_mark) VALUES (?1, 1, ?2, ?3)
  ON CONFLICT (story_id) DO UPDATE SET is_read = 1, updated_at = ?2, read_mark = ?3`;
const readCopiesOfMark = `INSERT INTO statuses (story_id, is_read, updated_at, read_mark)
  SELECT c.story_id, 1, ?1, ?2 FROM stories c WHERE c.is_read = 0 AND c.duplicate_group IN (
    SELECT m.duplicate_group FROM statuses t JOIN stories m ON m.story_id = t.story_id
    WHERE t.read_mark = ?2 AND m.duplicate_group IS NOT NULL)
  ON CONFLICT (story_id) DO UPDATE SET is_read = 1, updated_at = ?1, read_mark = ?2`;

/**
 * Copies become read with a story, or unread again if they became read with it; their ids. Before the status of the story itself is
 * written.
 */
export function writeCopies(database: Database, storyId: string, isRead: boolean, at: string): readonly string[] {
  const story = database.get(selectMark, storyId);
  if (!story || story.duplicate_group === null) return [];
  const { duplicate_group: group = null, own_mark: own = null, read_mark: mark = null } = story;
  const changed = database.all(isRead ? readCopies : unreadCopies, storyId, group, at, own, mark);
  return changed.map((row) => text(row.story_id));
}

/** A story that just came is read when one of its copies was; whether it is. */
export function arriveRead(database: Database, storyId: string, at: string): boolean {
  const copy = database.get(selectReadCopy, storyId);
  if (!copy) return false;
  database.run(putRead, storyId, at, copy.mark ?? null);
  return true;
}

/** Copies of all that a mark on a list made read become read with it, so that taking it back makes them unread too. */
export function markCopiesRead(database: Database, markId: number, at: string): void {
  database.run(readCopiesOfMark, at, markId);
}
