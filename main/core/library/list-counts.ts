import type { LibraryList } from '../../../contract/story';
import type { Database } from '../ports';

/** Each number is counted in an index alone. */
export const countStatement = `SELECT
  (SELECT count(*) FROM stories WHERE is_hidden = 0 AND origin <> 'edition') AS all_count,
  (SELECT count(*) FROM stories WHERE is_read = 0 AND is_hidden = 0 AND origin <> 'edition') AS unread_count,
  (SELECT count(*) FROM stories WHERE is_saved = 1) AS saved_count,
  (SELECT count(*) FROM stories WHERE origin = 'edition') AS edition_count,
  (SELECT count(*) FROM stories WHERE origin = 'edition' AND is_read = 0) AS unread_edition_count`;

export function readCounts(database: Database, showEdition: boolean): LibraryList['counts'] {
  const row = database.get(countStatement);
  const edition = showEdition ? Number(row?.edition_count) : 0;
  return {
    all: Number(row?.all_count) + edition,
    unread: Number(row?.unread_count) + (showEdition ? Number(row?.unread_edition_count) : 0),
    saved: Number(row?.saved_count),
    edition,
  };
}
