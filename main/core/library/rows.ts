import { type Place, type Section, type StoryRow, type StoryStatus, sections } from '../../../contract/story';
import type { SqlRow, SqlValue } from '../ports';
import { listeningMinutes } from '../stories/spoken-words';
import type { Story, StoryOrigin } from '../stories/story';

export const text = (value: SqlValue | undefined): string => (typeof value === 'string' ? value : '');
export const textOrNull = (value: SqlValue | undefined): string | null => (typeof value === 'string' ? value : null);

export const toStatus = (row: SqlRow): StoryStatus => ({
  isRead: Number(row.is_read) === 1,
  isSaved: Number(row.is_saved) === 1,
  isHeard: Number(row.is_heard) === 1,
});

export const toStoryRow = (row: SqlRow): StoryRow => ({
  storyId: text(row.story_id),
  headline: text(row.headline),
  source: text(row.source),
  publishedAt: textOrNull(row.published_at),
  addedAt: text(row.added_at),
  minutes: listeningMinutes(Number(row.spoken_words)),
  language: text(row.language),
  ...toStatus(row),
  ...(row.feed_id === null ? {} : { feedId: text(row.feed_id) }),
  ...(Number(row.is_teaser) === 1 ? { isTeaser: true as const } : {}),
});

/** The whole story; parsing the blocks of a ten-megabyte article takes some 50 ms. */
export const toStory = (row: SqlRow): Story => ({
  storyId: text(row.story_id),
  origin: text(row.origin) as StoryOrigin,
  headline: text(row.headline),
  summary: textOrNull(row.summary),
  article: JSON.parse(text(row.article_blocks)),
  language: text(row.language),
  source: text(row.source),
  author: textOrNull(row.author),
  url: textOrNull(row.url),
  publishedAt: textOrNull(row.published_at),
  addedAt: text(row.added_at),
  contentHash: text(row.content_hash),
  spokenWords: Number(row.spoken_words),
});

export function toPlace(row: SqlRow): Place | null {
  const section = sections.find((each): each is Section => each === row.section);
  if (section === undefined) return null;
  return {
    storyId: text(row.story_id),
    section,
    offsetChars: Number(row.offset_chars),
    offsetMs: Number(row.offset_ms),
  };
}
