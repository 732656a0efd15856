import type { i18n } from 'i18next';
import type { ShellState } from '../../contract/answers';
import type { Call } from '../../contract/commands';
import type { FeedList } from '../../contract/feeds';
import type { Settings, ThemeName } from '../../contract/settings';
import type { Announcer } from '../a11y/announcer';
import type { KeyboardLayout } from '../a11y/chord-label';
import type { Player, TextRange } from '../playback/types';
import type { Follower } from '../reading/follow';
import type { Translate } from './labels';
import type { LibraryState } from './library';
import type { Preview } from './preview';
import type { RefreshState } from './refresh-state';
import type { Searcher } from './search';
import type { Shown } from './shown';
import type { Store } from './store';
import type { UiState } from './ui';

/** All that the views draw and all that commands act on. Made once, in `create-model`. */
export interface Model {
  readonly call: Call;
  readonly texts: i18n;
  readonly t: Translate;
  readonly announcer: Announcer;
  readonly player: Player;
  readonly preview: Preview;
  readonly follower: Follower;
  readonly library: Store<LibraryState>;
  readonly feeds: Store<FeedList>;
  readonly refresh: Store<RefreshState>;
  readonly searcher: Searcher;
  readonly shown: Shown;
  readonly settings: Store<Settings>;
  readonly shell: Store<ShellState>;
  readonly theme: Store<ThemeName>;
  readonly layout: Store<KeyboardLayout>;
  readonly ui: Store<UiState>;
  /** Where the person put the place since the voice was last started or stopped: a click or a caret. */
  readonly place: Store<TextRange | null>;
}
