import { maxListRows } from '../../../contract/limits';
import type { LibraryList, ListOrder, ViewId } from '../../../contract/story';
import type { Database, SqlRow } from '../ports';
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
}

const select = `SELECT s.story_id, s.headline, s.source, s.published_at, s.added_at, s.spoken_words, s.language, s.feed_id, s.is_teaser,
  s.is_read, s.is_saved, s.is_heard, s.row_id, s.duplicate_group FROM stories s`;
const newest = 'ORDER BY s.sorted_at DESC, s.row_id DESC LIMIT ?2';
const oldest = 'ORDER BY s.sorted_at, s.row_id LIMIT ?2';
const unread = 'AND s.is_read = 0';

/** Each has an index with the same condition, in the order of the list. `?1` is the feed or folder. */
const all = `${select} WHERE ?1 IS NULL AND s.is_hidden = 0 AND s.origin <> 'edition'`;
const saved = `${select} WHERE ?1 IS NULL AND s.is_saved = 1 AND s.origin <> 'edition'`;
const feed = `${select} WHERE s.feed_id = ?1 AND s.is_hidden = 0`;
const folder = `${select} WHERE s.feed_id IN (SELECT feed_id FROM feeds WHERE folder_id = ?1) AND s.is_hidden = 0`;
const tour = `${select} WHERE ?1 IS NULL AND s.origin = 'edition'`;
const savedTour = `${tour} AND s.is_saved = 1`;
const ofTour = 'ORDER BY s.edition_order LIMIT ?2';

type Statements = Readonly<Record<ListOrder, string>>;
type ListKind = View['kind'] | 'saved edition';
const lists: Readonly<Record<ListKind, { readonly every: Statements; readonly unread: Statements }>> = {
  all: {
    every: { newest: `${all} ${newest}`, oldest: `${all} ${oldest}` },
    unread: { newest: `${all} ${unread} ${newest}`, oldest: `${all} ${unread} ${oldest}` },
  },
  saved: {
    every: { newest: `${saved} ${newest}`, oldest: `${saved} ${oldest}` },
    unread: { newest: `${saved} ${unread} ${newest}`, oldest: `${saved} ${unread} ${oldest}` },
  },
  feed: {
    every: { newest: `${feed} ${newest}`, oldest: `${feed} ${oldest}` },
    unread: { newest: `${feed} ${unread} ${newest}`, oldest: `${feed} ${unread} ${oldest}` },
  },
  folder: {
    every: { newest: `${folder} ${newest}`, oldest: `${folder} ${oldest}` },
    unread: { newest: `${folder} ${unread} ${newest}`, oldest: `${folder} ${unread} ${oldest}` },
  },
  'saved edition': {
    every: { newest: `${savedTour} ${ofTour}`, oldest: `${savedTour} ${ofTour}` },
    unread: { newest: `${savedTour} ${unread} ${ofTour}`, oldest: `${savedTour} ${unread} ${ofTour}` },
  },
  edition: {
    every: { newest: `${tour} ${ofTour}`, oldest: `${tour} ${ofTour}` },
    unread: { newest: `${tour} ${unread} ${ofTour}`, oldest: `${tour} ${unread} ${ofTour}` },
  },
};

export function readList<V extends ViewId>(database: Database, query: ListQuery<V>): LibraryList<V> {
  const found = readRows(database, query);
  const rows = query.groupDuplicates ? joinDuplicates(database, found) : found.map(toStoryRow);
  return { view: query.view, rows, counts: readCounts(database, query.showEdition) };
}

/** The rows of the list, in its order, with their number and group. */
function readRows(database: Database, { view, unreadOnly, order, showEdition }: ListQuery): readonly SqlRow[] {
  const asked = viewOf(view, unreadOnly);
  return kindsOf(asked, showEdition).flatMap((kind) => rowsOf(database, kind, asked, order));
}

/** A hidden edition is out of every list but Saved: what was saved on purpose is never hidden. */
function kindsOf({ kind }: View, showEdition: boolean): readonly ListKind[] {
  if (kind === 'saved') return ['saved', 'saved edition'];
  if (kind === 'all') return showEdition ? ['all', 'edition'] : ['all'];
  return kind === 'edition' && !showEdition ? [] : [kind];
}

function rowsOf(database: Database, kind: ListKind, view: View, order: ListOrder = 'newest'): readonly SqlRow[] {
  const statements = lists[kind][view.unreadOnly ? 'unread' : 'every'];
  return database.all(statements[order], view.subject, maxListRows);
}

/** Each number is counted in an index alone. */
export const countStatement = `SELECT
  (SELECT count(*) FROM stories WHERE is_hidden = 0 AND origin <> 'edition') AS all_count,
  (SELECT count(*) FROM stories WHERE is_read = 0 AND is_hidden = 0 AND origin <> 'edition') AS unread_count,
  (SELECT count(*) FROM stories WHERE is_saved = 1) AS saved_count,
  (SELECT count(*) FROM stories WHERE origin = 'edition') AS edition_count,
  (SELECT count(*) FROM stories WHERE origin = 'edition' AND is_read = 0) AS unread_edition_count`;

function readCounts(database: Database, showEdition: boolean): LibraryList['counts'] {
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
export const listStatements: readonly string[] = Object.values(lists).flatMap(({ every, unread: left }) => [
  ...Object.values(every),
  ...Object.values(left),
]);
