import type { FeedList, OpmlImport, RefreshProgress } from './feeds';
import type { Settings } from './settings';
import type { LibraryList, ViewId } from './story';

/** A problem met at start that a person should know, as a key of the locale files (`notice.<code>`). */
export interface Notice {
  readonly code:
    | 'settings-restored'
    | 'settings-reset'
    | 'settings-newer'
    | 'database-restored'
    | 'database-reset'
    | 'database-memory';
}

/** What a file or folder became: stories, or, where it held a list of feeds, feeds that are followed now. */
export interface ImportedFile {
  /** The first of its stories; empty where it held feeds. */
  readonly storyId: string;
  readonly newCount: number;
  /** Stories that were in the library already. */
  readonly knownCount: number;
  /** Of a folder: the names of files that could not be read. */
  readonly refused?: readonly string[];
  readonly feeds?: OpmlImport;
}

/** What the page needs to draw itself; asked for at start and whenever the core was restarted. */
export interface AppState {
  readonly settings: Settings;
  readonly view: ViewId;
  /** The story that was shown last, or null. */
  readonly storyId: string | null;
  readonly notices: readonly Notice[];
  /** The beginning of the list for `view`, down to the shown story. */
  readonly list: LibraryList<ViewId>;
  readonly feeds: FeedList;
  readonly refresh: RefreshProgress;
}

/** What only the shell knows. */
export interface ShellState {
  readonly version: string;
  readonly platform: 'linux' | 'darwin' | 'win32';
  /** BCP 47 tag of the desktop's language. */
  readonly systemLanguage: string;
  readonly zoomPercent: number;
  readonly assistiveTechnology: boolean;
  readonly coreIsUp: boolean;
  /** The page was loaded again after a crash or a hang. */
  readonly wasRestarted: boolean;
  /** Files given on the command line and not imported yet. */
  readonly pendingTokens: readonly string[];
}
