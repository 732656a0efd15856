import { maxListRows, nextListRows } from '../../../contract/limits';
import type { LibraryList, ListOrder, ListPart, ViewId } from '../../../contract/story';
import type { Database, SqlRow, SqlValue } from '../ports';
import { joinDuplicates } from './joined-duplicates';
import { toStoryRow } from './rows';
import { type View, viewOf } from './view-of';

export interface ListQuery<V extends ViewId = ViewId> {
  readonly view: V;
  /** Left out: newest first. The sample edition always stands in its own order below: a tour is read from its start. */
  readonly order?: ListOrder;
  readonly unreadOnly?: boolean;
  /** Shows a story that several sources have only once. */
  readonly groupDuplicates?: boolean;
  /** With false the sample edition is out of every view but Saved, and of the counts. */
  readonly showEdition: boolean;
  /** Stories that are looked at, before copies are joined; left out: `maxListRows`. */
  readonly limit?: number;
  /** Further than the limit, down to this story, if it is in the list. */
  readonly through?: string | null;
}

const select = `SELECT s.story_id, s.headline, s.source, s.published_at, s.added_at, s.spoken_words, s.language, s.feed_id, s.is_teaser,
  s.is_read, s.is_saved, s.is_heard, s.row_id, s.duplicate_group FROM stories s`;

type ListKind = View['kind'] | 'saved edition';
/** Each has an index with the same condition, in the order of the list. `?1` is the feed or folder. */
const conditions: Readonly<Record<ListKind, string>> = {
  all: "?1 IS NULL AND s.is_hidden = 0 AND s.origin <> 'edition'",
  saved: "?1 IS NULL AND s.is_saved = 1 AND s.origin <> 'edition'",
  feed: 's.feed_id = ?1 AND s.is_hidden = 0',
  folder: 's.feed_id IN (SELECT feed_id FROM feeds WHERE folder_id = ?1) AND s.is_hidden = 0',
  edition: "?1 IS NULL AND s.origin = 'edition'",
  'saved edition': "?1 IS NULL AND s.origin = 'edition' AND s.is_saved = 1",
};
const unread = ' AND s.is_read = 0';

/** A story's place in the order of its list. The next stories are found by it in the index, so that what comes above meanwhile moves nothing. */
type Place = readonly [sorted: SqlValue, row: SqlValue];
/** `?3` and `?4` are the place after which the list goes on; `beforeAll` begins it. */
interface Order {
  readonly sql: string;
  readonly beforeAll: Place;
}
const orders: Readonly<Record<ListOrder | 'tour', Order>> = {
  // No date begins with a letter.
  newest: {
    sql: ' AND (s.sorted_at, s.row_id) < (?3, ?4) ORDER BY s.sorted_at DESC, s.row_id DESC LIMIT ?2',
    beforeAll: ['z', 0],
  },
  oldest: {
    sql: ' AND (s.sorted_at, s.row_id) > (?3, ?4) ORDER BY s.sorted_at, s.row_id LIMIT ?2',
    beforeAll: ['', 0],
  },
  tour: {
    // The order alone tells stories of a tour apart; every statement is given the row too.
    sql: ' AND s.edition_order > ?3 AND ?4 IS NOT NULL ORDER BY s.edition_order LIMIT ?2',
    beforeAll: [-1, 0],
  },
};

/** One of the lists that a view is put together of, with what its statements are given. */
interface Piece {
  readonly kind: ListKind;
  readonly subject: SqlValue;
  readonly where: string;
  readonly order: Order;
}

function piecesOf({ view, unreadOnly, order = 'newest', showEdition }: ListQuery): readonly Piece[] {
  const asked = viewOf(view, unreadOnly);
  return kindsOf(asked, showEdition).map((kind) => ({
    kind,
    subject: asked.subject,
    where: conditions[kind] + (asked.unreadOnly ? unread : ''),
    order: orders[isOfEdition(kind) ? 'tour' : order],
  }));
}

const isOfEdition = (kind: ListKind): boolean => kind === 'edition' || kind === 'saved edition';

/** A hidden edition is out of every list but Saved: what was saved on purpose is never hidden. */
function kindsOf({ kind }: View, showEdition: boolean): readonly ListKind[] {
  if (kind === 'saved') return ['saved', 'saved edition'];
  if (kind === 'all') return showEdition ? ['all', 'edition'] : ['all'];
  return kind === 'edition' && !showEdition ? [] : [kind];
}

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
  database.all(`${select} WHERE ${where}${order.sql}`, subject, limit, ...place);

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

/** All statements that lists are read with, to prove that each is answered from an index. */
export const listStatements: readonly string[] = (Object.keys(conditions) as ListKind[]).flatMap((kind) =>
  (isOfEdition(kind) ? [orders.tour] : [orders.newest, orders.oldest]).flatMap(({ sql }) =>
    ['', unread].map((only) => `${select} WHERE ${conditions[kind]}${only}${sql}`),
  ),
);
