import type { Database, SqlValue } from '../ports';
import type { View } from './view-of';

/** `l` is the line that stands for the story: the first of its copies in the list, or the story itself. `?7` is 1 where the list is without what was read. */
const setRead = `INSERT INTO statuses (story_id, is_read, updated_at, read_mark)
  SELECT s.story_id, 1, ?1, ?2 FROM stories s JOIN stories l ON l.row_id = coalesce((SELECT min(m.row_id) FROM stories m
    WHERE m.duplicate_group = s.duplicate_group AND (?7 = 0 OR m.is_read = 0)`;
const within = `s.is_read = 0 AND CASE ?4 WHEN 1 THEN (l.sorted_at, l.row_id) >= (?5, ?6)
  ELSE (l.sorted_at, l.row_id) <= (?5, ?6) END
  ON CONFLICT (story_id) DO UPDATE SET is_read = 1, updated_at = ?1, read_mark = ?2`;
const inFolder = 'feed_id IN (SELECT feed_id FROM feeds WHERE folder_id = ?3)';

type DatedKind = Exclude<View['kind'], 'edition'>;

const statements: Readonly<Record<DatedKind, string>> = {
  all: `${setRead} AND m.is_hidden = 0), s.row_id)
    WHERE ?3 IS NULL AND s.is_hidden = 0 AND s.origin <> 'edition' AND ${within}`,
  saved: `${setRead} AND m.is_saved = 1), s.row_id)
    WHERE ?3 IS NULL AND s.is_saved = 1 AND s.origin <> 'edition' AND ${within}`,
  feed: `${setRead} AND m.feed_id = ?3 AND m.is_hidden = 0), s.row_id)
    WHERE s.feed_id = ?3 AND s.is_hidden = 0 AND ${within}`,
  folder: `${setRead} AND m.${inFolder} AND m.is_hidden = 0), s.row_id)
    WHERE s.${inFolder} AND s.is_hidden = 0 AND ${within}`,
};

export interface LineRange {
  /** ISO 8601. */
  readonly at: string;
  readonly markId: number;
  readonly view: View & { readonly kind: DatedKind };
  /** 1 for newest first, -1 for oldest first. */
  readonly direction: 1 | -1;
  /** Where the last line stands. */
  readonly sortedAt: SqlValue;
  readonly rowId: SqlValue;
}

/**
 * Marks the lines of a list read that shows copies once, from the top to one of them. A copy goes with its line: a line that stands further
 * down stays unread, however new a copy of it is. The number of stories, copies in the list included.
 */
export function markLines(database: Database, range: LineRange): number {
  const { at, markId, view, direction, sortedAt, rowId } = range;
  const { kind, subject, unreadOnly } = view;
  return database.run(statements[kind], at, markId, subject, direction, sortedAt, rowId, Number(unreadOnly)).changes;
}
