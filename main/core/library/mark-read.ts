import { fail, ok, type Result } from '../../../contract/errors';
import type { ListOrder, ViewId } from '../../../contract/story';
import type { Database, SqlValue } from '../ports';
import { markLines } from './mark-lines';
import { type CopyChoice, markCopiesRead } from './read-copies';
import { type View, viewOf } from './view-of';

export interface MarkReadQuery extends CopyChoice {
  readonly view: ViewId;
  /** This story and those above it in the list; left out: all of the view. */
  readonly upToStoryId?: string;
  /** Of the list, for what is above; newest first when left out. */
  readonly order?: ListOrder;
  /** The list is without what was read. */
  readonly unreadOnly?: boolean;
  readonly showEdition: boolean;
}

export interface MarkedRead {
  /** Stories; where copies are joined, each once. */
  readonly count: number;
  /** Good for the last twenty marks, also after a restart; null when nothing was marked. */
  readonly undoId: number | null;
}

const insertMark = 'INSERT INTO read_marks (marked_at) VALUES (?1) RETURNING mark_id';
const keptMarks = 20;
const forgetOldMarks = 'UPDATE statuses SET read_mark = NULL WHERE read_mark BETWEEN 1 AND ?1';
const dropOldMarks = 'DELETE FROM read_marks WHERE mark_id <= ?1';
const undo = 'UPDATE statuses SET is_read = 0, read_mark = NULL, updated_at = ?2 WHERE read_mark = ?1';
const dropMark = 'DELETE FROM read_marks WHERE mark_id = ?1';
const countOnce = `SELECT count(DISTINCT coalesce(s.duplicate_group, -s.row_id)) AS stories
  FROM statuses t JOIN stories s ON s.story_id = t.story_id WHERE t.read_mark = ?1`;
const selectStory = `SELECT sorted_at, row_id, origin = 'edition' AS is_edition, coalesce(edition_order, 0) AS edition_order
  FROM stories WHERE story_id = ?1`;

const setRead =
  'INSERT INTO statuses (story_id, is_read, updated_at, read_mark) SELECT s.story_id, 1, ?1, ?2 FROM stories s';
const onConflict = 'ON CONFLICT (story_id) DO UPDATE SET is_read = 1, updated_at = ?1, read_mark = ?2';
/** `?4` is 1 for newest first, -1 for oldest first, 0 for all; `?5`, `?6` are the story's date and row. */
const above = `s.is_read = 0 AND (?4 = 0 OR (?4 = 1 AND (s.sorted_at, s.row_id) >= (?5, ?6))
  OR (?4 = -1 AND (s.sorted_at, s.row_id) <= (?5, ?6)))`;

const marks: Readonly<Record<View['kind'], string>> = {
  all: `${setRead} WHERE ?3 IS NULL AND ${above} AND s.is_hidden = 0 AND s.origin <> 'edition' ${onConflict}`,
  saved: `${setRead} WHERE ?3 IS NULL AND ${above} AND s.is_saved = 1 AND s.origin <> 'edition' ${onConflict}`,
  feed: `${setRead} WHERE s.feed_id = ?3 AND ${above} AND s.is_hidden = 0 ${onConflict}`,
  folder: `${setRead} WHERE s.feed_id IN (SELECT feed_id FROM feeds WHERE folder_id = ?3) AND ${above} AND s.is_hidden = 0
    ${onConflict}`,
  edition: `${setRead} WHERE ?3 IS NULL AND s.is_read = 0 AND s.origin = 'edition' AND s.edition_order <= ?4 ${onConflict}`,
};
const markSavedEdition = `${setRead} WHERE s.is_read = 0 AND s.origin = 'edition' AND s.is_saved = 1 AND s.edition_order <= ?3
  ${onConflict}`;

/** Marks the unread stories of a view as read, in one transaction of its caller. */
export function markViewRead(database: Database, query: MarkReadQuery, now: Date): Result<MarkedRead> {
  const upTo = query.upToStoryId === undefined ? undefined : database.get(selectStory, query.upToStoryId);
  if (query.upToStoryId !== undefined && !upTo) return fail('not-found', 'no such story');
  const markId = Number(database.get(insertMark, now.toISOString())?.mark_id);
  dropOld(database, markId - keptMarks);
  const marker: Marker = { database, head: [now.toISOString(), markId], query };
  const changes = upTo ? markUpTo(marker, upTo) : markAll(marker);
  const count = query.groupDuplicates ? withCopies(marker) : changes;
  if (count > 0) return ok({ count, undoId: markId });
  database.run(dropMark, markId);
  return ok({ count, undoId: null });
}

/** Marks the copies too; how many stories were marked, each counted once. */
function withCopies({ database, head: [at, markId] }: Marker): number {
  markCopiesRead(database, markId, at);
  return Number(database.get(countOnce, markId)?.stories);
}

interface Marker {
  readonly database: Database;
  readonly head: readonly [at: string, markId: number];
  readonly query: MarkReadQuery;
}

function markAll(marker: Marker): number {
  return markDated(marker, 0, null, null) + markTour(marker, Number.MAX_SAFE_INTEGER);
}

/** The sample edition stands below all others: a story in it has all of them above. */
function markUpTo(marker: Marker, upTo: Readonly<Record<string, SqlValue>>): number {
  if (upTo.is_edition === 1) return markDated(marker, 0, null, null) + markTour(marker, Number(upTo.edition_order));
  return markDated(marker, marker.query.order === 'oldest' ? -1 : 1, upTo.sorted_at ?? null, upTo.row_id ?? null);
}

function markDated({ database, head, query }: Marker, direction: -1 | 0 | 1, date: SqlValue, row: SqlValue): number {
  const view = viewOf(query.view, query.unreadOnly);
  const { kind, subject } = view;
  if (kind === 'edition') return 0;
  const [at, markId] = head;
  if (!query.groupDuplicates || direction === 0)
    return database.run(marks[kind], at, markId, subject, direction, date, row).changes;
  return markLines(database, { at, markId, view: { ...view, kind }, direction, sortedAt: date, rowId: row });
}

function markTour({ database, head, query }: Marker, lastOrder: number): number {
  const { kind } = viewOf(query.view);
  if (kind === 'saved') return database.run(markSavedEdition, ...head, lastOrder).changes;
  const isInView = (kind === 'all' || kind === 'edition') && query.showEdition;
  return isInView ? database.run(marks.edition, ...head, null, lastOrder).changes : 0;
}

function dropOld(database: Database, lastMarkId: number): void {
  database.run(forgetOldMarks, lastMarkId);
  database.run(dropOldMarks, lastMarkId);
}

/** Makes unread again what that mark made read and nobody has touched since; how many. */
export function undoMark(database: Database, undoId: number, now: Date): Result<number> {
  const { changes } = database.run(undo, undoId, now.toISOString());
  database.run(dropMark, undoId);
  return changes > 0 ? ok(changes) : fail('not-found', 'nothing to undo');
}
