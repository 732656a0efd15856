import type { ShellState } from '../../contract/answers';
import type { Call } from '../../contract/commands';
import type { FeedList } from '../../contract/feeds';
import { defaultSettings, type Settings, type ThemeName } from '../../contract/settings';
import { type Announcer, createAnnouncer, type LiveRegions } from '../a11y/announcer';
import type { KeyboardLayout } from '../a11y/chord-label';
import { regionElement, storyScroller } from '../a11y/focus';
import { createPlayer } from '../playback/player';
import { createWebAudioOutput } from '../playback/timeline';
import type { PlayerPorts, TextRange } from '../playback/types';
import { createFollower } from '../reading/follow';
import { emptyFeeds } from './feed-lines';
import { createTexts } from './language';
import { emptyLibrary, type LibraryState, neighbourId, patchStatus } from './library';
import { heardChange } from './mark-read';
import type { Model } from './model';
import { createPreview } from './preview';
import { noRefresh, type RefreshState } from './refresh-state';
import { answer, reportFailure } from './report';
import { createSearcher, type Searcher, type SearchPorts } from './search';
import { showFound } from './search-results';
import { createShown } from './shown';
import { createStore } from './store';
import { initialUi, type UiState } from './ui';

/** What is taken for true until the shell has answered. */
const unknownShell: ShellState = {
  version: '',
  platform: 'linux',
  systemLanguage: 'en',
  zoomPercent: 100,
  assistiveTechnology: false,
  coreIsUp: true,
  wasRestarted: false,
  pendingTokens: [],
};

const after = (delayMs: number, run: () => void): (() => void) => {
  const timer = setTimeout(run, delayMs);
  return () => clearTimeout(timer);
};

type PlayerNeeds = Pick<Model, 'call' | 'library' | 'shown' | 'settings'>;

function playerPorts({ call, library, shown, settings }: PlayerNeeds): PlayerPorts {
  return {
    synthesise: (address, rate, ticket, ahead) => call('speech.synthesise', { ...address, rate, ticket, ahead }),
    findWords: (address, rate, voiceId, ticket) => call('speech.words', { ...address, rate, voiceId, ticket }),
    cancel: (tickets) => void call('speech.cancel', { tickets: [...tickets] }),
    openPart: (storyId, part) => call('story.open', { storyId, part }),
    openAt: (storyId, atChars) => call('story.open', { storyId, atChars }),
    async neighbour(storyId, direction) {
      const next = neighbourId(library.get().rows, storyId, direction);
      return next === null ? null : call('story.open', { storyId: next });
    },
    savePlace: (place) => void call('position.save', place),
    markHeard(storyId) {
      const change = heardChange(settings.get());
      library.update((state) => patchStatus(state, storyId, change));
      shown.patch(storyId, change);
      void call('story.status', { storyId, ...change });
    },
    stayAwake: (on) => void call('power.stayAwake', { on }),
    settings: settings.get,
    output: createWebAudioOutput(),
  };
}

type SearchNeeds = Pick<Model, 'call' | 'library' | 'ui' | 'announcer' | 't'>;

function searchPorts(needs: SearchNeeds): SearchPorts {
  return {
    ask: (text) => needs.call('library.search', { text, view: null, ticket: 'search' }),
    after,
    onFound: (found) => showFound(needs, found),
    onRest: ({ totalCount }) => answer(needs, needs.t('search.count', { count: totalCount })),
    onFailed: (result) => {
      if (!result.ok) reportFailure(needs, result.error);
    },
  };
}

/** Makes the stores and joins the player to them. Nothing is asked of shell or core yet. */
export function createModel(call: Call, live: LiveRegions): Model {
  const ui = createStore<UiState>(initialUi);
  const texts = createTexts('en');
  const t: Model['t'] = (key, values) => texts.t(key, { ...values });
  const announcer: Announcer = createAnnouncer(live, (lastMessage) =>
    ui.update((state) => ({ ...state, lastMessage })),
  );
  const library = createStore<LibraryState>(emptyLibrary);
  const settings = createStore<Settings>(defaultSettings);
  const shown = createShown({
    open: (storyId, part) => call('story.open', part === undefined ? { storyId } : { storyId, part }),
    after,
    onFailed: (result) => {
      if (!result.ok) reportFailure({ announcer, t, ui }, result.error);
    },
  });
  const searcher: Searcher = createSearcher(searchPorts({ call, library, ui, announcer, t }));
  const player = createPlayer(playerPorts({ call, library, shown, settings }));
  const rootOf = (storyId: string): HTMLElement | null =>
    shown.get()?.storyId === storyId ? regionElement('story') : null;
  return {
    call,
    texts,
    t,
    announcer,
    player,
    preview: createPreview(call, player),
    follower: createFollower({ player, rootOf, scroller: storyScroller }),
    library,
    feeds: createStore<FeedList>(emptyFeeds),
    refresh: createStore<RefreshState>(noRefresh),
    searcher,
    shown,
    settings,
    shell: createStore<ShellState>(unknownShell),
    theme: createStore<ThemeName>('night'),
    layout: createStore<KeyboardLayout>(null),
    ui,
    place: createStore<TextRange | null>(null),
  };
}
