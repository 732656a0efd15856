import { ok, type Result } from '../../contract/errors';
import { maxListRows } from '../../contract/limits';
import type { LibraryList, ListPart, StoryRow, ViewId } from '../../contract/story';
import { appendPart, ownList, refreshList, replaceList, rowsKnown, stopGrowing } from './library';
import type { Model } from './model';
import { reportFailure } from './report';

type Needs = Pick<Model, 'call' | 'library' | 'settings' | 'announcer' | 't' | 'ui'>;

/** These change which stories a list holds, or their order. */
export const listSettings = ['showEdition', 'listOrder', 'unreadOnly', 'groupDuplicates'] as const;

/** The text is our own core's; the page draws what it says as text. */
const rowsIn = (json: string): readonly StoryRow[] => JSON.parse(json) as StoryRow[];

/** The beginning of a list with all its lines as such. */
export function unpacked({ restJson, ...list }: LibraryList<ViewId>): LibraryList<ViewId> {
  return restJson === undefined ? list : { ...list, rows: list.rows.concat(rowsIn(restJson)) };
}

/**
 * Another list takes the place of the one on screen: its beginning at once, the rest after it.
 *
 * @param through the story that must be there at once, if it is in the list; left out: the chosen one
 */
export async function replaceWithList(model: Needs, view: ViewId, through?: string): Promise<void> {
  // Of the list that goes, nothing more is wanted: its rest may be in another order by now.
  model.library.update(stopGrowing);
  const wanted = through ?? ownList(model.library.get()).selectedId;
  const list = await model.call('library.list', { view, through: wanted });
  if (!list.ok) return reportFailure(model, list.error);
  model.library.update((state) => (state.view === view ? replaceList(state, unpacked(list.value)) : state));
  void growList(model);
}

/**
 * Brings what is left of the list on screen, part by part, so that neither core nor page is kept from the person for long. Ends when another
 * list takes its place.
 */
export async function growList(model: Needs): Promise<void> {
  for (;;) {
    const { view } = model.library.get();
    const { next } = ownList(model.library.get());
    if (next === null) return;
    const part = await partAfter(model, view, next);
    if (model.library.get().view !== view || ownList(model.library.get()).next !== next) return;
    if (!part.ok) return void (await lostTrack(model, view, part));
    model.library.update((state) => appendPart(state, next, part.value));
  }
}

/** The story after which the list was to go on is gone. Where the core went, its return begins everything anew. */
async function lostTrack(model: Needs, view: ViewId, part: Result<ListPart>): Promise<void> {
  if (part.ok || part.error.code === 'core-down') return;
  if (part.error.code === 'not-found') await refreshWholeList(model, view);
  else reportFailure(model, part.error);
}

/** The same list asked again: it changes as a whole, when all of it has come. */
export async function refreshWholeList(model: Needs, view: ViewId): Promise<void> {
  const asked = model.settings.get();
  const list = await wholeList(model, view);
  if (!list.ok) return reportFailure(model, list.error);
  // The person has changed what lists hold, and another one is on its way by that.
  if (listSettings.some((name) => asked[name] !== model.settings.get()[name])) return;
  const isUnreadOnly = asked.unreadOnly;
  model.library.update((state) => (state.view === view ? refreshList(state, list.value, isUnreadOnly) : state));
}

/** How often a list is begun anew because it was cleaned just where it was read. */
const maxBeginnings = 3;

async function wholeList(model: Needs, view: ViewId): Promise<Result<LibraryList<ViewId>>> {
  let result = await listToEnd(model, view);
  for (let begun = 1; begun < maxBeginnings && !result.ok && result.error.code === 'not-found'; begun += 1) {
    result = await listToEnd(model, view);
  }
  return result;
}

async function partAfter({ call }: Needs, view: ViewId, after: string): Promise<Result<ListPart>> {
  const part = await call('library.more', { view, after });
  return part.ok ? ok({ rows: rowsIn(part.value.rowsJson), next: part.value.next }) : part;
}

async function listToEnd(model: Needs, view: ViewId): Promise<Result<LibraryList<ViewId>>> {
  const begin = await model.call('library.list', { view });
  if (!begin.ok) return begin;
  // Compared as they come: all at once would keep the page busy.
  const known = rowsKnown(ownList(model.library.get()).rows);
  let rows: readonly StoryRow[] = begin.value.rows.map(known);
  for (let { next } = begin.value; next !== null && rows.length < maxListRows; ) {
    const part: Result<ListPart> = await partAfter(model, view, next);
    if (!part.ok) return part;
    rows = rows.concat(part.value.rows.map(known));
    next = part.value.next;
  }
  return ok({ ...begin.value, rows: rows.slice(0, maxListRows), next: null });
}
