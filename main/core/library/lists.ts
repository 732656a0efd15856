import { maxListRows, nextListRows } from '../../../contract/limits';
import type { LibraryList, ListPart, ViewId } from '../../../contract/story';
import type { Database, SqlRow, SqlValue } from '../ports';
import { joinDuplicates } from './joined-duplicates';
import { readCounts } from './list-counts';
import {
  isOfEdition,
  type ListQuery,
  type Order,
  orders,
  type Piece,
  type Place,
  piecesOf,
  selectRows,
} from './list-pieces';
import { toStoryRow } from './rows';

/** The beginning of a list. Counting it costs some 3 ms for 100,000 stories, each thousand lines 7 ms. */
export function readList<V extends ViewId>(database: Database, query: ListQuery<V>): LibraryList<V> {
  const { limit = maxListRows, through = null } = query;
  const pieces = piecesOf(query);
  let found = readFrom(database, pieces, null, limit);
  const isThere = (id: string) => found.some((row) => row.story_id === id);
  if (through !== null && found.length === limit && !isThere(through) && isInList(database, pieces, through)) {
    while (found.length < maxListRows && !isThere(through)) {
      const more = readFrom(database, pieces, placeOf(database, found.at(-1)), nextListRows);
      if (more.length === 0) break;
      found = found.concat(more);
    }
  }
  const isLimited = found.length >= limit && found.length < maxListRows;
  return {
    view: query.view,
    ...toPart(database, query, found, isLimited),
    totalCount: Math.min(maxListRows, countLines(database, query)),
    counts: readCounts(database, query.showEdition),
  };
}

/** The lines after a story of a list; null when that story is gone. */
export function readMore(database: Database, query: ListQuery, after: string): ListPart | null {
  const { limit = nextListRows } = query;
  const place = storyPlace(database, after);
  if (place === null) return null;
  const found = readFrom(database, piecesOf(query), place, limit);
  return toPart(database, query, found, found.length === limit);
}

function toPart(database: Database, query: ListQuery, found: readonly SqlRow[], isLimited: boolean): ListPart {
  const rows = query.groupDuplicates
    ? joinDuplicates(database, found, firstOfGroups(database, piecesOf(query), found))
    : found.map(toStoryRow);
  return { rows, next: isLimited ? String(found.at(-1)?.story_id) : null };
}

interface StoryPlace {
  readonly isOfEdition: boolean;
  readonly place: Place;
}

const selectPlace = `SELECT sorted_at, row_id, edition_order, origin = 'edition' AS is_edition FROM stories WHERE story_id = ?1`;

function storyPlace(database: Database, storyId: string): StoryPlace | null {
  const row = database.get(selectPlace, storyId);
  if (row === undefined) return null;
  const isEdition = Number(row.is_edition) === 1;
  return {
    isOfEdition: isEdition,
    place: [(isEdition ? row.edition_order : row.sorted_at) ?? null, row.row_id ?? null],
  };
}

const placeOf = (database: Database, row: SqlRow | undefined): StoryPlace | null =>
  row === undefined ? null : storyPlace(database, String(row.story_id));

/** The rows after a place, with their number and group; null: from the beginning. */
function readFrom(
  database: Database,
  pieces: readonly Piece[],
  after: StoryPlace | null,
  limit: number,
): readonly SqlRow[] {
  const begun = after === null ? 0 : pieces.findIndex(({ kind }) => isOfEdition(kind) === after.isOfEdition);
  // Of a tour that is hidden by now nothing comes after.
  const left = begun < 0 ? [] : pieces.slice(begun);
  return left.reduce<readonly SqlRow[]>((found, piece, index) => {
    if (found.length >= limit) return found;
    const place = index === 0 && after !== null ? after.place : piece.order.beforeAll;
    return found.concat(rowsOf(database, piece, place, limit - found.length));
  }, []);
}

const rowsOf = (database: Database, { where, order, subject }: Piece, place: Place, limit: number) =>
  database.all(`${selectRows} WHERE ${where}${order.sql}`, subject, limit, ...place);

/** Finds it by its place in the index of the list, which is cheap wherever it stands. */
function isInList(database: Database, pieces: readonly Piece[], storyId: string): boolean {
  const at = storyPlace(database, storyId);
  const piece = at && pieces.find(({ kind }) => isOfEdition(kind) === at.isOfEdition);
  if (!at || !piece) return false;
  return rowsOf(database, piece, placeBefore(piece.order, at.place), 1)[0]?.story_id === storyId;
}

function placeBefore(order: Order, [sorted, row]: Place): Place {
  if (order === orders.tour) return [Number(sorted) - 1, row];
  return [sorted, Number(row) + (order === orders.newest ? 1 : -1)];
}

/** What is read of all stories of a list; a condition of the table above follows. */
const counted = 'SELECT count(*) AS n FROM stories s WHERE ';
const copies = `SELECT count(*) - count(DISTINCT s.duplicate_group) AS n
  FROM stories s INDEXED BY stories_in_groups WHERE s.duplicate_group IS NOT NULL AND `;
const firsts = `SELECT s.duplicate_group, min(s.row_id) AS first
  FROM stories s INDEXED BY stories_in_groups WHERE s.duplicate_group IS NOT NULL
    AND s.duplicate_group IN (SELECT value FROM json_each(?2)) AND `;
const byGroup = ' GROUP BY s.duplicate_group';

/** The row of the story that arrived first of each group, among all stories of the list, whatever part of it is read. */
function firstOfGroups(
  database: Database,
  pieces: readonly Piece[],
  found: readonly SqlRow[],
): ReadonlyMap<SqlValue, number> {
  const groups = JSON.stringify([...new Set(found.map((row) => row.duplicate_group ?? null).filter(isNumber))]);
  const first = new Map<SqlValue, number>();
  if (groups === '[]') return first;
  for (const { where, subject } of pieces) {
    for (const row of database.all(firsts + where + byGroup, subject, groups)) {
      const group = row.duplicate_group ?? null;
      first.set(group, Math.min(first.get(group) ?? Number.POSITIVE_INFINITY, Number(row.first)));
    }
  }
  return first;
}

const isNumber = (value: SqlValue): value is number => typeof value === 'number';

function countLines(database: Database, query: ListQuery): number {
  const lines = piecesOf(query).map(({ where, subject }) => {
    const stories = Number(database.get(counted + where, subject)?.n);
    return query.groupDuplicates ? stories - Number(database.get(copies + where, subject)?.n) : stories;
  });
  return lines.reduce((sum, count) => sum + count, 0);
}
