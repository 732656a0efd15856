import type { Handlers } from '../../../contract/commands';
import { ok } from '../../../contract/errors';
import { hostOf } from '../feeds/host-of';
import { webAddress } from '../feeds/web-address';
import { fetchPage } from '../pages/full-texts';
import { pageStory } from '../pages/page-story';
import { loadLanguageDetector } from '../text/language';
import type { Context } from './context';

type PageCommand = 'page.read' | 'story.fullText';

export function pageHandlers(context: Context): Pick<Handlers<'core'>, PageCommand> {
  const { tickets, fullTexts } = context;
  return {
    'page.read': ({ url, ticket }) => tickets.run(ticket, (signal) => readPage(context, url, signal)),
    'story.fullText': ({ storyId, ticket }) => tickets.run(ticket, (signal) => fullTexts.fetch(storyId, signal)),
  };
}

/** A person typed this address, so it may be one of their own network. */
async function readPage({ ports, library, emit, nextRev }: Context, typed: string, signal: AbortSignal) {
  const address = webAddress(typed);
  if (!address.ok) return address;
  const page = await fetchPage(ports, address.value, hostOf(address.value), signal);
  if (!page.ok) return page;
  const reader = { detectLanguage: await loadLanguageDetector(), now: ports.clock.now() };
  const added = library.add(pageStory(page.value, reader));
  if (!added.ok) return added;
  emit('library.changed', { rev: nextRev() });
  return ok({ storyId: added.value.storyId });
}
