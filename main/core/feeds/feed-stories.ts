import type { FeedStoryInput } from '../stories/feed-story';
import { articleText, feedStory } from '../stories/story';
import { primaryLanguage } from '../text/language-tag';
import type { FeedItem, ParsedFeed } from './feed';
import { toStoryText } from './item-text';

export interface StoryMaker {
  readonly feedId: string;
  /** What the feed is called where its stories are listed. */
  readonly source: string;
  /** BCP 47 tag of a text. */
  readonly detectLanguage: (text: string) => string;
  readonly now: Date;
}

/** The items of a feed as stories, in the feed's order. About 6 MB of HTML a second. */
export const toStories = (feed: ParsedFeed, maker: StoryMaker): readonly FeedStoryInput[] =>
  feed.items.map((item) => toStory(item, feed.language, maker));

/** One item as a story; `feedLanguage` counts where item and text tell nothing surer. */
export function toStory(item: FeedItem, feedLanguage: string | null, maker: StoryMaker): FeedStoryInput {
  const { text, isTeaser } = toStoryText(item);
  const body = `${text.summary ?? ''}\n${articleText(text.article)}`.slice(0, sampleChars);
  const facts = {
    language: item.language ?? languageOf(body, text.headline, feedLanguage, maker.detectLanguage),
    source: maker.source,
    url: item.url,
    publishedAt: item.publishedAt,
    addedAt: maker.now.toISOString(),
  };
  const { feedId } = maker;
  const story = feedStory(text, facts, feedId, item.key);
  return { ...story, feedId, itemKey: item.key, isTeaser, enclosures: item.enclosures };
}

const sampleChars = 5_000;
/** From this length on the text is surer of its language than the feed: feeds keep the language that their program was set to. */
export const surelyToldChars = 300;

function languageOf(
  body: string,
  headline: string,
  feedLanguage: string | null,
  detect: (text: string) => string,
): string {
  const isSure = body.trim().length >= surelyToldChars;
  if (feedLanguage !== null && !isSure) return feedLanguage;
  const found = detect(`${body}\n${headline}`);
  // The feed's tag may tell the country as well.
  return feedLanguage !== null && primaryLanguage(feedLanguage) === found ? feedLanguage : found;
}
