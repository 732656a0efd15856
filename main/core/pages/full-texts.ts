import { fail, type Result } from '../../../contract/errors';
import { maxPageBytes } from '../../../contract/limits';
import type { FeedState } from '../library/feed-rows';
import type { Library } from '../library/library';
import type { FetchOutcome } from '../library/record-fetch';
import type { Fetcher } from '../ports';
import type { ExtractedPage } from './extract-article';
import type { PageReader } from './page-reader';

export interface FullTextParts {
  readonly library: Library;
  readonly fetcher: Fetcher;
  readonly pageReader: PageReader;
  /** The text of this story is another one. */
  readonly onChanged: (storyId: string) => void;
}

/** Whole articles, fetched from the pages of stories of which the feed gives the beginning only. */
export interface FullTexts {
  /** `no-article`: no page, or none on it; the story keeps what it has. Else why the page did not come. */
  fetch(storyId: string, signal: AbortSignal): Promise<Result<null>>;
  /** The articles of what a feed just brought, where the person wants them with each refresh. One after the other; failures are left. */
  fetchNew(feed: FeedState, outcome: FetchOutcome, signal: AbortSignal): Promise<void>;
}

/** A feed that is followed anew would otherwise ask its site hundreds of times. */
const maxPagesARefresh = 50;

export function createFullTexts(parts: FullTextParts): FullTexts {
  const { library } = parts;

  const fetch = async (storyId: string, signal: AbortSignal): Promise<Result<null>> => {
    const story = library.story(storyId);
    if (!story.ok) return story;
    const facts = library.feedFacts(storyId);
    if (!facts.ok) return facts;
    if (story.value.url === null) return fail('no-article', 'the story has no page');
    const feed = library.feedState(facts.value.feedId);
    const page = await fetchPage(parts, story.value.url, feed.ok ? feed.value.typedHost : null, signal);
    if (!page.ok) {
      if (page.error.code === 'no-article') library.putFullText(storyId, null);
      return page;
    }
    const kept = library.putFullText(storyId, page.value);
    if (kept.ok) parts.onChanged(storyId);
    return kept;
  };

  /** What was tried before and gave no article is not tried with every refresh. */
  const isMissing = (storyId: string): boolean => {
    const facts = library.feedFacts(storyId);
    return facts.ok && facts.value.isTeaser && facts.value.fullText === 'none';
  };

  return {
    fetch,
    async fetchNew(feed, outcome, signal) {
      if (feed.fullText !== 'on' || outcome.kind !== 'stories') return;
      const missing = outcome.stories.filter(({ storyId, url }) => url !== null && isMissing(storyId));
      for (const { storyId } of missing.slice(0, maxPagesARefresh)) {
        if (signal.aborted) return;
        await fetch(storyId, signal);
      }
    },
  };
}

/** @param typedHost see `FetchRequest` */
export async function fetchPage(
  { fetcher, pageReader }: Pick<FullTextParts, 'fetcher' | 'pageReader'>,
  url: string,
  typedHost: string | null,
  signal: AbortSignal,
): Promise<Result<ExtractedPage>> {
  const answer = await fetcher.fetch({ url, accept: 'page', typedHost, maxBytes: maxPageBytes }, signal);
  if (!answer.ok) return answer;
  const { bytes, contentType, url: finalUrl } = answer.value;
  if (bytes === null) return fail('damaged-answer', 'an answer without a body');
  return pageReader.read({ bytes, contentType, url: finalUrl }, signal);
}
