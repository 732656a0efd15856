import type { StoryRow } from '../../../contract/story';
import type { Enclosure } from '../feeds/feed';
import type { Database } from '../ports';
import { articleText, type Story } from '../stories/story';
import { toStory, toStoryRow } from './rows';

const selectStory = `SELECT s.*, x.summary, x.article_blocks FROM stories s JOIN story_texts x ON x.row_id = s.row_id
  WHERE s.story_id = ?`;
const selectRow = `SELECT s.story_id, s.headline, s.source, s.published_at, s.added_at, s.spoken_words, s.language, s.feed_id, s.is_teaser,
  s.is_read, s.is_saved, s.is_heard
  FROM stories s WHERE s.story_id = ?`;
const selectByContent = 'SELECT story_id FROM stories WHERE content_hash = ? AND is_hidden = 0 ORDER BY row_id LIMIT 1';
const selectId = 'SELECT row_id FROM stories WHERE story_id = ?';
/** A story that returns finds its old status. */
const insert = `INSERT INTO stories
  (story_id, origin, edition_order, content_hash, language, source, author, url, published_at, added_at, spoken_words, headline,
   feed_id, item_key, is_teaser, enclosures, url_key, is_in_feed, is_read, is_saved, is_heard)
  SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18,
    coalesce(max(is_read), 0), coalesce(max(is_saved), 0), coalesce(max(is_heard), 0)
  FROM statuses WHERE story_id = ?1`;
const insertText = `INSERT INTO story_texts (row_id, headline, summary, article_text, article_blocks)
  SELECT row_id, headline, ?2, ?3, ?4 FROM stories WHERE story_id = ?1`;
/** The day of arrival stays. */
const update = `UPDATE stories SET content_hash = ?2, language = ?3, source = ?4, author = ?5, spoken_words = ?6, headline = ?7
  WHERE story_id = ?1`;
const updateSections = `UPDATE story_texts SET summary = ?2, article_text = ?3, article_blocks = ?4
  WHERE row_id = (SELECT row_id FROM stories WHERE story_id = ?1)`;
const forgetPlace = 'UPDATE statuses SET section = NULL, offset_chars = NULL, offset_ms = NULL WHERE story_id = ?';

/** What only some stories have: their place in the edition, or what their feed says. */
export interface StoryExtras {
  readonly editionOrder?: number;
  readonly feedId?: string;
  readonly itemKey?: string;
  readonly isTeaser?: boolean;
  readonly enclosures?: readonly Enclosure[];
  /** Link without what differs between copies of it. */
  readonly urlKey?: string | null;
}

export function findStory(database: Database, storyId: string): Story | null {
  const row = database.get(selectStory, storyId);
  return row ? toStory(row) : null;
}

export function findStoryRow(database: Database, storyId: string): StoryRow | null {
  const row = database.get(selectRow, storyId);
  return row ? toStoryRow(row) : null;
}

export const hasStory = (database: Database, storyId: string): boolean => database.get(selectId, storyId) !== undefined;

/** Adds a story unless its text is there already, under whatever id. */
export function insertStory(database: Database, story: Story): { readonly storyId: string; readonly isNew: boolean } {
  const same = database.get(selectByContent, story.contentHash);
  if (same) return { storyId: String(same.story_id), isNew: false };
  insertRow(database, story);
  return { storyId: story.storyId, isNew: true };
}

export function insertRow(database: Database, story: Story, extras: StoryExtras = {}): void {
  database.run(
    insert,
    story.storyId,
    story.origin,
    extras.editionOrder ?? null,
    story.contentHash,
    story.language,
    story.source,
    story.author,
    story.url,
    story.publishedAt,
    story.addedAt,
    story.spokenWords,
    story.headline,
    extras.feedId ?? null,
    extras.itemKey ?? null,
    extras.isTeaser ? 1 : 0,
    extras.enclosures?.length ? JSON.stringify(extras.enclosures) : null,
    extras.urlKey ?? null,
    extras.feedId === undefined ? 0 : 1,
  );
  database.run(insertText, story.storyId, story.summary, articleText(story.article), JSON.stringify(story.article));
}

/** A place in the old text means nothing in the new one; read, saved and heard stay. */
export function updateText(database: Database, story: Story): void {
  const { storyId, contentHash, language, source, author, spokenWords, headline } = story;
  database.run(update, storyId, contentHash, language, source, author, spokenWords, headline);
  writeSections(database, story);
  database.run(forgetPlace, storyId);
}

export function writeSections(database: Database, { storyId, summary, article }: Story): void {
  database.run(updateSections, storyId, summary, articleText(article), JSON.stringify(article));
}
