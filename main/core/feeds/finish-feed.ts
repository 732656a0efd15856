import { createHash } from 'node:crypto';
import type { Enclosure, FeedItem, ParsedFeed } from './feed';
import { feedDate } from './feed-date';
import { type EnclosureDraft, type FeedDraft, type ItemDraft, isReadable } from './feed-draft';
import { languageTag } from './feed-language';
import { webLink } from './web-link';

/** Resolves addresses, reads dates and languages, gives every item its key and keeps the first of those that share one. */
export function finishFeed(draft: FeedDraft, feedUrl: string, isRepaired: boolean): ParsedFeed {
  const root = webLink(feedUrl, null);
  const siteUrl = webLink(draft.link, innermost(root, [draft.base]));
  const base = innermost(siteUrl ?? root, [draft.base]) ?? feedUrl;
  const readable = draft.items.filter(isReadable);
  const hasIds = haveUsefulIds(readable);
  const items = new Map<string, FeedItem>();
  for (const item of readable) {
    const finished = finishItem(item, base, hasIds);
    if (!items.has(finished.key)) items.set(finished.key, finished);
  }
  const { format, title } = draft;
  return { format, title, siteUrl, language: languageTag(draft.language), items: [...items.values()], isRepaired };
}

function finishItem(draft: ItemDraft, feedBase: string, hasIds: boolean): FeedItem {
  const baseUrl = innermost(feedBase, draft.bases) ?? feedBase;
  const url = webLink(draft.link, baseUrl);
  return {
    key: keyOf(draft, url, hasIds),
    title: draft.title,
    url,
    author: draft.author,
    publishedAt: firstDate(draft.dates),
    language: languageTag(draft.language),
    summaryHtml: draft.summaryHtml ?? null,
    contentHtml: draft.contentHtml ?? null,
    baseUrl,
    enclosures: draft.enclosures.flatMap((enclosure) => finishEnclosure(enclosure, baseUrl)),
  };
}

/** Each base is relative to the one around it; one that is no web address is as if it were not there. */
const innermost = (outer: string | null, bases: readonly (string | undefined)[]): string | null =>
  bases.reduce<string | null>((base, next) => webLink(next, base) ?? base, outer);

/** Some programs write the same id into every item; then it tells nothing. */
function haveUsefulIds(items: readonly ItemDraft[]): boolean {
  const ids = items.flatMap(({ id }) => id ?? []);
  return ids.length < 3 || new Set(ids).size * 2 > ids.length;
}

/** Longer ids are kept as a hash: they are compared, never shown. */
const maxKeyChars = 500;

function keyOf({ id, title, summaryHtml, contentHtml }: ItemDraft, url: string | null, hasIds: boolean): string {
  const name = (hasIds ? id : undefined) ?? url;
  if (name !== null) return name.length > maxKeyChars ? `long:${hash(name)}` : name;
  return `text:${hash(JSON.stringify([title, summaryHtml, contentHtml]))}`;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

function firstDate(dates: readonly (string | undefined)[]): string | null {
  for (const date of dates) {
    const found = feedDate(date);
    if (found !== null) return found;
  }
  return null;
}

function finishEnclosure({ url, mediaType, bytes }: EnclosureDraft, baseUrl: string): readonly Enclosure[] {
  const link = webLink(url, baseUrl);
  if (link === null) return [];
  const isSize = typeof bytes === 'number' && Number.isSafeInteger(bytes) && bytes > 0;
  return [{ url: link, mediaType: mediaType?.trim().toLowerCase() || null, bytes: isSize ? bytes : null }];
}
