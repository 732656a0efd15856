import type { AppState, Notice } from '../../../contract/answers';
import type { Handlers } from '../../../contract/commands';
import { ok, type Result } from '../../../contract/errors';
import { firstListRows, maxFoundRows } from '../../../contract/limits';
import type { Settings } from '../../../contract/settings';
import type { LibraryList, StoryStatus, ViewId } from '../../../contract/story';
import type { StatusChange } from '../library/statuses';
import type { OpenDatabase } from '../ports';
import { partAt, viewStory } from '../speech/view';
import type { Context } from './context';

type LibraryCommand =
  | 'app.state'
  | 'library.list'
  | 'library.more'
  | 'library.search'
  | 'library.markRead'
  | 'library.undoMarkRead'
  | 'library.copies'
  | 'story.open'
  | 'story.status'
  | 'position.save'
  | 'session.save';

const noticeOf: Readonly<Record<OpenDatabase['origin'], Notice['code'] | null>> = {
  file: null,
  restored: 'database-restored',
  reset: 'database-reset',
  memory: 'database-memory',
};

export function libraryHandlers(context: Context): Pick<Handlers<'core'>, LibraryCommand> {
  const { library, settings } = context;
  const changed = () => context.emit('library.changed', { rev: context.nextRev() });

  return {
    'app.state': () => appState(context),
    'library.list': ({ view, through = null }) =>
      packed(library.list({ ...listBegin(view, settings.current()), through })),
    'library.more': ({ view, after }) => {
      const part = library.listAfter(listQuery(view, settings.current()), after);
      return part.ok ? ok({ rowsJson: JSON.stringify(part.value.rows), next: part.value.next }) : part;
    },
    'library.search': ({ text, view, ticket }) =>
      context.tickets.run(ticket, async () => library.search(searchIn(text, view, settings.current()))),
    'library.markRead': ({ view, upToStoryId }) => markRead(context, view, upToStoryId, changed),
    'library.undoMarkRead': ({ undoId }) => {
      const count = library.undoMarkRead(Number(undoId));
      if (!count.ok) return count;
      changed();
      return ok({ count: count.value });
    },
    'library.copies': ({ storyId }) => library.copies(storyId),
    'story.open': ({ storyId, part, atChars }) => openStory(context, storyId, part, atChars),
    'story.status': ({ storyId, ...change }) => {
      const { groupDuplicates } = settings.current();
      const done = library.setStatus(storyId, change, { groupDuplicates });
      if (!done.ok) return done;
      tellStatus(context, storyId, change, done.value.copyIds);
      return ok(null);
    },
    'position.save': (place) => library.savePlace(place),
    'session.save': (session) => {
      if (session.storyId !== null && !library.row(session.storyId).ok) return ok(null);
      return library.saveSession(session);
    },
  };
}

/** How the person wants to see lists. */
const listQuery = (view: ViewId, settings: Settings) => ({
  view,
  order: settings.listOrder,
  unreadOnly: settings.unreadOnly,
  groupDuplicates: settings.groupDuplicates,
  showEdition: settings.showEdition,
});

const listBegin = (view: ViewId, settings: Settings) => ({ ...listQuery(view, settings), limit: firstListRows });

/** What goes beyond the beginning crosses as text, as further parts do. */
function packed(list: Result<LibraryList<ViewId>>): Result<LibraryList<ViewId>> {
  if (!list.ok || list.value.rows.length <= firstListRows) return list;
  const rows = list.value.rows.slice(0, firstListRows);
  return ok({ ...list.value, rows, restJson: JSON.stringify(list.value.rows.slice(firstListRows)) });
}

/** Without what was left out. */
const given = ({ isRead, isSaved, isHeard }: StatusChange): Partial<StoryStatus> => ({
  ...(isRead !== undefined && { isRead }),
  ...(isSaved !== undefined && { isSaved }),
  ...(isHeard !== undefined && { isHeard }),
});

/** Tells what became of a story and its copies; all lists are to be asked again only where the numbers cannot be told. */
function tellStatus(context: Context, storyId: string, change: StatusChange, copyIds: readonly string[]): void {
  const { library, settings, emit, nextRev } = context;
  const { isRead } = given(change);
  const copies = copyIds.map((copyId) => ({ storyId: copyId, ...(isRead !== undefined && { isRead }) }));
  const counted = library.countsAfter([storyId, ...copyIds], settings.current().showEdition);
  if (!counted.ok) emit('library.changed', { rev: nextRev() });
  else {
    const stories = [{ storyId, ...given(change) }, ...copies];
    emit('stories.changed', { rev: nextRev(), stories, ...counted.value });
  }
}

const searchIn = (text: string, view: ViewId | null, { showEdition }: Settings) => ({
  text,
  ...(view !== null && { view }),
  limit: maxFoundRows,
  showEdition,
});

function markRead({ library, settings }: Context, view: ViewId, upToStoryId: string | null, changed: () => void) {
  const query = listQuery(view, settings.current());
  const marked = library.markRead({ ...query, ...(upToStoryId !== null && { upToStoryId }) });
  if (!marked.ok) return marked;
  const { count, undoId } = marked.value;
  if (count > 0) changed();
  return ok({ count, undoId: undoId === null ? null : String(undoId) });
}

function appState({ library, settings, ports, refresh }: Context): Result<AppState> {
  const session = library.session();
  if (!session.ok) return session;
  const inForce = settings.current();
  const list = packed(library.list({ ...listBegin(session.value.view, inForce), through: session.value.storyId }));
  if (!list.ok) return list;
  const feeds = library.feeds();
  if (!feeds.ok) return feeds;
  const notice = noticeOf[ports.database.origin];
  return ok({
    settings: inForce,
    ...session.value,
    notices: [...settings.notices, ...(notice ? [{ code: notice }] : [])],
    list: list.value,
    feeds: feeds.value,
    refresh: refresh.state(),
  });
}

/** Without a part or an offset, the part where reading was. */
function openStory({ library }: Context, storyId: string, part?: number, atChars?: number) {
  const row = library.row(storyId);
  if (!row.ok) return row;
  const story = library.story(storyId);
  if (!story.ok) return story;
  const place = library.place(storyId);
  if (!place.ok) return place;
  const offsetChars = atChars ?? (place.value?.section === 'article' ? place.value.offsetChars : 0);
  const { author, url } = story.value;
  const view = viewStory(story.value, part ?? partAt(story.value, offsetChars));
  const others = library.otherSources(storyId);
  if (!others.ok) return others;
  const alsoIn = others.value === 0 ? {} : { alsoIn: others.value };
  return ok({ ...row.value, ...alsoIn, author, url, ...view, place: place.value });
}
