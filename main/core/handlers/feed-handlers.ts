import type { Handlers, Input } from '../../../contract/commands';
import { fail, ok, type Result } from '../../../contract/errors';
import type { FolderRow } from '../../../contract/feeds';
import { readOpml } from '../feeds/opml/read-opml';
import { writeOpml } from '../feeds/opml/write-opml';
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
  | 'folders.remove'
  | 'opml.importToken'
  | 'opml.exportToken';

export function feedHandlers(context: Context): Pick<Handlers<'core'>, FeedCommand> {
  const { library, finder, ports, tickets } = context;
  return {
    'feeds.list': () => library.feeds(),
    'feeds.find': ({ address, ticket }) => tickets.run(ticket, (signal) => finder.find(address, signal)),
    'feeds.add': (input) => addFeed(context, input),
    'feeds.change': ({ feedId, ...change }) => told(context, library.changeFeed(feedId, change)),
    'feeds.remove': ({ feedId }) => told(context, library.removeFeed(feedId)),
    'feeds.restore': ({ feedId }) => told(context, library.restoreFeed(feedId)),
    'feeds.starters': async () => ok(await ports.files.starters()),
    'folders.add': ({ name }) => told(context, library.addFolder(name)),
    'folders.rename': ({ folderId, name }) => told(context, library.renameFolder(folderId, name)),
    'folders.remove': ({ folderId }) => told(context, library.removeFolder(folderId)),
    'opml.importToken': async ({ token }) => {
      const file = await ports.files.readGranted(token);
      return file.ok ? importOpml(context, file.value.bytes) : file;
    },
    'opml.exportToken': async ({ token }) => {
      const feeds = library.feeds();
      return feeds.ok ? ports.files.writeGranted(token, writeOpml(feeds.value)) : feeds;
    },
  };
}

/** The lists of feeds and of stories are others now. */
function told<T>({ emit, nextRev }: Context, result: Result<T>): Result<T> {
  if (!result.ok) return result;
  emit('feeds.changed', { rev: nextRev() });
  emit('library.changed', { rev: nextRev() });
  return result;
}
