import { maxHeadlineChars } from '../../../contract/limits';
import { feedDate } from '../feeds/feed-date';
import { languageTag } from '../feeds/feed-language';
import { authorLine } from '../feeds/feed-lines';
import { plainLine } from '../feeds/plain-line';
import { webLink } from '../feeds/web-link';
import type { ArticleData } from './json-ld';
import type { PageDocument } from './page-document';
import { chooseHeadline } from './page-headline';

/** What a page tells about itself, as plain text. */
export interface PageFacts {
  readonly headline: string | null;
  readonly summary: string | null;
  readonly author: string | null;
  /** UTC, ISO 8601. */
  readonly publishedAt: string | null;
  /** BCP 47. */
  readonly language: string | null;
  /** Name of the site. */
  readonly source: string;
  readonly url: string;
}

const maxSummaryChars = 1_000;
const maxSourceChars = 120;
/** A clock that is wrong by a day is more likely than a page from the future. */
const maxAheadMs = 24 * 60 * 60 * 1_000;

/** Facts from JSON-LD, else from the page's `<meta>` elements, else from what is seen. */
export function pageFacts(document: PageDocument, data: ArticleData | null, url: string, now: Date | null): PageFacts {
  const meta = metaReader(document);
  const source = sourceOf(data, meta, url);
  const titles = [data?.headline, meta('og:title', 'twitter:title', 'title'), textOf(document, 'title')];
  return {
    headline: chooseHeadline(lines(titles, maxHeadlineChars), headingsOf(document), source),
    summary: firstLine(
      [data?.description, meta('og:description', 'description', 'twitter:description')],
      maxSummaryChars,
    ),
    author: authorOf(document, data, meta),
    publishedAt: dateOf(document, data, meta, now),
    language: languageOf(document, data, meta),
    source,
    url: addressOf(document, meta, url),
  };
}

/** The content of the first `<meta>` that has one of the names and says something. */
type MetaReader = (...names: readonly string[]) => string | undefined;

function metaReader(document: PageDocument): MetaReader {
  const told = new Map<string, string>();
  for (const element of document.querySelectorAll('meta')) {
    const content = element.getAttribute('content')?.trim() ?? '';
    const attributes = ['property', 'name', 'itemprop', 'http-equiv'].map((name) => element.getAttribute(name));
    for (const name of attributes) {
      const key = name?.trim().toLowerCase();
      if (key !== undefined && content !== '' && !told.has(key)) told.set(key, content);
    }
  }
  return (...names) => names.map((name) => told.get(name)).find((content) => content !== undefined);
}

const lines = (texts: readonly (string | undefined)[], maxChars: number): readonly string[] =>
  texts.map((text) => plainLine(text, 'text', maxChars)).filter((line) => line !== null);

const firstLine = (texts: readonly (string | undefined)[], maxChars: number): string | null =>
  lines(texts, maxChars)[0] ?? null;

const textOf = (document: PageDocument, selector: string): string | undefined =>
  document.querySelector(selector)?.textContent ?? undefined;

const maxHeadings = 20;

/** First-level headings before those of the second level, which hold the headline on old pages. */
const headingsOf = (document: PageDocument): readonly string[] =>
  ['h1', 'h2'].flatMap((name) =>
    lines(
      [...document.querySelectorAll(name)].slice(0, maxHeadings).map((heading) => heading.textContent ?? ''),
      maxHeadlineChars,
    ),
  );

function sourceOf(data: ArticleData | null, meta: MetaReader, url: string): string {
  const told = [meta('og:site_name'), data?.publisher, meta('application-name', 'apple-mobile-web-app-title')];
  return firstLine(told, maxSourceChars) ?? new URL(url).hostname.replace(/^www\./, '');
}

function authorOf(document: PageDocument, data: ArticleData | null, meta: MetaReader): string | null {
  const byMeta = meta('author', 'article:author', 'dc.creator', 'byl', 'parsely-author', 'sailthru.author');
  const seen = textOf(document, '[rel="author"],[itemprop="author"] [itemprop="name"],[itemprop="author"]');
  for (const names of [data?.authors ?? [], [byMeta], [seen]]) {
    const line = authorLine(names.map((name) => (isAddress(name) ? undefined : name)))?.replace(byWord, '');
    if (line !== undefined && line !== '') return line;
  }
  return null;
}

const isAddress = (name: string | undefined): boolean => /^(?:https?:)?\/\//i.test(name ?? '');
const byWord = /^(?:by|von|por|par|di|door|av|af)\s+(?=\p{Lu})/iu;

function dateOf(document: PageDocument, data: ArticleData | null, meta: MetaReader, now: Date | null): string | null {
  const seen = document.querySelector(
    'article time[datetime],main time[datetime],header time[datetime],time[pubdate],time[itemprop="datePublished"]',
  );
  const names = [
    'article:published_time',
    'og:published_time',
    'datepublished',
    'date',
    'dc.date.issued',
    'dc.date',
    'dcterms.created',
  ];
  const told = [
    data?.datePublished,
    meta(...names, 'parsely-pub-date', 'sailthru.date', 'pubdate'),
    seen?.getAttribute('datetime') ?? undefined,
  ];
  const dates = told.map((date) => feedDate(date)).filter((date) => date !== null);
  return dates.find((date) => now === null || Date.parse(date) <= now.getTime() + maxAheadMs) ?? null;
}

function languageOf(document: PageDocument, data: ArticleData | null, meta: MetaReader): string | null {
  const root = document.documentElement;
  const told = [
    root?.getAttribute('lang'),
    root?.getAttribute('xml:lang'),
    meta('content-language'),
    data?.inLanguage,
    meta('og:locale'),
  ];
  return told.map((tag) => languageTag(tag ?? undefined)).find((tag) => tag !== null) ?? null;
}

/** The address that the page itself gives, if it is one of the same host: another host's would be a claim about somebody else. */
function addressOf(document: PageDocument, meta: MetaReader, url: string): string {
  const told = [document.querySelector('link[rel="canonical"]')?.getAttribute('href'), meta('og:url')];
  const own = new URL(url);
  own.hash = '';
  for (const href of told) {
    const link = webLink(href, url);
    if (link === null || new URL(link).host !== own.host) continue;
    // A canonical address of the front page is a slip of the template.
    if (new URL(link).pathname !== '/' || own.pathname === '/') return link.replace(/#.*$/, '');
  }
  return own.href;
}
