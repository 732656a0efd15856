import type { AppState, Handlers, Notice } from '../../../contract/commands';
import { ok, type Result } from '../../../contract/errors';
import { isViewName } from '../../../contract/story';
import type { GivenFile, OpenDatabase } from '../ports';
import { partAt, viewStory } from '../speech/view';
import { readStoryFile } from '../stories/read-story-file';
import { loadLanguageDetector } from '../text/language';
import type { Context } from './context';

type LibraryCommand =
  | 'app.state'
  | 'library.list'
  | 'story.open'
  | 'story.import'
  | 'story.importToken'
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
    'library.list': ({ view }) => library.list({ view, showEdition: settings.current().showEdition }),
    'story.open': ({ storyId, part, atChars }) => openStory(context, storyId, part, atChars),
    'story.import': (file) => importFile(context, file, changed),
    'story.importToken': async ({ token }) => {
      const file = await context.ports.files.readGranted(token);
      return file.ok ? importFile(context, file.value, changed) : file;
    },
    'story.status': ({ storyId, ...change }) => {
      const done = library.setStatus(storyId, change);
      if (done.ok) changed();
      return done;
    },
    'position.save': (place) => library.savePlace(place),
    'session.save': (session) => {
      if (session.storyId !== null && !library.row(session.storyId).ok) return ok(null);
      return library.saveSession(session);
    },
  };
}

function appState({ library, settings, ports }: Context): Result<AppState> {
  const session = library.session();
  if (!session.ok) return session;
  const inForce = settings.current();
  const { storyId } = session.value;
  const view = isViewName(session.value.view) ? session.value.view : 'all';
  const list = library.list({ view, showEdition: inForce.showEdition });
  if (!list.ok) return list;
  const notice = noticeOf[ports.database.origin];
  return ok({
    settings: inForce,
    view,
    storyId,
    notices: [...settings.notices, ...(notice ? [{ code: notice }] : [])],
    list: list.value,
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
  return ok({ ...row.value, author, url, ...view, place: place.value });
}

async function importFile(context: Context, file: GivenFile, changed: () => void) {
  const detectLanguage = await loadLanguageDetector();
  const story = readStoryFile(file, { detectLanguage, now: context.ports.clock.now() });
  if (!story.ok) return story;
  const added = context.library.add(story.value);
  if (!added.ok) return added;
  if (added.value.isNew) changed();
  return ok({ storyId: added.value.storyId });
}
