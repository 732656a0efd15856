import type { StoryRow } from '../../../contract/story';
import type { Database, SqlRow, SqlValue } from '../ports';
import { toStoryRow } from './rows';

const columns = `s.row_id, s.story_id, s.headline, s.source, s.published_at, s.added_at, s.spoken_words, s.language, s.feed_id, s.is_teaser,
  s.is_read, s.is_saved, s.is_heard, s.duplicate_group`;
const selectOwn = `SELECT ${columns} FROM stories s WHERE s.story_id = ?1`;
/** What was saved on purpose is there even when its feed was removed. */
const selectGroup = `SELECT ${columns} FROM stories s
  WHERE s.duplicate_group = ?1 AND (s.is_hidden = 0 OR s.is_saved = 1 OR s.row_id = ?2) ORDER BY s.row_id`;
const selectSources = `SELECT DISTINCT duplicate_group, coalesce(feed_id, source) AS source_key FROM stories
  WHERE duplicate_group IN (SELECT value FROM json_each(?1)) AND (is_hidden = 0 OR is_saved = 1)`;

/** The story and its copies from all sources, the first that came first; null for an unknown story. */
export function readCopies(database: Database, storyId: string): readonly StoryRow[] | null {
  const own = database.get(selectOwn, storyId);
  if (!own) return null;
  const { duplicate_group: group = null, row_id: rowId = null } = own;
  return (group === null ? [own] : database.all(selectGroup, group, rowId)).map(toStoryRow);
}

/** How many other sources have this story; 0 for an unknown one. */
export function countOtherSources(database: Database, storyId: string): number {
  const own = database.get(selectOwn, storyId);
  return own ? otherSources(own, sourcesOf(database, [own])) : 0;
}

/** The sources of each group, by its number. */
export type GroupSources = ReadonlyMap<SqlValue, ReadonlySet<SqlValue>>;

/** The sources of the groups that these stories belong to. */
export function sourcesOf(database: Database, rows: readonly SqlRow[]): GroupSources {
  const groups = [...new Set(rows.flatMap(({ duplicate_group: group }) => (group === null ? [] : [Number(group)])))];
  const sources = new Map<SqlValue, Set<SqlValue>>();
  if (groups.length === 0) return sources;
  for (const { duplicate_group: group = null, source_key: key = null } of database.all(
    selectSources,
    JSON.stringify(groups),
  )) {
    sources.set(group, (sources.get(group) ?? new Set()).add(key));
  }
  return sources;
}

/** Counted without the story's own source, wherever that is. */
export function otherSources(row: SqlRow, sources: GroupSources): number {
  const all = sources.get(row.duplicate_group ?? null);
  const own = row.feed_id ?? row.source ?? null;
  return all === undefined ? 0 : all.size - (all.has(own) ? 1 : 0);
}
