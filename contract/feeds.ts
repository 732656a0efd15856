import type { ErrorCode } from './errors';

/** Whether the full article is fetched from the story's page: on opening where the feed gives a teaser only, with each refresh, or never. */
export const fullTextModes = ['auto', 'on', 'off'] as const;
export type FullTextMode = (typeof fullTextModes)[number];

export interface FolderRow {
  readonly folderId: string;
  readonly name: string;
}

/** A feed that did not work when it was last asked. */
export interface FeedProblem {
  readonly code: ErrorCode;
  /** UTC, ISO 8601: since when. */
  readonly since: string;
}

/** One line of the list of feeds. */
export interface FeedRow {
  readonly feedId: string;
  readonly title: string;
  /** The feed's own address, as it is asked. */
  readonly url: string;
  readonly siteUrl: string | null;
  readonly folderId: string | null;
  readonly isPaused: boolean;
  readonly fullText: FullTextMode;
  readonly problem: FeedProblem | null;
  /** UTC, ISO 8601; null: never asked. */
  readonly checkedAt: string | null;
  readonly unreadCount: number;
  readonly storyCount: number;
}

export interface FeedList {
  readonly folders: readonly FolderRow[];
  /** By folder, then by title in the reader's alphabet. */
  readonly feeds: readonly FeedRow[];
}

/** A feed that was found at an address, not followed yet. */
export interface FoundFeed {
  readonly url: string;
  readonly title: string;
  readonly siteUrl: string | null;
  readonly language: string | null;
  /** Headlines of its newest stories, at most three, to know it by. */
  readonly headlines: readonly string[];
}

/** What is at an address: feeds to choose from, or a page to read. */
export type FoundAtAddress =
  | { readonly kind: 'feeds'; readonly feeds: readonly FoundFeed[] }
  | { readonly kind: 'page'; readonly url: string; readonly title: string };

/** How far a refresh has come; sent at most four times a second. */
export interface RefreshProgress {
  readonly isRunning: boolean;
  readonly doneCount: number;
  readonly totalCount: number;
  readonly newCount: number;
  readonly failedCount: number;
  /** There is no connection: nothing was asked, or the rest was left. */
  readonly isOffline: boolean;
  /** The person stopped it. */
  readonly wasStopped: boolean;
  /** The library could not be written: what was answered is lost, and the rest was left. Null: it could. */
  readonly problem: ErrorCode | null;
}

/** Before the first refresh. */
export const noProgress: RefreshProgress = {
  isRunning: false,
  doneCount: 0,
  totalCount: 0,
  newCount: 0,
  failedCount: 0,
  isOffline: false,
  wasStopped: false,
  problem: null,
};

export interface OpmlImport {
  readonly addedCount: number;
  readonly knownCount: number;
  /** Entries without a web address. */
  readonly refusedCount: number;
}

/** A well-known news site to begin with; its feed is looked for when it is chosen. */
export interface StarterSite {
  readonly name: string;
  readonly url: string;
  /** BCP 47. */
  readonly language: string;
  /** ISO 3166 code of the country, or `world`. */
  readonly region: string;
}
