import type { Database } from '../ports';
import type { Story } from '../stories/story';
import { insertRow, updateText } from './stories';

const selectKnown = 'SELECT content_hash, edition_order FROM stories WHERE story_id = ?';
const selectUnsaved = `SELECT story_id FROM stories WHERE origin = 'edition' AND is_saved = 0`;
const setOrder = 'UPDATE stories SET edition_order = ? WHERE story_id = ?';
const remove = 'DELETE FROM stories WHERE story_id = ?';

/** Brings the edition to exactly these stories, in this order. Returns how many were added, changed or taken out. */
export function replaceEdition(database: Database, stories: readonly Story[]): number {
  const shipped = new Set(stories.map((story) => story.storyId));
  const stale = database.all(selectUnsaved).filter((row) => !shipped.has(String(row.story_id)));
  for (const row of stale) database.run(remove, String(row.story_id));
  const changes = stories.map((story, index) => putStory(database, story, index));
  return stale.length + changes.filter(Boolean).length;
}

function putStory(database: Database, story: Story, editionOrder: number): boolean {
  const known = database.get(selectKnown, story.storyId);
  if (!known) {
    insertRow(database, story, { editionOrder });
    return true;
  }
  const isChanged = known.content_hash !== story.contentHash;
  const isMoved = Number(known.edition_order) !== editionOrder;
  if (isChanged) updateText(database, story);
  if (isMoved) database.run(setOrder, editionOrder, story.storyId);
  return isChanged || isMoved;
}
