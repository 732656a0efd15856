import type { ListOrder, ViewId } from '../../../contract/story';
import type { SqlValue } from '../ports';
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

export const selectRows = `SELECT s.story_id, s.headline, s.source, s.published_at, s.added_at, s.spoken_words, s.language, s.feed_id, s.is_teaser,
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
export type Place = readonly [sorted: SqlValue, row: SqlValue];
/** `?3` and `?4` are the place after which the list goes on; `beforeAll` begins it. */
export interface Order {
  readonly sql: string;
  readonly beforeAll: Place;
}
export const orders: Readonly<Record<ListOrder | 'tour', Order>> = {
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
export interface Piece {
  readonly kind: ListKind;
  readonly subject: SqlValue;
  readonly where: string;
  readonly order: Order;
}

export function piecesOf({ view, unreadOnly, order = 'newest', showEdition }: ListQuery): readonly Piece[] {
  const asked = viewOf(view, unreadOnly);
  return kindsOf(asked, showEdition).map((kind) => ({
    kind,
    subject: asked.subject,
    where: conditions[kind] + (asked.unreadOnly ? unread : ''),
    order: orders[isOfEdition(kind) ? 'tour' : order],
  }));
}

export const isOfEdition = (kind: ListKind): boolean => kind === 'edition' || kind === 'saved edition';

/** A hidden edition is out of every list but Saved: what was saved on purpose is never hidden. */
function kindsOf({ kind }: View, showEdition: boolean): readonly ListKind[] {
  if (kind === 'saved') return ['saved', 'saved edition'];
  if (kind === 'all') return showEdition ? ['all', 'edition'] : ['all'];
  return kind === 'edition' && !showEdition ? [] : [kind];
}

/** All statements that lists are read with, to prove that each is answered from an index. */
export const listStatements: readonly string[] = (Object.keys(conditions) as ListKind[]).flatMap((kind) =>
  (isOfEdition(kind) ? [orders.tour] : [orders.newest, orders.oldest]).flatMap(({ sql }) =>
    ['', unread].map((only) => `${selectRows} WHERE ${conditions[kind]}${only}${sql}`),
  ),
);
