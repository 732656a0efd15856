import type { Handlers } from '../../../contract/commands';
import { fail, ok, type Result } from '../../../contract/errors';
import { maxPageBytes } from '../../../contract/limits';
import { hostOf } from '../feeds/host-of';
import { webAddress } from '../feeds/web-address';
import type { ExtractedPage } from '../pages/extract-article';
import { pageStory } from '../pages/page-story';
import { loadLanguageDetector } from '../text/language';
import type { Context } from './context';

type PageCommand = 'page.read' | 'story.fullText';

export function pageHandlers(context: Context): Pick<Handlers<'core'>, PageCommand> {
  const { tickets } = context;
  return {
    'page.read': ({ url, ticket }) => tickets.run(ticket, (signal) => readPage(context, url, signal)),
    'story.fullText': ({ storyId, ticket }) => tickets.run(ticket, (signal) => fetchFullText(context, storyId, signal)),
  };
}

/** A person typed this address, so it may be one of their own network. */
async function readPage(context: Context, typed: string, signal: AbortSignal) {
  const address = webAddress(typed);
  if (!address.ok) return address;
  const page = await extract(context, address.value, hostOf(address.value), signal);
  if (!page.ok) return page;
  const reader = { detectLanguage: await loadLanguageDetector(), now: context.ports.clock.now() };
  const added = context.library.add(pageStory(page.value, reader));
  if (!added.ok) return added;
  context.emit('library.changed', { rev: context.nextRev() });
  return ok({ storyId: added.value.storyId });
}

async function fetchFullText(context: Context, storyId: string, signal: AbortSignal): Promise<Result<null>> {
  const { library, emit, nextRev } = context;
  const story = library.story(storyId);
  if (!story.ok) return story;
  const facts = library.feedFacts(storyId);
  if (!facts.ok) return facts;
  if (story.value.url === null) return fail('no-article', 'the story has no page');
  const feed = library.feedState(facts.value.feedId);
  const page = await extract(context, story.value.url, feed.ok ? feed.value.typedHost : null, signal);
  if (!page.ok) {
    if (page.error.code === 'no-article') library.putFullText(storyId, null);
    return page;
  }
  const kept = library.putFullText(storyId, page.value);
  if (kept.ok) emit('story.changed', { rev: nextRev(), storyId });
  return kept;
}

async function extract(
  { ports }: Context,
  url: string,
  typedHost: string | null,
  signal: AbortSignal,
): Promise<Result<ExtractedPage>> {
  const answer = await ports.fetcher.fetch({ url, accept: 'page', typedHost, maxBytes: maxPageBytes }, signal);
  if (!answer.ok) return answer;
  const { bytes, contentType, url: finalUrl } = answer.value;
  if (bytes === null) return fail('damaged-answer', 'an answer without a body');
  return ports.pageReader.read({ bytes, contentType, url: finalUrl }, signal);
}
