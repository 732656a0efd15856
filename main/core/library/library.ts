import { ok, type Result } from '../../../contract/errors';
import type {
  ChangedCounts,
  FoundStories,
  LibraryList,
  ListPart,
  Place,
  StoryRow,
  ViewId,
} from '../../../contract/story';
import type { Clock, Log, OpenDatabase } from '../ports';
import type { Story } from '../stories/story';
import { countOtherSources, readCopies } from './copies';
import { readCountsAfter } from './counts-after';
import { guarded } from './database-error';
import { replaceEdition } from './edition';
import { type FeedLibrary, feedLibrary } from './feed-library';
import type { ListQuery } from './list-pieces';
import { readList, readMore } from './lists';
import { type MarkedRead, type MarkReadQuery, markViewRead, undoMark } from './mark-read';
import { migrate } from './migrations';
import { type CopyChoice, writeCopies } from './read-copies';
import { type Search, searchStories } from './search/search';
import {
  readPlace,
  readSession,
  type Session,
  type StatusChange,
  writePlace,
  writeSession,
  writeStatus,
} from './statuses';
import { findStory, findStoryRow, insertStory } from './stories';
import { attempt, found, read, write, writeFor } from './transactions';

/**
 * Stories and what was done with them. Every call is one transaction and answers at once; failures are `database` or `disk-full`,
 * unknown stories `not-found`. After a failure everything is as before the call.
 */
export interface Library extends FeedLibrary {
  /** A feed or folder that is not there has no stories. */
  list<V extends ViewId>(query: ListQuery<V>): Result<LibraryList<V>>;
  /** What comes in a list after one of its stories; `not-found` when that story is gone. */
  listAfter(query: ListQuery, storyId: string): Result<ListPart>;
  /** Stories that hold all of what was typed. Never fails because of what was typed. */
  search(search: Omit<Search, 'now'>): Result<FoundStories>;
  /** The whole story. As long as it is among the last few asked for and unchanged, the same object each time, never to be changed. */
  story(storyId: string): Result<Story>;
  row(storyId: string): Result<StoryRow>;
  /** The story and its copies from all sources, the first that came first. */
  copies(storyId: string): Result<readonly StoryRow[]>;
  /** How many other sources have the story. */
  otherSources(storyId: string): Result<number>;
  /** A text that is there already is not added again: the answer is then the story that holds it. */
  add(story: Story): Result<{ readonly storyId: string; readonly isNew: boolean }>;
  /** Makes these the sample edition. Known ones are changed in place and keep their status; the number of changes. */
  putEdition(stories: readonly Story[]): Result<number>;
  /** The copies that became read or unread with the story. */
  setStatus(
    storyId: string,
    change: StatusChange,
    copies?: CopyChoice,
  ): Result<{ readonly copyIds: readonly string[] }>;
  /** The numbers that follow from the statuses of these stories. */
  countsAfter(storyIds: readonly string[], showEdition: boolean): Result<ChangedCounts>;
  /** Marks the unread stories of a view as read, all or those down to one of them. */
  markRead(query: MarkReadQuery): Result<MarkedRead>;
  /** Makes them unread again, but for those that somebody changed since; how many. `not-found` when there are none. */
  undoMarkRead(undoId: number): Result<number>;
  savePlace(place: Place): Result<null>;
  /** Where reading of this story was, or null. */
  place(storyId: string): Result<Place | null>;
  saveSession(session: Session): Result<null>;
  session(): Result<Session>;
  /** Whether another program has changed the database since the last call; false the first time. */
  wasChangedOutside(): Result<boolean>;
  /** Copies the database when the newest daily copy is older than a day. Runs beside everything else. */
  backUp(): Promise<Result<null>>;
  close(): void;
}

/** Brings the database up to date and opens the library on it; `newer-data` when a newer Crier wrote it. */
export async function openLibrary(open: OpenDatabase, clock: Clock, log: Log): Promise<Result<Library>> {
  const migrated = await migrate(open);
  if (!migrated.ok) {
    log.error('library not opened', { code: migrated.error.code });
    return migrated;
  }
  return ok(createLibrary(open, clock));
}

/** The shown story, the one that is read, and their neighbours: an article may be megabytes of JSON. */
const keptStories = 4;
/** Another number after every change by another connection, and only then: https://sqlite.org/pragma.html#pragma_data_version */
const dataVersion = 'PRAGMA data_version';

function createLibrary(open: OpenDatabase, clock: Clock): Library {
  const database = open.connection;
  const kept = new Map<string, Story>();
  let outside: number | null = null;
  const keep = (storyId: string): Story | null => {
    const story = kept.get(storyId) ?? findStory(database, storyId);
    if (story === null) return null;
    kept.delete(storyId);
    kept.set(storyId, story);
    for (const oldest of [...kept.keys()].slice(0, -keptStories)) kept.delete(oldest);
    return story;
  };
  const forget = (ids: readonly string[] = [...kept.keys()]) => {
    for (const storyId of ids) kept.delete(storyId);
  };
  return {
    ...feedLibrary(database, clock, forget),
    list: (query) => read(() => readList(database, query)),
    listAfter: (query, storyId) => guarded(() => found(readMore(database, query, storyId))),
    search: (search) => read(() => searchStories(database, { ...search, now: clock.now() })),
    story: (storyId) => guarded(() => found(keep(storyId))),
    row: (storyId) => guarded(() => found(findStoryRow(database, storyId))),
    copies: (storyId) => guarded(() => found(readCopies(database, storyId))),
    otherSources: (storyId) => read(() => countOtherSources(database, storyId)),
    add: (story) => write(database, () => insertStory(database, story)),
    putEdition: (stories) => {
      forget();
      return write(database, () => replaceEdition(database, stories));
    },
    setStatus: (storyId, change, { groupDuplicates } = {}) =>
      writeFor(database, storyId, () => {
        const { isRead } = change;
        const now = clock.now();
        const isForAll = groupDuplicates && isRead !== undefined;
        const copyIds = isForAll ? writeCopies(database, storyId, isRead, now.toISOString()) : [];
        writeStatus(database, storyId, change, now);
        return { copyIds };
      }),
    countsAfter: (storyIds, showEdition) => read(() => readCountsAfter(database, storyIds, showEdition)),
    markRead: (query) => attempt(database, () => markViewRead(database, query, clock.now())),
    undoMarkRead: (undoId) => attempt(database, () => undoMark(database, undoId, clock.now())),
    savePlace: (place) => writeFor(database, place.storyId, () => writePlace(database, place, clock.now())),
    place: (storyId) => read(() => readPlace(database, storyId)),
    saveSession: (session) => write(database, () => writeSession(database, session)),
    session: () => read(() => readSession(database)),
    wasChangedOutside: () =>
      read(() => {
        const now = Number(database.get(dataVersion)?.data_version);
        const isChanged = outside !== null && now !== outside;
        outside = now;
        if (isChanged) forget();
        return isChanged;
      }),
    backUp: () => open.backup('daily'),
    close: () => database.close(),
  };
}
