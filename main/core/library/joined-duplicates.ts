import type { StoryRow } from '../../../contract/story';
import type { Database, SqlRow } from '../ports';
import { type GroupSources, otherSources, sourcesOf } from './copies';
import { toStoryRow } from './rows';

/**
 * Leaves of each group the story that arrived first, at its own place, and tells how many other sources have it. The first of those that
 * are in the list: a group never leaves a list that has one of its stories.
 */
export function joinDuplicates(database: Database, rows: readonly SqlRow[]): readonly StoryRow[] {
  const first = new Map<unknown, number>();
  for (const row of rows) {
    const group = row.duplicate_group ?? null;
    if (group !== null) first.set(group, Math.min(first.get(group) ?? Number.POSITIVE_INFINITY, Number(row.row_id)));
  }
  const shown = rows.filter(
    (row) => row.duplicate_group === null || first.get(row.duplicate_group) === Number(row.row_id),
  );
  const sources = sourcesOf(database, shown);
  return shown.map((row) => withSources(row, sources));
}

function withSources(row: SqlRow, sources: GroupSources): StoryRow {
  const alsoIn = otherSources(row, sources);
  return alsoIn === 0 ? toStoryRow(row) : { ...toStoryRow(row), alsoIn };
}
