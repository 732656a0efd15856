import type { LibraryList, ViewName } from '../../../contract/story';
import type { Database } from '../ports';
import { toStoryRow } from './rows';

/** Columns of a line; articles stay unread on their pages. */
const columns = `
  s.story_id, s.headline, s.source, s.published_at, s.added_at, s.spoken_words, s.language,
  coalesce(t.is_read, 0) AS is_read, coalesce(t.is_saved, 0) AS is_saved, coalesce(t.is_heard, 0) AS is_heard`;
const joined = 'FROM stories s LEFT JOIN statuses t ON t.story_id = s.story_id';

/**
 * Newest first, by the date the story gives, else by its arrival. The sample edition stays together, in its own order, below what a
 * person brought in: a tour is read from its start.
 */
const order = `ORDER BY s.origin = 'edition', CASE WHEN s.origin = 'edition' THEN s.edition_order END,
  coalesce(s.published_at, s.added_at) DESC, s.row_id DESC`;

/** A hidden edition is out of every view but Saved: what was saved on purpose is never hidden. */
const visible = "(?1 = 1 OR s.origin <> 'edition')";

const lists: Readonly<Record<ViewName, string>> = {
  all: `SELECT ${columns} ${joined} WHERE ${visible} ${order}`,
  unread: `SELECT ${columns} ${joined} WHERE ${visible} AND coalesce(t.is_read, 0) = 0 ${order}`,
  saved: `SELECT ${columns} ${joined} WHERE ?1 IN (0, 1) AND t.is_saved = 1 ${order}`,
  edition: `SELECT ${columns} ${joined} WHERE ?1 = 1 AND s.origin = 'edition' ${order}`,
};

const countAll = `SELECT
  count(*) FILTER (WHERE ${visible}) AS all_count,
  count(*) FILTER (WHERE ${visible} AND coalesce(t.is_read, 0) = 0) AS unread_count,
  count(*) FILTER (WHERE t.is_saved = 1) AS saved_count,
  count(*) FILTER (WHERE ?1 = 1 AND s.origin = 'edition') AS edition_count
  ${joined}`;

export function readList(database: Database, view: ViewName, showEdition: boolean): LibraryList {
  return {
    view,
    rows: database.all(lists[view], showEdition ? 1 : 0).map(toStoryRow),
    counts: readCounts(database, showEdition),
  };
}

function readCounts(database: Database, showEdition: boolean): LibraryList['counts'] {
  const row = database.get(countAll, showEdition ? 1 : 0);
  return {
    all: Number(row?.all_count),
    unread: Number(row?.unread_count),
    saved: Number(row?.saved_count),
    edition: Number(row?.edition_count),
  };
}
