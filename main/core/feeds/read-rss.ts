import { parseRssFeed, type RssFeed } from 'feedsmith';
import { alternateLink, enclosureLinks } from './atom-links';
import type { EnclosureDraft, FeedDraft, ItemDraft } from './feed-draft';
import { firstAuthors, titleLine } from './feed-lines';
import { mediaText } from './media-text';
import { termDates } from './term-dates';

type Item = RssFeed.Item<string>;
type Feed = RssFeed.Feed<string>;

/** RSS 0.9x to 2.0 with the extensions that carry text. Throws on what is no sound RSS. */
export function readRss(source: string, maxItems: number): FeedDraft {
  const feed = parseRssFeed(source, { maxItems });
  return {
    format: 'rss',
    title: titleLine(feed.title, 'html'),
    link: feed.link ?? alternateLink(feed.atom?.links),
    language: feed.language ?? feed.dc?.languages?.[0] ?? feed.xml?.lang,
    base: feed.xml?.base,
    items: (feed.items ?? []).map((item) => readItem(item, feed)),
  };
}

const readItem = (item: Item, feed: Feed): ItemDraft => ({
  id: item.guid?.value ?? item.atom?.id,
  title: titleLine(item.title ?? item.dc?.titles?.[0] ?? item.media?.title?.value ?? item.itunes?.title, 'html'),
  link: item.link ?? permaLink(item) ?? alternateLink(item.atom?.links),
  author: authors(item, feed),
  dates: [item.pubDate, item.dc?.dates?.[0], ...termDates(item.dcterms), item.atom?.published, item.atom?.updated],
  language: item.dc?.languages?.[0] ?? item.xml?.lang,
  summaryHtml: summary(item),
  contentHtml: item.content?.encoded ?? item.atom?.content?.value,
  bases: [item.xml?.base],
  enclosures: enclosures(item),
});

/** A guid is a link unless it says that it is not; many say nothing and are none. One that says that it is may be relative. */
function permaLink({ guid }: Item): string | undefined {
  const isAddress =
    /^https?:\/\//i.test(guid?.value ?? '') || (guid?.isPermaLink === true && guid.value?.includes('/'));
  return guid?.isPermaLink !== false && isAddress ? guid?.value : undefined;
}

const summary = (item: Item): string | undefined =>
  item.description ??
  item.atom?.summary?.value ??
  item.itunes?.summary ??
  item.dc?.descriptions?.[0] ??
  mediaText(item.media);

const authors = (item: Item, feed: Feed): string | null =>
  firstAuthors(
    item.dc?.creators,
    item.authors?.map(({ name }) => name),
    item.atom?.authors?.map(({ name }) => name),
    [item.itunes?.author],
    feed.dc?.creators,
    [feed.itunes?.author],
  );

function enclosures(item: Item): readonly EnclosureDraft[] {
  const own = (item.enclosures ?? []).map(({ url, type, length }) => ({ url, mediaType: type, bytes: length }));
  return own.length > 0 ? own : enclosureLinks(item.atom?.links);
}
