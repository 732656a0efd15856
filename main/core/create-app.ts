import type { Handlers } from '../../contract/commands';
import type { Result } from '../../contract/errors';
import type { App, Emit } from './app';
import { careFor } from './care-for';
import { createDispatch } from './dispatch';
import { autoRefresh } from './feeds/auto-refresh';
import { createFeedFinder } from './feeds/feed-finder';
import { createLanes } from './feeds/lanes';
import { createRefresh, type Refresh } from './feeds/refresh';
import type { Context } from './handlers/context';
import { feedHandlers } from './handlers/feed-handlers';
import { importHandlers } from './handlers/import-handlers';
import { libraryHandlers } from './handlers/library-handlers';
import { opmlHandlers } from './handlers/opml-handlers';
import { pageHandlers } from './handlers/page-handlers';
import { pronunciationHandlers } from './handlers/pronunciation-handlers';
import { refreshHandlers } from './handlers/refresh-handlers';
import { settingsHandlers } from './handlers/settings-handlers';
import { speechHandlers } from './handlers/speech-handlers';
import { createTickets } from './handlers/tickets';
import { importEdition } from './library/import-edition';
import { type Library, openLibrary } from './library/library';
import { watchOutside } from './library/watch-outside';
import { createFullTexts } from './pages/full-texts';
import type { Ports } from './ports';
import { openPronunciations } from './pronunciations/pronunciations';
import { openSettings } from './settings/settings';
import { createRegistry } from './speech/registry';
import { createSynthesiser } from './speech/synthesiser';

/** The sample edition is written in English: telling its language would load 90 MB of tables at every start. */
const editionLanguage = 'en';

/**
 * Puts the core together: settings, library with the sample edition, voices. Takes over the ports and closes them.
 * Where the library cannot be opened (a newer Crier wrote it), the app still answers: every call with that failure.
 */
export async function createApp(ports: Ports): Promise<App> {
  const listeners = new Set<Emit>();
  const settings = await openSettings(ports.settingsFile, ports.log);
  const library = await openLibrary(ports.database, ports.clock, ports.log);
  if (!library.ok) return closedApp(library, ports);
  await fillEdition(library.value, ports);

  const pronunciations = await openPronunciations(ports.pronunciationsFile, ports.log);

  let rev = 0;
  const nextRev = (): number => {
    rev += 1;
    return rev;
  };
  const emit: Emit = (name, payload) => {
    for (const listener of listeners) listener(name, payload);
  };
  const fullTexts = createFullTexts({
    ...ports,
    library: library.value,
    onChanged: (storyId) => emit('story.changed', { rev: nextRev(), storyId }),
  });
  const registry = createRegistry(ports.engines, ports.log);
  const shared: Omit<Context, 'refresh'> = {
    ports,
    settings,
    library: library.value,
    finder: createFeedFinder(ports.fetcher),
    fullTexts,
    pronunciations,
    registry,
    synthesiser: createSynthesiser({ registry, log: ports.log, aligner: ports.wordAligner }),
    tickets: createTickets(),
    emit,
    nextRev,
  };
  const context: Context = { ...shared, refresh: openRefresh(shared) };
  const closing = new AbortController();
  const beside = Promise.all([
    careFor(context, closing.signal),
    autoRefresh(context.refresh, settings.current, ports.clock, closing.signal),
    watchOutside(library.value, ports.clock, () => emit('library.changed', { rev: nextRev() }), closing.signal),
  ]);
  return {
    call: createDispatch(allHandlers(context), ports.log),
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      closing.abort();
      await context.refresh.close();
      await beside;
      await closeAll(context);
    },
  };
}

const allHandlers = (context: Context): Handlers<'core'> => ({
  ...feedHandlers(context),
  ...importHandlers(context),
  ...libraryHandlers(context),
  ...opmlHandlers(context),
  ...pageHandlers(context),
  ...pronunciationHandlers(context),
  ...refreshHandlers(context),
  ...settingsHandlers(context),
  ...speechHandlers(context),
});

function openRefresh({ library, settings, ports, fullTexts, emit, nextRev }: Omit<Context, 'refresh'>): Refresh {
  return createRefresh({
    library,
    groupDuplicates: () => settings.current().groupDuplicates,
    afterwards: fullTexts.fetchNew,
    lanes: createLanes(),
    clock: ports.clock,
    log: ports.log,
    fetcher: ports.fetcher,
    reader: ports.feedReader,
    onProgress: (progress) => emit('refresh.progress', { rev: nextRev(), progress }),
    onStories: () => emit('library.changed', { rev: nextRev() }),
    onFeeds: () => emit('feeds.changed', { rev: nextRev() }),
    onChanged: (storyIds) => {
      for (const storyId of storyIds) emit('story.changed', { rev: nextRev(), storyId });
    },
  });
}

async function fillEdition(library: Library, { files, clock, log }: Ports): Promise<void> {
  const reader = { detectLanguage: () => editionLanguage, now: clock.now() };
  const filled = importEdition(library, await files.edition(), reader, log);
  if (!filled.ok) log.warn('edition not filled', { code: filled.error.code });
}

/** Order: nothing new is spoken, settings and pronunciations reach the disk, then the library, then helpers end. */
async function closeAll({ ports, library, pronunciations, settings, tickets }: Context): Promise<void> {
  tickets.cancelAll();
  await Promise.all([settings.flush(), pronunciations.flush()]);
  library.close();
  await closeReaders(ports);
  await closeEngines(ports);
}

async function closeReaders({ fetcher, feedReader, fileReader, pageReader }: Ports): Promise<void> {
  feedReader.close();
  pageReader.close();
  await Promise.all([fetcher.close(), fileReader.close()]);
}

async function closeEngines({ engines, wordAligner, log }: Ports): Promise<void> {
  const helpers = wordAligner ? [...engines, wordAligner] : engines;
  const closed = await Promise.allSettled(helpers.map((helper) => helper.close()));
  const failed = closed.filter(({ status }) => status === 'rejected').length;
  if (failed > 0) log.warn('engines not closed', { count: failed });
}

function closedApp(failure: Result<never>, ports: Ports): App {
  return {
    call: async () => failure,
    on: () => () => undefined,
    async close() {
      ports.database.connection.close();
      await closeReaders(ports);
      await closeEngines(ports);
    },
  };
}
