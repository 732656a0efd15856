import type { Database, SqlRow } from '../ports';
import type { FeedStoryInput } from '../stories/feed-story';
import { articleText } from '../stories/story';
import { bandsOf } from './duplicates/bands';
import { linkKey } from './duplicates/link-key';
import { isSameStory, type StoryTraits } from './duplicates/same-story';
import { text, textOrNull } from './rows';

const selectNew = 'SELECT row_id, sorted_at FROM stories WHERE story_id = ?1';
const insertBands = 'INSERT OR IGNORE INTO story_bands (band, row_id) SELECT value, ?1 FROM json_each(?2)';
/** A text that very many have in common is a form, not a story: only the newest of them are looked at. */
const selectAlike = `SELECT s.row_id, s.headline, s.language, s.url_key, s.sorted_at, s.duplicate_group, x.summary,
    substr(x.article_text, 1, 4000) AS article
  FROM stories s JOIN story_texts x ON x.row_id = s.row_id
  WHERE s.row_id IN (
    SELECT row_id FROM (SELECT b.row_id, count(*) AS shared FROM story_bands b
      WHERE b.band IN (SELECT value FROM json_each(?2)) AND b.row_id <> ?1
      GROUP BY b.row_id ORDER BY shared DESC, b.row_id DESC LIMIT 12)
    UNION SELECT row_id FROM (SELECT l.row_id FROM stories l
      WHERE l.url_key = ?3 AND l.url_key IS NOT NULL AND l.row_id <> ?1 ORDER BY l.row_id DESC LIMIT 12)
  ) AND s.is_hidden = 0 ORDER BY s.row_id`;
const setGroup = 'UPDATE stories SET duplicate_group = ?2 WHERE row_id = ?1';

/**
 * Puts a story that was just added into the group of the first story that it is a copy of. Candidates are found by index, so the cost does
 * not grow with the library.
 */
export function groupStory(database: Database, story: FeedStoryInput): void {
  const added = database.get(selectNew, story.storyId);
  if (!added) return;
  const traits = traitsOf(story, text(added.sorted_at));
  const bands = JSON.stringify(bandsOf(traits));
  const rowId = Number(added.row_id);
  const alike = database.all(selectAlike, rowId, bands, traits.linkKey);
  const first = alike.find((row) => isSameStory(traits, traitsOfRow(row)));
  database.run(insertBands, rowId, bands);
  if (first !== undefined) joinGroup(database, rowId, first);
}

/** A group has the number of its first story. */
function joinGroup(database: Database, rowId: number, first: SqlRow): void {
  const group = Number(first.duplicate_group ?? first.row_id);
  if (first.duplicate_group === null) database.run(setGroup, Number(first.row_id), group);
  database.run(setGroup, rowId, group);
}

const traitsOf = (story: FeedStoryInput, date: string): StoryTraits => ({
  headline: story.headline,
  summary: story.summary,
  article: articleText(story.article).slice(0, comparedChars),
  language: story.language,
  linkKey: linkKey(story.url),
  date,
});

/** As in `selectAlike`; the 400 words that are compared are shorter. */
const comparedChars = 4_000;

const traitsOfRow = (row: SqlRow): StoryTraits => ({
  headline: text(row.headline),
  summary: textOrNull(row.summary),
  article: text(row.article),
  language: text(row.language),
  linkKey: textOrNull(row.url_key),
  date: text(row.sorted_at),
});
