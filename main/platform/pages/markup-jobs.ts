import { ok, type Result } from '../../../contract/errors';
import type { FetchedFeed, ReadFeed } from '../../core/feeds/feed-reader';
import { toStories } from '../../core/feeds/feed-stories';
import { parseFeed } from '../../core/feeds/parse-feed';
import { decodeMarkup } from '../../core/markup/decode-markup';
import { type ExtractedPage, extractArticle } from '../../core/pages/extract-article';
import type { FetchedPage } from '../../core/pages/page-reader';
import { loadLanguageDetector } from '../../core/text/language';

/** What the worker can do. Dates are compared with `nowMs`, milliseconds since 1970. */
export type MarkupJob =
  | { readonly kind: 'page'; readonly page: FetchedPage; readonly nowMs: number }
  | { readonly kind: 'feed'; readonly feed: FetchedFeed; readonly nowMs: number };

export type MarkupAnswer = Result<ExtractedPage> | Result<ReadFeed>;

export const doMarkupJob = async (job: MarkupJob): Promise<MarkupAnswer> =>
  job.kind === 'page' ? readPage(job.page, new Date(job.nowMs)) : readFeed(job.feed, new Date(job.nowMs));

const readPage = ({ bytes, contentType, url }: FetchedPage, now: Date): Result<ExtractedPage> =>
  extractArticle(decodeMarkup(bytes, contentType).text, url, now);

async function readFeed(fetched: FetchedFeed, now: Date): Promise<Result<ReadFeed>> {
  const { bytes, contentType, url, feedId, source } = fetched;
  const parsed = parseFeed(bytes, { contentType, url });
  if (!parsed.ok) return parsed;
  const { items: _items, ...feed } = parsed.value;
  const detectLanguage = await loadLanguageDetector();
  const called = source ?? feed.title ?? new URL(url).hostname;
  return ok({ feed, stories: toStories(parsed.value, { feedId, source: called, detectLanguage, now }) });
}
