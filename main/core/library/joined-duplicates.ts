import type { StoryRow } from '../../../contract/story';
import type { Database, SqlRow, SqlValue } from '../ports';
import { type GroupSources, otherSources, sourcesOf } from './copies';
import { toStoryRow } from './rows';

/**
 * Leaves of each group the story that arrived first, at its own place, and tells how many other sources have it. The first of those that
 * are in the list: a group never leaves a list that has one of its stories.
 *
 * @param first the row of that story by group, for all of the list: `rows` may be a part of it
 */
export function joinDuplicates(
  database: Database,
  rows: readonly SqlRow[],
  first: ReadonlyMap<SqlValue, number>,
): readonly StoryRow[] {
  const shown = rows.filter(
    (row) => row.duplicate_group === null || first.get(row.duplicate_group ?? null) === Number(row.row_id),
  );
  const sources = sourcesOf(database, shown);
  return shown.map((row) => withSources(row, sources));
}

function withSources(row: SqlRow, sources: GroupSources): StoryRow {
  const alsoIn = otherSources(row, sources);
  return alsoIn === 0 ? toStoryRow(row) : { ...toStoryRow(row), alsoIn };
}
