import { fail, ok, type Result } from '../../../contract/errors';
import { maxPageBytes } from '../../../contract/limits';
import type { Block } from '../../../contract/story';
import { webLink } from '../feeds/web-link';
import { blockChars } from '../speech/block-text';
import type { MarkupOptions } from '../stories/html/html-to-blocks';
import { filterArticle } from './article-filter';
import { bodyBlocks, defuddledBlocks, readableBlocks } from './found-article';
import { type ArticleData, articleData } from './json-ld';
import { openPage, type PageDocument, preparePage } from './page-document';
import { type PageFacts, pageFacts } from './page-facts';
import { tellsAnew, withoutSummary } from './page-summary';

/** An article as its page has it, safe to keep. */
export interface ExtractedPage extends PageFacts {
  readonly headline: string;
  readonly blocks: readonly Block[];
}

/** With less text there is no article: a page of links, a player, a demand to log in. */
const minArticleChars = 140;
/** From this length on, JSON-LD has an article and not a teaser. */
const minBodyChars = 600;
/** JSON-LD is taken when the page gave less than this part of it. */
const minBodyShare = 0.6;
/** A shorter result is tried by the other method, and given up for one this many times longer. */
const shortArticleChars = 400;
const clearlyLonger = 1.5;

/**
 * The article of a web page with what the page tells about it. The thresholds stand in docs/technotes/full-articles.md.
 *
 * `too-large`: more than `maxPageBytes` UTF-16 units. `not-a-page`: no HTML. `no-article`: nothing to read in it. Never throws. 15 ms for
 * most pages, a second for hostile ones of that size and more; so it runs in a worker with a time limit.
 *
 * @param url  where the page came from, http or https
 * @param now  dates later than a day after are not believed
 */
export function extractArticle(html: string, url: string, now: Date | null = null): Result<ExtractedPage> {
  if (html.length > maxPageBytes) return fail('too-large', 'the page is too large', { chars: html.length });
  if (!isPage(html) || webLink(url, null) === null) return fail('not-a-page', 'there is no HTML at the address');
  try {
    return extract(html, url, now);
  } catch {
    return fail('no-article', 'the page could not be searched');
  }
}

const feedOrData = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*>\s*)*<(?:rss|feed|rdf:RDF|opml|svg|sitemapindex|urlset)[\s>]/i;
const markup = /<(?:!doctype\s+html|html|head|body|article|main|section|div|p|h1)[\s>]/i;

const isPage = (html: string): boolean => !feedOrData.test(html.slice(0, 2_000)) && markup.test(html);

function extract(html: string, url: string, now: Date | null): Result<ExtractedPage> {
  const document = openPage(html);
  if (document === null) return fail('no-article', 'the page nests too deep');
  const data = articleData(document);
  const facts = pageFacts(document, data, url, now);
  const options: MarkupOptions = { baseUrl: baseOf(document, url), language: facts.language };
  preparePage(document);
  const whole = longest(html, document, data, facts, options);
  if (unlinkedChars(whole) < minArticleChars) return fail('no-article', 'the page holds too little text');
  const headline = facts.headline ?? facts.source;
  const blocks = withoutSummary(whole, facts.summary);
  const summary = tellsAnew(facts.summary, headline, blocks) ? facts.summary : null;
  return ok({ ...facts, headline, summary, blocks });
}

const baseOf = (document: PageDocument, url: string): string =>
  webLink(document.querySelector('base[href]')?.getAttribute('href'), url) ?? url;

function longest(
  html: string,
  document: PageDocument,
  data: ArticleData | null,
  facts: PageFacts,
  options: MarkupOptions,
): readonly Block[] {
  const filtered = (blocks: readonly Block[]) => filterArticle(blocks, facts);
  const found = filtered(readableBlocks(document, options));
  const body = data?.articleBody === undefined ? [] : filtered(bodyBlocks(data.articleBody, options));
  if (charsOf(body) > minBodyChars && charsOf(found) < charsOf(body) * minBodyShare) return body;
  if (charsOf(found) >= shortArticleChars) return found;
  const fresh = openPage(html);
  if (fresh === null) return found;
  preparePage(fresh);
  const other = filtered(defuddledBlocks(fresh, facts.url, options));
  return charsOf(other) > charsOf(found) * clearlyLonger ? other : found;
}

/** Text that leads nowhere: a page of links has none. */
const unlinkedChars = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { runs }) => sum + runs.reduce((own, run) => own + (run.href ? 0 : run.text.length), 0), 0);

const charsOf = (blocks: readonly Block[]): number =>
  blocks.reduce(
    (sum, block) => (block.kind === 'caption' || block.kind === 'image' ? sum : sum + blockChars(block)),
    0,
  );
