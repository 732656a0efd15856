import { type AtomFeed, parseAtomFeed } from 'feedsmith';
import { alternateLink, enclosureLinks } from './atom-links';
import type { FeedDraft, ItemDraft } from './feed-draft';
import { firstAuthors, titleLine } from './feed-lines';
import { htmlOfText } from './html-of-text';
import { mediaText } from './media-text';

type Entry = AtomFeed.Entry<string>;
type Feed = AtomFeed.Feed<string>;

/** Atom 0.3 and 1.0. Throws on what is no sound Atom. */
export function readAtom(source: string, maxItems: number): FeedDraft {
  const feed = parseAtomFeed(source, { maxItems });
  return {
    format: 'atom',
    title: title(feed.title),
    link: alternateLink(feed.links),
    language: feed.xml?.lang ?? feed.dc?.languages?.[0],
    base: feed.xml?.base,
    items: (feed.entries ?? []).map((entry) => readEntry(entry, feed)),
  };
}

const readEntry = (entry: Entry, feed: Feed): ItemDraft => ({
  id: entry.id,
  title: title(entry.title) ?? titleLine(entry.media?.title?.value, 'text'),
  link: alternateLink(entry.links),
  author: firstAuthors(...[entry.authors, entry.source?.authors, feed.authors].map(names), entry.dc?.creators),
  dates: [entry.published, entry.updated, entry.dc?.dates?.[0]],
  language: entry.xml?.lang ?? entry.content?.xml?.lang ?? entry.dc?.languages?.[0],
  summaryHtml: html(entry.summary) ?? mediaText(entry.media),
  contentHtml: html(entry.content),
  bases: [entry.xml?.base, entry.content?.xml?.base],
  enclosures: enclosureLinks(entry.links),
});

const names = (people: readonly AtomFeed.Person[] | undefined) => people?.map(({ name }) => name);

const isMarkup = (type: string | undefined): boolean => /html/i.test(type ?? '');

const title = (text: AtomFeed.Text | undefined): string | null =>
  titleLine(text?.value, isMarkup(text?.type) ? 'html' : 'text');

/** Text is escaped; pictures, sounds and other data inside an entry are no text (RFC 4287, 4.1.3.3). */
function html(text: AtomFeed.Content | undefined): string | undefined {
  if (text?.value === undefined) return undefined;
  if (isMarkup(text.type)) return text.value;
  return /^(?:text(?:\/plain)?)?$/i.test(text.type ?? '') ? htmlOfText(text.value) : undefined;
}
