import type { Handlers } from '../../../contract/commands';
import { exportFeeds, importFeeds } from '../feeds/exchange';
import type { Context } from './context';
import { feedsChanged } from './feed-handlers';

export function opmlHandlers(context: Context): Pick<Handlers<'core'>, 'opml.importToken' | 'opml.exportToken'> {
  const { library, ports } = context;
  return {
    'opml.importToken': async ({ token }) => {
      const file = await ports.files.readGranted(token);
      return file.ok ? feedsChanged(context, importFeeds(library, file.value.bytes)) : file;
    },
    'opml.exportToken': async ({ token }) => {
      const feeds = library.feeds();
      return feeds.ok ? ports.files.writeGranted(token, exportFeeds(feeds.value)) : feeds;
    },
  };
}
