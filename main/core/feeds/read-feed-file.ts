import { fail, ok, type Result } from '../../../contract/errors';
import { maxImportBytes } from '../../../contract/limits';
import type { FileText } from '../stories/files/file-text';
import { articleText } from '../stories/story';
import type { FeedItem } from './feed';
import { surelyToldChars } from './feed-stories';
import { toStoryText } from './item-text';
import { parseFeed } from './parse-feed';

/** Links that are relative to this lead to no address of the web, and so there is none rather than a wrong one. */
const nowhere = 'file:///';

/**
 * The items of a feed that was kept as a file, in the feed's order, with the feed's title as their source. Nothing is fetched: an item of
 * which the feed gives only the beginning stays that.
 *
 * `empty-file`, `too-large`; `no-story`: no feed, or none of its items says anything.
 */
export function readFeedFile(bytes: Uint8Array): Result<readonly FileText[]> {
  const feed = parseFeed(bytes, { contentType: null, url: nowhere, maxBytes: maxImportBytes });
  if (!feed.ok) return feed.error.code === 'not-a-feed' ? fail('no-story', 'the file only looks like a feed') : feed;
  const { title, language, items } = feed.value;
  const texts = items.map((item) => toFileText(item, title, language)).filter(({ headline }) => headline !== '');
  return texts.length > 0 ? ok(texts) : fail('no-story', 'the feed has no items');
}

/** Of a long text the language is told by its words; the feed's counts where there are too few of them. */
function toFileText(item: FeedItem, source: string | null, feedLanguage: string | null): FileText {
  const { text } = toStoryText(item);
  const told = `${text.summary ?? ''}\n${articleText(text.article)}`.trim();
  const language = item.language ?? (told.length < surelyToldChars ? feedLanguage : null);
  return { ...text, source, language, url: item.url, publishedAt: item.publishedAt };
}
