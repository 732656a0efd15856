import { isViewId, type Place, type StoryStatus, type ViewId } from '../../../contract/story';
import type { Database } from '../ports';
import { toPlace } from './rows';

/** Fields left out stay as they are. */
export type StatusChange = { readonly [K in keyof StoryStatus]?: StoryStatus[K] | undefined };

/** What was on the screen. */
export interface Session {
  readonly view: ViewId;
  readonly storyId: string | null;
}

/** What a person said of one story is not undone with a mark on many. */
const putStatus = `INSERT INTO statuses (story_id, is_read, is_saved, is_heard, updated_at)
  VALUES (?1, coalesce(?2, 0), coalesce(?3, 0), coalesce(?4, 0), ?5)
  ON CONFLICT (story_id) DO UPDATE SET
    is_read = coalesce(?2, is_read), is_saved = coalesce(?3, is_saved), is_heard = coalesce(?4, is_heard), updated_at = ?5,
    read_mark = CASE WHEN ?2 IS NULL THEN read_mark END`;
const putPlace = `INSERT INTO statuses (story_id, section, offset_chars, offset_ms, updated_at) VALUES (?1, ?2, ?3, ?4, ?5)
  ON CONFLICT (story_id) DO UPDATE SET section = ?2, offset_chars = ?3, offset_ms = ?4, updated_at = ?5`;
const selectPlace = 'SELECT story_id, section, offset_chars, offset_ms FROM statuses WHERE story_id = ?';
const putSession = `INSERT INTO session (id, view, story_id) VALUES (1, ?1, ?2)
  ON CONFLICT (id) DO UPDATE SET view = ?1, story_id = ?2`;
const selectSession = `SELECT session.view, stories.story_id,
    CASE
      WHEN view LIKE 'feed:%' THEN EXISTS (SELECT 1 FROM feeds WHERE feed_id = substr(view, 6) AND removed_at IS NULL)
      WHEN view LIKE 'folder:%' THEN EXISTS (SELECT 1 FROM folders WHERE folder_id = CAST(substr(view, 8) AS INTEGER))
      ELSE 1
    END AS is_there
  FROM session LEFT JOIN stories ON stories.story_id = session.story_id WHERE session.id = 1`;

const flag = (value: boolean | undefined) => (value === undefined ? null : Number(value));

export function writeStatus(database: Database, storyId: string, change: StatusChange, now: Date): void {
  database.run(putStatus, storyId, flag(change.isRead), flag(change.isSaved), flag(change.isHeard), now.toISOString());
}

export function writePlace(database: Database, place: Place, now: Date): null {
  const { storyId, section, offsetChars, offsetMs } = place;
  database.run(putPlace, storyId, section, offsetChars, offsetMs, now.toISOString());
  return null;
}

export function readPlace(database: Database, storyId: string): Place | null {
  const row = database.get(selectPlace, storyId);
  return row ? toPlace(row) : null;
}

export function writeSession(database: Database, { view, storyId }: Session): null {
  database.run(putSession, view, storyId);
  return null;
}

/** A feed or folder that is gone leaves all stories; `storyId` is null when that story is gone. */
export function readSession(database: Database): Session {
  const row = database.get(selectSession);
  const view = typeof row?.view === 'string' && isViewId(row.view) && row.is_there === 1 ? row.view : 'all';
  return { view, storyId: typeof row?.story_id === 'string' ? row.story_id : null };
}
