import type { StoryRow } from '../../../contract/story';
import type { Database, SqlRow } from '../ports';
import { toStoryRow } from './rows';

const selectSources = `SELECT duplicate_group, count(DISTINCT coalesce(feed_id, source)) AS sources FROM stories
  WHERE duplicate_group IS NOT NULL AND is_hidden = 0 GROUP BY duplicate_group HAVING sources > 1`;

/** Leaves of each group the story that arrived first, at its own place, and tells how many other sources have it. */
export function joinDuplicates(database: Database, rows: readonly SqlRow[]): readonly StoryRow[] {
  const sources = new Map(database.all(selectSources).map((row) => [row.duplicate_group, Number(row.sources)]));
  const first = new Map<unknown, number>();
  for (const row of rows) {
    const group = row.duplicate_group ?? null;
    if (group !== null) first.set(group, Math.min(first.get(group) ?? Number.POSITIVE_INFINITY, Number(row.row_id)));
  }
  return rows
    .filter((row) => row.duplicate_group === null || first.get(row.duplicate_group) === Number(row.row_id))
    .map((row) => withSources(row, sources.get(row.duplicate_group ?? null)));
}

const withSources = (row: SqlRow, sources: number | undefined): StoryRow =>
  sources === undefined ? toStoryRow(row) : { ...toStoryRow(row), alsoIn: sources - 1 };
