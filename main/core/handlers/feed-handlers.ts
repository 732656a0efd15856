import type { Handlers, Input } from '../../../contract/commands';
import { ok, type Result } from '../../../contract/errors';
import { readStarters } from '../feeds/starters';
import type { Context } from './context';

type FeedCommand =
  | 'feeds.list'
  | 'feeds.find'
  | 'feeds.add'
  | 'feeds.change'
  | 'feeds.remove'
  | 'feeds.restore'
  | 'feeds.starters'
  | 'folders.add'
  | 'folders.rename'
  | 'folders.remove';

export function feedHandlers(context: Context): Pick<Handlers<'core'>, FeedCommand> {
  const { library, finder, ports, tickets } = context;
  return {
    'feeds.list': () => library.feeds(),
    'feeds.find': ({ address, ticket }) => tickets.run(ticket, (signal) => finder.find(address, signal)),
    'feeds.add': (input) => addFeed(context, input),
    'feeds.change': ({ feedId, title, ...change }) => {
      const own = title === undefined ? {} : { title: title === '' ? null : title };
      return feedsChanged(context, library.changeFeed(feedId, { ...change, ...own }));
    },
    'feeds.remove': ({ feedId }) => feedsChanged(context, library.removeFeed(feedId)),
    'feeds.restore': ({ feedId }) => feedsChanged(context, library.restoreFeed(feedId)),
    'feeds.starters': async () => ok(readStarters(await ports.files.starters())),
    'folders.add': ({ name }) => {
      const folderId = feedsChanged(context, library.addFolder(name));
      return folderId.ok ? ok({ folderId: folderId.value, name }) : folderId;
    },
    'folders.rename': ({ folderId, name }) => feedsChanged(context, library.renameFolder(folderId, name)),
    'folders.remove': ({ folderId }) => feedsChanged(context, library.removeFolder(folderId)),
  };
}

/** Its stories come beside: the answer does not wait for the site. */
function addFeed(context: Context, { url, ...feed }: Input<'feeds.add'>): Result<{ readonly feedId: string }> {
  const { library, finder, refresh } = context;
  const added = feedsChanged(context, library.addFeed({ ...feed, url, typedHost: finder.typedHost(url) }));
  if (!added.ok) return added;
  void refresh.startDue('person', [added.value]);
  return ok({ feedId: added.value });
}

/** Tells that the lists of feeds and of stories are others now. */
export function feedsChanged<T>({ emit, nextRev }: Context, result: Result<T>): Result<T> {
  if (!result.ok) return result;
  emit('feeds.changed', { rev: nextRev() });
  emit('library.changed', { rev: nextRev() });
  return result;
}
