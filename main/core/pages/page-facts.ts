import { maxHeadlineChars } from '../../../contract/limits';
import { feedDate } from '../feeds/feed-date';
import { languageTag } from '../feeds/feed-language';
import { plainLine } from '../feeds/plain-line';
import { webLink } from '../feeds/web-link';
import type { ArticleData } from './json-ld';
import { type MetaReader, metaReader } from './meta-reader';
import { authorOf } from './page-author';
import type { PageDocument } from './page-document';
import { bareWords, chooseHeadline } from './page-headline';

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
  const headings = headingsOf(document);
  const titles = [told(data, headings), meta('og:title', 'twitter:title', 'title'), textOf(document, 'title')];
  return {
    headline: chooseHeadline(lines(titles, maxHeadlineChars), headings, source),
    summary: firstLine(
      [data?.description, meta('og:description', 'description', 'twitter:description')],
      maxSummaryChars,
    ),
    author: authorOf(document, data, meta),
    publishedAt: dateOf(document, data, meta, url, now),
    language: languageOf(document, data, meta),
    source,
    url: addressOf(document, meta, url),
  };
}

/** A name that is seen as a heading is surer than a headline that is not: Wikipedia describes the subject in it. */
function told(data: ArticleData | null, headings: readonly string[]): string | undefined {
  const isSeen = (text: string | undefined) => headings.some((heading) => bareWords(heading) === bareWords(text ?? ''));
  return isSeen(data?.name) && !isSeen(data?.headline) ? data?.name : data?.headline;
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

/** Many sites keep a story under the day of its publication. */
function dayInAddress(url: string): string | undefined {
  const [, year, month, day] = /\/((?:19|20)\d{2})[/-](\d{2})[/-](\d{2})(?=[/-]|$)/.exec(new URL(url).pathname) ?? [];
  return year === undefined ? undefined : `${year}-${month}-${day}`;
}

function dateOf(
  document: PageDocument,
  data: ArticleData | null,
  meta: MetaReader,
  url: string,
  now: Date | null,
): string | null {
  const seen = document.querySelector(
    'article time[datetime],main time[datetime],header time[datetime],time[pubdate],[itemprop="datePublished"],time.published,time.entry-date,.published[title]',
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
    seen?.getAttribute('datetime') ?? seen?.getAttribute('content') ?? seen?.getAttribute('title') ?? undefined,
    dayInAddress(url),
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
