import { fail, ok, type Result } from '../../../contract/errors';
import type { Block } from '../../../contract/story';
import type { Enclosure } from '../feeds/feed';
import type { Database } from '../ports';
import { withArticle } from './feed-stories';
import { text, textOrNull } from './rows';
import { findStory, writeSections } from './stories';

/** The article of a story's page. */
export interface FullText {
  readonly blocks: readonly Block[];
  /** Fill in what the feed did not tell; null: the page does not either. */
  readonly author: string | null;
  /** UTC, ISO 8601. */
  readonly publishedAt: string | null;
}

/** `stale`: fetched, but the feed's text has changed since. `failed`: the page gave no article. */
export type FullTextState = 'none' | 'stored' | 'stale' | 'failed';

/** What a feed says of a story, beside the story. */
export interface FeedFacts {
  readonly feedId: string;
  readonly isTeaser: boolean;
  readonly fullText: FullTextState;
  readonly enclosures: readonly Enclosure[];
}

const setArticle = `UPDATE stories SET full_text = 'stored', is_teaser = 0, spoken_words = ?2,
  author = coalesce(author, ?3), published_at = coalesce(published_at, ?4) WHERE story_id = ?1`;
const setFailed = `UPDATE stories SET full_text = CASE full_text WHEN 'none' THEN 'failed' ELSE full_text END WHERE story_id = ?1`;
const forgetPlace = `UPDATE statuses SET section = NULL, offset_chars = NULL, offset_ms = NULL
  WHERE story_id = ?1 AND section = 'article'`;
const selectFacts =
  'SELECT feed_id, is_teaser, full_text, enclosures FROM stories WHERE story_id = ?1 AND feed_id IS NOT NULL';
const states: readonly FullTextState[] = ['none', 'stored', 'stale', 'failed'];

/** Puts the article of the page in the place of the feed's. Headline and summary stay, and so does a place in them. */
export function storeFullText(database: Database, storyId: string, fullText: FullText): Result<null> {
  const story = findStory(database, storyId);
  if (story === null) return fail('not-found', 'no such story');
  const whole = withArticle(story, fullText.blocks);
  database.run(setArticle, storyId, whole.spokenWords, fullText.author, fullText.publishedAt);
  writeSections(database, whole);
  database.run(forgetPlace, storyId);
  return ok(null);
}

/** Remembers that the page gave no article. */
export function refuseFullText(database: Database, storyId: string): Result<null> {
  return database.run(setFailed, storyId).changes > 0 ? ok(null) : fail('not-found', 'no such story');
}

export function readFeedFacts(database: Database, storyId: string): FeedFacts | null {
  const row = database.get(selectFacts, storyId);
  if (!row) return null;
  const enclosures = textOrNull(row.enclosures);
  return {
    feedId: text(row.feed_id),
    isTeaser: Number(row.is_teaser) === 1,
    fullText: states.find((state) => state === row.full_text) ?? 'none',
    enclosures: enclosures === null ? [] : JSON.parse(enclosures),
  };
}
