import { readTags } from '../markup/read-tags';
import { plainLine } from './plain-line';
import { webLink } from './web-link';

export interface FeedLink {
  readonly url: string;
  /** As the page calls it; null: without a name. */
  readonly title: string | null;
}

/**
 * Where a page says that its feeds are: first what it declares for programs, in its order, then links for people that look like feeds, feeds
 * of comments last. Each address once, at most 50. Never throws.
 */
export function feedLinksIn(html: string, pageUrl: string): readonly FeedLink[] {
  const page = new PageLinks(pageUrl);
  // Feeds are declared at the top; what follows the first megabyte is content.
  readTags(html.slice(0, maxPageChars), { isXml: false, decodesEntities: true }, page);
  const links = new Map<string, FeedLink>();
  for (const link of [...page.declared, ...page.likely]) if (!links.has(link.url)) links.set(link.url, link);
  const all = [...links.values()];
  return [...all.filter((link) => !isOfComments(link)), ...all.filter(isOfComments)].slice(0, maxLinks);
}

const maxPageChars = 1_000_000;
const maxLinks = 50;
const maxTitleChars = 200;

type Attributes = ReadonlyMap<string, string>;

class PageLinks {
  readonly declared: FeedLink[] = [];
  readonly likely: FeedLink[] = [];
  #base: string;
  #hasBase = false;
  #link: { readonly url: string; text: string } | null = null;

  constructor(pageUrl: string) {
    this.#base = pageUrl;
  }

  open = (name: string, attributes: Attributes): void => {
    if (name === 'base' && !this.#hasBase) this.#setBase(attributes.get('href'));
    else if (name === 'link' && isFeedLink(attributes)) this.#declare(attributes);
    else if (name === 'a') this.#openAnchor(attributes);
  };

  text = (text: string): void => {
    if (this.#link !== null && this.#link.text.length < maxTitleChars) this.#link.text += text;
  };

  close = (name: string): void => {
    if (name !== 'a' || this.#link === null) return;
    const { url, text } = this.#link;
    this.#link = null;
    if (looksLikeFeed(url, text)) this.likely.push({ url, title: plainLine(text, 'text', maxTitleChars) });
  };

  #setBase(href: string | undefined): void {
    const base = webLink(href, this.#base);
    if (base === null) return;
    this.#base = base;
    this.#hasBase = true;
  }

  #declare(attributes: Attributes): void {
    const url = webLink(attributes.get('href'), this.#base);
    const title = attributes.get('title');
    if (url !== null) this.declared.push({ url, title: plainLine(title, 'text', maxTitleChars) });
  }

  #openAnchor(attributes: Attributes): void {
    const url = webLink(attributes.get('href'), this.#base);
    this.#link = url === null ? null : { url, text: '' };
  }
}

function isFeedLink(attributes: Attributes): boolean {
  const [rel, type] = [attributes.get('rel') ?? '', attributes.get('type') ?? ''];
  const isData = /\/wp-json\//.test(attributes.get('href') ?? '');
  return /(?:^|\s)(?:alternate|feed)(?:\s|$)/i.test(rel) && feedTypes.test(type.trim()) && !isData;
}

const feedTypes =
  /^(?:application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|(?:application|text)\/(?:rss|atom|xml)|application\/json)\s*(?:;|$)/i;

const feedPaths =
  /(?:\.(?:rss|atom|rdf)|\/(?:feed|rss|atom|index|feeds?)\.(?:xml|json))$|\/(?:feed|rss|atom|feeds)\/?$/i;
const feedQueries = /[?&](?:feed|format)=(?:rss2?|atom|json)\b/i;
const feedWords = /^(?:rss|atom|rss[ -]?feed|feed|atom feed|json feed)$/i;

function looksLikeFeed(url: string, text: string): boolean {
  const { pathname, search } = new URL(url);
  return feedPaths.test(pathname) || feedQueries.test(search) || feedWords.test(text.trim());
}

/** Many sites declare one feed for the news and one for what readers write below it. */
const isOfComments = ({ url }: FeedLink): boolean => /\/comments\/(?:feed|default|atom)\b|[?&]feed=comments/i.test(url);
