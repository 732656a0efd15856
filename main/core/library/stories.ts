import type { StoryRow } from '../../../contract/story';
import type { Database } from '../ports';
import { articleText, type Story } from '../stories/story';
import { toStory, toStoryRow } from './rows';

const selectStory = 'SELECT * FROM stories WHERE story_id = ?';
const selectRow = `SELECT s.story_id, s.headline, s.source, s.published_at, s.added_at, s.spoken_words, s.language,
  t.is_read, t.is_saved, t.is_heard
  FROM stories s LEFT JOIN statuses t ON t.story_id = s.story_id WHERE s.story_id = ?`;
const selectByContent = 'SELECT story_id FROM stories WHERE content_hash = ? ORDER BY row_id LIMIT 1';
const selectHash = 'SELECT content_hash, edition_order FROM stories WHERE story_id = ?';
const insert = `INSERT INTO stories
  (story_id, origin, edition_order, content_hash, language, source, author, url, published_at, added_at, spoken_words,
   headline, summary, article_blocks, article_text)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
/** The day of arrival stays. */
const update = `UPDATE stories SET
  edition_order = ?2, content_hash = ?3, language = ?4, source = ?5, author = ?6, spoken_words = ?7,
  headline = ?8, summary = ?9, article_blocks = ?10, article_text = ?11
  WHERE story_id = ?1`;
const setOrder = 'UPDATE stories SET edition_order = ? WHERE story_id = ?';
const remove = 'DELETE FROM stories WHERE story_id = ?';
const selectUnsavedEdition = `SELECT s.story_id FROM stories s LEFT JOIN statuses t ON t.story_id = s.story_id
  WHERE s.origin = 'edition' AND coalesce(t.is_saved, 0) = 0`;
const forgetPlace = 'UPDATE statuses SET section = NULL, offset_chars = NULL, offset_ms = NULL WHERE story_id = ?';

export function findStory(database: Database, storyId: string): Story | null {
  const row = database.get(selectStory, storyId);
  return row ? toStory(row) : null;
}

export function findStoryRow(database: Database, storyId: string): StoryRow | null {
  const row = database.get(selectRow, storyId);
  return row ? toStoryRow(row) : null;
}

export const hasStory = (database: Database, storyId: string): boolean =>
  database.get(selectHash, storyId) !== undefined;

/** Adds a story unless its text is there already, under whatever id. */
export function insertStory(database: Database, story: Story): { readonly storyId: string; readonly isNew: boolean } {
  const same = database.get(selectByContent, story.contentHash);
  if (same) return { storyId: String(same.story_id), isNew: false };
  insertAt(database, story, null);
  return { storyId: story.storyId, isNew: true };
}

/** Brings the edition to exactly these stories, in this order. Returns how many were added, changed or taken out. */
export function replaceEdition(database: Database, stories: readonly Story[]): number {
  const shipped = new Set(stories.map((story) => story.storyId));
  const stale = database.all(selectUnsavedEdition).filter((row) => !shipped.has(String(row.story_id)));
  for (const row of stale) database.run(remove, String(row.story_id));
  const changes = stories.map((story, index) => putEditionStory(database, story, index));
  return stale.length + changes.filter(Boolean).length;
}

function putEditionStory(database: Database, story: Story, order: number): boolean {
  const known = database.get(selectHash, story.storyId);
  if (!known) insertAt(database, story, order);
  else if (known.content_hash !== story.contentHash) updateText(database, story, order);
  else if (Number(known.edition_order) !== order) database.run(setOrder, order, story.storyId);
  else return false;
  return true;
}

function insertAt(database: Database, story: Story, order: number | null): void {
  database.run(
    insert,
    story.storyId,
    story.origin,
    order,
    story.contentHash,
    story.language,
    story.source,
    story.author,
    story.url,
    story.publishedAt,
    story.addedAt,
    story.spokenWords,
    story.headline,
    story.summary,
    JSON.stringify(story.article),
    articleText(story.article),
  );
}

/** A place in the old text means nothing in the new one; read, saved and heard stay. */
function updateText(database: Database, story: Story, order: number): void {
  database.run(
    update,
    story.storyId,
    order,
    story.contentHash,
    story.language,
    story.source,
    story.author,
    story.spokenWords,
    story.headline,
    story.summary,
    JSON.stringify(story.article),
    articleText(story.article),
  );
  database.run(forgetPlace, story.storyId);
}
