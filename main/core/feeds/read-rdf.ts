import { parseRdfFeed, type RdfFeed } from 'feedsmith';
import type { FeedDraft, ItemDraft } from './feed-draft';
import { firstAuthors, titleLine } from './feed-lines';
import { mediaText } from './media-text';
import { termDates } from './term-dates';

type Item = RdfFeed.Item<string>;

/** RSS 0.90 and 1.0. Throws on what is no sound RDF. */
export function readRdf(source: string, maxItems: number): FeedDraft {
  const feed = parseRdfFeed(source, { maxItems });
  return {
    format: 'rdf',
    title: titleLine(feed.title, 'html'),
    link: feed.link,
    language: feed.dc?.languages?.[0] ?? feed.xml?.lang,
    base: feed.xml?.base,
    items: (feed.items ?? []).map((item) => readItem(item, feed.dc?.creators)),
  };
}

/** What an item is about is nearly always its address. */
const readItem = (item: Item, feedAuthors: readonly string[] | undefined): ItemDraft => ({
  id: item.rdf?.about,
  title: titleLine(item.title ?? item.dc?.titles?.[0], 'html'),
  link: item.link ?? item.rdf?.about,
  author: firstAuthors(item.dc?.creators, feedAuthors),
  dates: [item.dc?.dates?.[0], ...termDates(item.dcterms), item.atom?.published, item.atom?.updated],
  language: item.dc?.languages?.[0] ?? item.xml?.lang,
  summaryHtml: item.description ?? item.dc?.descriptions?.[0] ?? mediaText(item.media),
  contentHtml: item.content?.encoded,
  bases: [item.xml?.base],
  enclosures: [],
});
