import { fail, ok, type Result } from '../../../contract/errors';
import { maxPageBytes } from '../../../contract/limits';
import type { Block } from '../../../contract/story';
import { webLink } from '../feeds/web-link';
import { runsText } from '../speech/block-text';
import type { MarkupOptions } from '../stories/html/html-to-blocks';
import { filterArticle } from './article-filter';
import { bodyBlocks, defuddledBlocks, readableBlocks } from './found-article';
import { type ArticleData, articleData } from './json-ld';
import { ownArticleBlocks, ownArticleChars, removeOtherArticles } from './own-article';
import { openPage, type PageDocument, preparePage } from './page-document';
import { type PageFacts, pageFacts } from './page-facts';
import { tellsAnew, withoutSummary } from './page-summary';

/** An article as its page has it, safe to keep. */
export interface ExtractedPage extends PageFacts {
  readonly headline: string;
  readonly blocks: readonly Block[];
}

/** An article that the page marks as such and that is this many times longer than what was found was lost for the most part. */
const minOwnTimes = 2;
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
  removeOtherArticles(document, facts.headline);
  const ownChars = ownArticleChars(document);
  const found = filtered(readableBlocks(document, options));
  const body = data?.articleBody === undefined ? [] : filtered(bodyBlocks(data.articleBody, options));
  if (charsOf(body) > minBodyChars && charsOf(found) < charsOf(body) * minBodyShare) return body;
  if (ownChars > charsOf(found) * minOwnTimes) {
    const own = filtered(inFreshPage(html, (fresh) => ownArticleBlocks(fresh, options)));
    if (charsOf(own) > charsOf(found) * minOwnTimes) return own;
  }
  if (charsOf(found) >= shortArticleChars) return found;
  const other = filtered(inFreshPage(html, (fresh) => defuddledBlocks(fresh, facts.url, options)));
  return charsOf(other) > charsOf(found) * clearlyLonger ? other : found;
}

/** Readability takes the page apart that it is given. */
function inFreshPage(html: string, blocksOf: (page: PageDocument) => readonly Block[]): readonly Block[] {
  const fresh = openPage(html);
  if (fresh === null) return [];
  preparePage(fresh);
  return blocksOf(fresh);
}

/** Text that leads nowhere: a page of links has none. */
const unlinkedChars = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { runs }) => sum + runs.reduce((own, run) => own + (run.href ? 0 : weight(run.text)), 0), 0);

const charsOf = (blocks: readonly Block[]): number =>
  blocks.reduce(
    (sum, { kind, runs }) => (kind === 'caption' || kind === 'image' ? sum : sum + weight(runsText(runs))),
    0,
  );

/** In UTF-16 units; a character of Chinese or Japanese says as much as two letters or more. */
const weight = (text: string): number =>
  text.length + (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0);
