import type { Database } from '../../../main/core/ports';

const bestByWords = 'SELECT rowid FROM story_search WHERE story_search MATCH ?1 ORDER BY rank LIMIT ?2';

/**
 * What SQLite's full-text search does by itself: its own ranking over all that fits, and the numbers of the best rows. It looks at no
 * feed, no saved mark and no date, and shows no words.
 *
 * @param match in the language of FTS5
 */
export const plainSearch = (database: Database, match: string, limit: number) =>
  database.all(bestByWords, match, limit);
