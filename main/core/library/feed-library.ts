import type { Result } from '../../../contract/errors';
import type { FeedList } from '../../../contract/feeds';
import type { Clock, Database } from '../ports';
import { type CleanUp, cleanStep, type PurgeStep, purgeStep } from './clean-up';
import { type FeedState, readFeedState, readFeeds, readFeedsToAsk } from './feed-rows';
import { type FeedChange, hideFeed, insertFeed, type NewFeed, unhideFeed, updateFeed } from './feeds';
import { deleteFolder, insertFolder, renameFolder } from './folders';
import { type FeedFacts, type FullText, readFeedFacts, refuseFullText, storeFullText } from './full-text';
import type { CopyChoice } from './read-copies';
import { type FetchOutcome, type RecordedFetch, recordFetch } from './record-fetch';
import { attempt, found, read, write } from './transactions';

/** Feeds, folders and what comes with feeds. One transaction a call, as for the rest of the library. */
export interface FeedLibrary {
  feeds(): Result<FeedList>;
  /** The feed's id. `feed-known` (its id in the detail) when it is followed; a removed one comes back with its stories. */
  addFeed(feed: NewFeed): Result<string>;
  changeFeed(feedId: string, change: FeedChange): Result<null>;
  /** Its stories leave every view at once, saved ones all but Saved. `restoreFeed` undoes it until it is purged. */
  removeFeed(feedId: string): Result<null>;
  restoreFeed(feedId: string): Result<null>;
  /** Deletes removed feeds and their stories, all but saved ones, for good: one step, to be called until nothing is left. */
  purgeRemoved(stepRows: number): Result<PurgeStep>;
  /** The folder's id. Two folders may have one name. */
  addFolder(name: string): Result<string>;
  renameFolder(folderId: string, name: string): Result<null>;
  /** Its feeds move to the top. */
  removeFolder(folderId: string): Result<null>;
  /** Neither paused, removed nor gone; never asked ones first. Some may have a `retryAt` that has not come. */
  feedsToAsk(): Result<readonly FeedState[]>;
  feedState(feedId: string): Result<FeedState>;
  /** Stores what came of asking a feed: stories and the feed's state together. */
  recordFetch(feedId: string, outcome: FetchOutcome, copies?: CopyChoice): Result<RecordedFetch>;
  /** What the feed says of a story beside its text; `not-found` for stories of no feed. */
  feedFacts(storyId: string): Result<FeedFacts>;
  /** Puts the article of its page in the place of the feed's; null: the page gave none. */
  putFullText(storyId: string, fullText: FullText | null): Result<null>;
  /** One step of taking out what is too old or too much; to be called until nothing is left. */
  cleanUp(how: CleanUp): Result<PurgeStep>;
}

/** `forget` is called with the stories whose text has changed or gone; without ids: any of them. */
export function feedLibrary(database: Database, clock: Clock, forget: (ids?: readonly string[]) => void): FeedLibrary {
  const purging = (work: () => PurgeStep) => {
    forget();
    return write(database, work);
  };
  return {
    feeds: () => read(() => readFeeds(database)),
    addFeed: (feed) => attempt(database, () => insertFeed(database, feed)),
    changeFeed: (feedId, change) => attempt(database, () => updateFeed(database, feedId, change)),
    removeFeed: (feedId) => attempt(database, () => hideFeed(database, feedId, clock.now())),
    restoreFeed: (feedId) => attempt(database, () => unhideFeed(database, feedId)),
    purgeRemoved: (stepRows) => purging(() => purgeStep(database, stepRows)),
    addFolder: (name) => write(database, () => insertFolder(database, name)),
    renameFolder: (folderId, name) => attempt(database, () => renameFolder(database, folderId, name)),
    removeFolder: (folderId) => attempt(database, () => deleteFolder(database, folderId)),
    feedsToAsk: () => read(() => readFeedsToAsk(database)),
    feedState: (feedId) => readFound(() => readFeedState(database, feedId), 'feed'),
    recordFetch(feedId, outcome, copies = {}) {
      const recorded = attempt(database, () => recordFetch(database, feedId, outcome, clock.now(), copies));
      if (recorded.ok) forget(recorded.value.changedIds);
      return recorded;
    },
    feedFacts: (storyId) => readFound(() => readFeedFacts(database, storyId), 'story of a feed'),
    putFullText(storyId, fullText) {
      forget([storyId]);
      return attempt(database, () =>
        fullText === null ? refuseFullText(database, storyId) : storeFullText(database, storyId, fullText),
      );
    },
    cleanUp: (how) => purging(() => cleanStep(database, how)),
  };
}

function readFound<T>(work: () => T | null, what: string): Result<T> {
  const value = read(work);
  return value.ok ? found(value.value, what) : value;
}
