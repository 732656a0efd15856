import { maxFoundRows } from '../../../../contract/limits';
import { type FoundRow, type FoundStories, sections, type ViewId } from '../../../../contract/story';
import type { Database, SqlRow, SqlValue } from '../../ports';
import { text, textOrNull } from '../rows';
import { findStoryRow } from '../stories';
import { viewOf } from '../view-of';
import { excerptOf } from './excerpt';
import { fold } from './fold';
import { isUnspaced, parseSearch, type SearchQuery, type SearchTerm, toMatch } from './search-query';

export interface Search {
  /** As typed; see `parseSearch`. Without words and filters nothing is found. */
  readonly text: string;
  /** Looks in this view only; left out: everywhere. */
  readonly view?: ViewId;
  /** At most `maxFoundRows`. */
  readonly limit: number;
  readonly showEdition: boolean;
  /** Of two stories that fit alike, the newer comes first. */
  readonly now: Date;
}

/**
 * `?2` feed, `?3` folder, `?4` list of feeds as JSON, `?5` saved, `?6` read, each null where it does not matter; `?7` is 0 without the
 * sample edition, 1 with it, 2 for it alone. Saved stories are found in Saved even when their feed or the edition is hidden.
 */
const isWanted = `(?2 IS NULL OR s.feed_id = ?2)
  AND (?3 IS NULL OR s.feed_id IN (SELECT feed_id FROM feeds WHERE folder_id = ?3))
  AND (?4 IS NULL OR s.feed_id IN (SELECT value FROM json_each(?4)))
  AND (?5 IS NULL OR s.is_saved = ?5) AND (?6 IS NULL OR s.is_read = ?6)
  AND (s.is_hidden = 0 OR ?5 = 1) AND (s.origin <> 'edition' OR ?7 > 0 OR ?5 = 1) AND (?7 < 2 OR s.origin = 'edition')`;

const inWords = `FROM story_search f CROSS JOIN stories s ON s.row_id = f.rowid WHERE story_search MATCH ?1 AND ${isWanted}`;
const isNear = `NOT EXISTS (SELECT 1 FROM json_each(?8) p WHERE x.headline NOT LIKE p.value ESCAPE '\\'
  AND coalesce(x.summary, '') NOT LIKE p.value ESCAPE '\\' AND x.article_text NOT LIKE p.value ESCAPE '\\')`;
const inParts = `FROM unspaced_search f CROSS JOIN stories s ON s.row_id = f.rowid JOIN story_texts x ON x.row_id = f.rowid
  WHERE unspaced_search MATCH ?1 AND ${isWanted} AND ${isNear}`;
const inShortParts = `FROM story_texts x CROSS JOIN stories s ON s.row_id = x.row_id
  WHERE ?1 IS NULL AND x.is_unspaced = 1 AND ${isWanted} AND ${isNear}`;
const anywhere = `FROM stories s WHERE ?1 IS NULL AND ${isWanted}`;

/**
 * The newest stories that fit, as many as can be ranked while somebody types: what is in more of them is no word to search by. SQLite
 * finds them in the order of their arrival without sorting.
 */
const head = 'SELECT s.row_id, s.story_id, s.sorted_at';
type SourceName = 'words' | 'parts' | 'short parts' | 'anywhere';
const sources: Readonly<Record<SourceName, string>> = {
  words: `${head}, f.rank AS rank ${inWords} ORDER BY f.rowid DESC LIMIT 3000`,
  parts: `${head}, f.rank AS rank ${inParts} ORDER BY f.rowid DESC LIMIT 3000`,
  'short parts': `${head}, -1 AS rank ${inShortParts} ORDER BY x.row_id DESC LIMIT 3000`,
  anywhere: `${head}, -1 AS rank ${anywhere} ORDER BY s.row_id DESC LIMIT 3000`,
};

const selectTexts = `SELECT row_id, headline, summary, article_text FROM story_texts
  WHERE row_id IN (SELECT value FROM json_each(?1))`;
const selectTitles = 'SELECT feed_id, coalesce(custom_title, title) AS title FROM feeds WHERE removed_at IS NULL';

/** Whatever was typed is answered; only a failing database throws. */
export function searchStories(database: Database, search: Search): FoundStories {
  const query = parseSearch(search.text);
  const filters = filtersOf(database, search, query);
  if (filters === null) return { rows: [], totalCount: 0 };
  const [source, ...words] = sourceOf(query.terms);
  const values = [words[0] ?? null, ...filters, ...words.slice(1)];
  const candidates = database.all(sources[source], ...values);
  const chosen = ranked(candidates, search.now).slice(0, Math.min(search.limit, maxFoundRows));
  return { rows: withHits(database, chosen, query.terms), totalCount: candidates.length };
}

/** Values for `?2` to `?7`; null when nothing can be found. */
function filtersOf(database: Database, search: Search, query: SearchQuery): readonly SqlValue[] | null {
  const isEmpty = query.terms.length === 0 && query.feedName === null && query.isSaved === null;
  const { kind, subject, unreadOnly } = viewOf(search.view ?? 'all');
  const isHiddenTour = kind === 'edition' && !search.showEdition;
  const isContradiction = kind === 'saved' && query.isSaved === false;
  if (isEmpty || isHiddenTour || isContradiction) return null;
  const isSaved = kind === 'saved' ? true : query.isSaved;
  return [
    kind === 'feed' ? subject : null,
    kind === 'folder' ? subject : null,
    query.feedName === null ? null : feedsNamed(database, query.feedName),
    isSaved === null ? null : Number(isSaved),
    unreadOnly ? 0 : null,
    kind === 'edition' ? 2 : Number(search.showEdition),
  ];
}

function feedsNamed(database: Database, name: string): string {
  const wanted = fold(name);
  const feeds = database.all(selectTitles).filter((row) => fold(text(row.title)).includes(wanted));
  return JSON.stringify(feeds.map((row) => row.feed_id));
}

/** Where to look, the match, and the patterns where there are any. */
function sourceOf(terms: readonly SearchTerm[]): readonly [SourceName, string | null, ...string[]] {
  if (terms.length === 0) return ['anywhere', null];
  if (!terms.some((term) => isUnspaced(term.text))) return ['words', toMatch(terms)];
  const long = terms.filter((term) => isThree(term.text));
  const patterns = terms
    .filter((term) => !isThree(term.text))
    .map((term) => `%${term.text.replace(/[%_\\]/g, '\\$&')}%`);
  // In a table of three characters in a row, every match may go on.
  const match = long.length > 0 ? toMatch(long.map((term) => ({ ...term, isPrefix: false }))) : null;
  return [match === null ? 'short parts' : 'parts', match, JSON.stringify(patterns)];
}

const isThree = (text: string): boolean => [...text].length >= 3;

/** After so many days a story's newness counts half; our own choice. */
const halfNewDays = 30;

/** Best first: how well the words fit, up to half as much again for a new story. */
function ranked(candidates: readonly SqlRow[], now: Date): readonly SqlRow[] {
  return candidates
    .map((row) => ({ row, score: scoreOf(row, now) }))
    .sort((a, b) => b.score - a.score || text(b.row.sorted_at).localeCompare(text(a.row.sorted_at)))
    .map(({ row }) => row);
}

function scoreOf(row: SqlRow, now: Date): number {
  const ageDays = Math.max(0, now.getTime() - Date.parse(text(row.sorted_at))) / 86_400_000;
  const newness = halfNewDays / (halfNewDays + ageDays);
  return -Number(row.rank) * (1 + (Number.isNaN(newness) ? 0 : newness) / 2);
}

function withHits(database: Database, rows: readonly SqlRow[], terms: readonly SearchTerm[]): readonly FoundRow[] {
  const ids = JSON.stringify(rows.map((row) => row.row_id));
  const texts = new Map(database.all(selectTexts, ids).map((row) => [row.row_id, row]));
  return rows.flatMap((row) => {
    const story = findStoryRow(database, text(row.story_id));
    return story === null ? [] : [{ ...story, hits: hitsOf(texts.get(row.row_id ?? null), terms) }];
  });
}

function hitsOf(row: SqlRow | undefined, terms: readonly SearchTerm[]): FoundRow['hits'] {
  const texts = { headline: row?.headline, summary: row?.summary, article: row?.article_text };
  return sections.flatMap((section) => excerptOf(section, textOrNull(texts[section]) ?? '', terms) ?? []);
}
