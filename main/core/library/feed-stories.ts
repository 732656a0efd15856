import type { Database, SqlRow } from '../ports';
import type { FeedStoryInput } from '../stories/feed-story';
import { countSpokenWords } from '../stories/spoken-words';
import { articleText, type Story } from '../stories/story';
import { linkKey } from './duplicates/link-key';
import { groupStory } from './group-story';
import { arriveRead, type CopyChoice } from './read-copies';
import { findStory, insertRow, updateText } from './stories';

export interface PutChoice extends CopyChoice {
  /** ISO 8601. */
  readonly at: string;
}

export interface PutFeedStories {
  /** Without copies of a story that was read, where copies are joined: they come in read. */
  readonly newCount: number;
  readonly changedCount: number;
  /** In the order of the feed. */
  readonly newIds: readonly string[];
  /** Stories whose text is another one now, and whose place was forgotten. */
  readonly changedIds: readonly string[];
}

export const nothingPut: PutFeedStories = { newCount: 0, changedCount: 0, newIds: [], changedIds: [] };

const selectKnown = `SELECT story_id, content_hash, url, enclosures, full_text FROM stories
  WHERE story_id IN (SELECT value FROM json_each(?1))`;
const selectPurged = 'SELECT story_id FROM purged WHERE story_id IN (SELECT value FROM json_each(?1))';
const seePurged = 'UPDATE purged SET seen_at = ?2 WHERE story_id IN (SELECT value FROM json_each(?1))';
const leave = `UPDATE stories SET is_in_feed = 0
  WHERE feed_id = ?1 AND is_in_feed = 1 AND story_id NOT IN (SELECT value FROM json_each(?2))`;
const enter = `UPDATE stories SET is_in_feed = 1, feed_id = ?1, is_hidden = 0
  WHERE (is_in_feed = 0 OR feed_id IS NULL) AND story_id IN (SELECT value FROM json_each(?2))`;
const setLinks = 'UPDATE stories SET url = ?2, url_key = ?3, enclosures = ?4 WHERE story_id = ?1';
const setFullText = 'UPDATE stories SET full_text = ?2, is_teaser = ?3 WHERE story_id = ?1';

/**
 * Adds what is new and changes what is known but reads differently, in place. Dates of known stories stay, because some feeds date
 * everything anew; what retention took out stays out; what left the feed stays in the library. No stories at all change nothing.
 */
export function putFeedStories(
  database: Database,
  feedId: string,
  given: readonly FeedStoryInput[],
  { at, groupDuplicates }: PutChoice,
): PutFeedStories {
  const stories = [...new Map([...given].reverse().map((story) => [story.storyId, story])).values()];
  if (stories.length === 0) return nothingPut;
  const ids = JSON.stringify(stories.map((story) => story.storyId));
  const known = new Map(database.all(selectKnown, ids).map((row) => [row.story_id, row]));
  const purged = new Set(database.all(selectPurged, ids).map((row) => row.story_id));
  if (purged.size > 0) database.run(seePurged, ids, at);
  const fresh = stories.filter(({ storyId }) => !known.has(storyId) && !purged.has(storyId));
  const changed = stories.filter((story) => changeStory(database, story, known.get(story.storyId)));
  database.run(leave, feedId, ids);
  database.run(enter, feedId, ids);
  // Oldest first: stories without dates are then in the feed's order.
  for (const story of fresh) insertFeedStory(database, feedId, story);
  const arrived = groupDuplicates ? fresh.filter(({ storyId }) => arriveRead(database, storyId, at)) : [];
  return {
    newCount: fresh.length - arrived.length,
    changedCount: changed.length,
    newIds: fresh.map((story) => story.storyId).reverse(),
    changedIds: changed.map((story) => story.storyId).reverse(),
  };
}

function insertFeedStory(database: Database, feedId: string, story: FeedStoryInput): void {
  const { itemKey, isTeaser, enclosures, url } = story;
  insertRow(database, story, { feedId, itemKey, isTeaser, enclosures, urlKey: linkKey(url) });
  groupStory(database, story);
}

/** Whether the text changed. */
function changeStory(database: Database, story: FeedStoryInput, known: SqlRow | undefined): boolean {
  if (!known) return false;
  const enclosures = story.enclosures.length > 0 ? JSON.stringify(story.enclosures) : null;
  const areLinksNew = known.url !== story.url || known.enclosures !== enclosures;
  if (areLinksNew) database.run(setLinks, story.storyId, story.url, linkKey(story.url), enclosures);
  if (known.content_hash === story.contentHash) return false;
  const holdsArticle = known.full_text === 'stored' || known.full_text === 'stale';
  if (holdsArticle && story.isTeaser) changeAround(database, story);
  else changeAll(database, story);
  return true;
}

function changeAll(database: Database, story: FeedStoryInput): void {
  updateText(database, story);
  database.run(setFullText, story.storyId, 'none', Number(story.isTeaser));
}

/** A new teaser does not take the place of the article that was fetched for the old one. */
function changeAround(database: Database, story: FeedStoryInput): void {
  const old = findStory(database, story.storyId);
  updateText(database, old === null ? story : withArticle(story, old.article));
  database.run(setFullText, story.storyId, 'stale', 0);
}

/** The story with another article. Its hash stays that of what the feed gave. */
export function withArticle(story: Story, article: Story['article']): Story {
  const all = `${story.headline}\n${story.summary ?? ''}\n${articleText(article)}`;
  return { ...story, article, spokenWords: countSpokenWords(all) };
}
