import { type JsonFeed, parseJsonFeed } from 'feedsmith';
import { maxFeedItems } from '../../../contract/limits';
import type { FeedDraft, ItemDraft } from './feed-draft';
import { firstAuthors, titleLine } from './feed-lines';
import { htmlOfText } from './html-of-text';
import type { ReadFeed } from './read-xml-feed';
import { repairJson } from './repair-json';

type Item = JsonFeed.Item<string>;

/** Null: no JSON Feed (https://www.jsonfeed.org/version/1.1/). One that was cut off gives the items that are whole. */
export function readJsonFeed(text: string): ReadFeed | null {
  const start = text.indexOf('{');
  if (start === -1) return null;
  const asItIs = attempt(text.slice(start, text.lastIndexOf('}') + 1));
  if (asItIs !== null) return { draft: asItIs, isRepaired: false };
  const repaired = repairJson(text.slice(start));
  const draft = repaired === null ? null : attempt(repaired);
  return draft === null ? null : { draft, isRepaired: true };
}

function attempt(json: string): FeedDraft | null {
  try {
    return toDraft(parseJsonFeed(json, { maxItems: maxFeedItems }));
  } catch {
    return null;
  }
}

const toDraft = (feed: JsonFeed.Feed<string>): FeedDraft => ({
  format: 'json',
  title: titleLine(feed.title, 'text'),
  link: feed.home_page_url,
  language: feed.language,
  base: undefined,
  items: (feed.items ?? []).map((item) => readItem(item, feed)),
});

const readItem = (item: Item, feed: JsonFeed.Feed<string>): ItemDraft => ({
  id: item.id,
  title: titleLine(item.title, 'text'),
  link: item.url ?? item.external_url,
  author: firstAuthors(
    item.authors?.map(({ name }) => name),
    feed.authors?.map(({ name }) => name),
  ),
  dates: [item.date_published, item.date_modified],
  language: item.language,
  summaryHtml: item.summary === undefined ? undefined : htmlOfText(item.summary),
  contentHtml: item.content_html ?? (item.content_text === undefined ? undefined : htmlOfText(item.content_text)),
  bases: [],
  enclosures: (item.attachments ?? []).map((file) => ({
    url: file.url,
    mediaType: file.mime_type,
    bytes: file.size_in_bytes,
  })),
});
