import { fail, ok, type Result } from '../../../contract/errors';
import type { FoundAtAddress, FoundFeed } from '../../../contract/feeds';
import { decodeMarkup } from '../markup/decode-markup';
import { commonFeedPaths } from './common-feed-paths';
import type { ParsedFeed } from './feed';
import { feedLinksIn } from './feed-links';
import { pageFacts } from './page-facts';
import { parseFeed } from './parse-feed';
import { webAddress } from './web-address';

export interface Fetched {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  /** Where the answer came from, after redirects. */
  readonly url: string;
}

/** Asks for one address. */
export type Get = (url: string, signal: AbortSignal) => Promise<Result<Fetched>>;

/** A site is not searched through: the page and four guesses. */
export const maxRequests = 5;

/**
 * What is at an address that a person typed: the feed itself, the feeds that its page declares, one at a usual place, or the page to read.
 * Asks at most `maxRequests` times, one after the other.
 *
 * `not-a-web-address`, `no-feed-found`: a page without feeds and without text. `not-a-page`: neither feed nor page. `cancelled`, and whatever
 * the first request failed with; later ones may fail.
 */
export async function discover(typed: string, get: Get, signal: AbortSignal): Promise<Result<FoundAtAddress>> {
  const address = webAddress(typed);
  if (!address.ok) return address;
  const answer = await get(address.value, signal);
  if (signal.aborted) return cancelled;
  if (!answer.ok) return answer;
  const feed = parseFeed(answer.value.bytes, answer.value);
  if (feed.ok) return ok({ kind: 'feeds', feeds: [found(feed.value, answer.value.url, null)] });
  return discoverFrom(answer.value, get, signal);
}

const cancelled = fail('cancelled', 'the search for feeds was given up');

async function discoverFrom(page: Fetched, get: Get, signal: AbortSignal): Promise<Result<FoundAtAddress>> {
  const html = decodeMarkup(page.bytes, page.contentType).text;
  const facts = pageFacts(html, page.contentType);
  if (facts === null) return fail('not-a-page', 'the address holds neither a feed nor a page');
  const feeds = await checkCandidates(candidatesOn(html, page.url), get, signal);
  if (signal.aborted) return cancelled;
  if (feeds.length > 0) return ok({ kind: 'feeds', feeds });
  if (!facts.hasText) return fail('no-feed-found', 'the page declares no feed and has no text');
  return ok({ kind: 'page', url: page.url, title: facts.title ?? new URL(page.url).host });
}

interface Candidate {
  readonly url: string;
  readonly title: string | null;
  readonly isGuess: boolean;
}

function candidatesOn(html: string, pageUrl: string): readonly Candidate[] {
  const told = feedLinksIn(html, pageUrl).map((link) => ({ ...link, isGuess: false }));
  const guesses = commonFeedPaths(pageUrl).map((url) => ({ url, title: null, isGuess: true }));
  const known = new Set([pageUrl, ...told.map(({ url }) => url)]);
  return [...told.filter(({ url }) => url !== pageUrl), ...guesses.filter(({ url }) => !known.has(url))];
}

/** All that the page names; guesses only while nothing was found. */
async function checkCandidates(
  candidates: readonly Candidate[],
  get: Get,
  signal: AbortSignal,
): Promise<readonly FoundFeed[]> {
  const feeds = new Map<string, FoundFeed>();
  for (const { url, title, isGuess } of candidates.slice(0, maxRequests - 1)) {
    if (isGuess && feeds.size > 0) break;
    const answer = await get(url, signal);
    if (signal.aborted) break;
    const feed = answer.ok ? parseFeed(answer.value.bytes, answer.value) : answer;
    if (answer.ok && feed.ok && !feeds.has(answer.value.url))
      feeds.set(answer.value.url, found(feed.value, answer.value.url, title));
  }
  return [...feeds.values()];
}

const headlineCount = 3;

function found({ title, siteUrl, language, items }: ParsedFeed, url: string, linkTitle: string | null): FoundFeed {
  const newest = items
    .filter((item) => item.title !== null)
    .toSorted((one, other) => (other.publishedAt ?? '').localeCompare(one.publishedAt ?? ''));
  const headlines = newest.slice(0, headlineCount).map((item) => item.title ?? '');
  return { url, title: title ?? linkTitle ?? new URL(url).host, siteUrl, language, headlines };
}
