import { existsSync } from 'node:fs';
import { advise, type Finding, say } from './finding';

/** How many feeds are followed, and how many of them did not work when they were last asked. Asks nobody. */
export async function followedFeeds(libraryFile: string): Promise<readonly Finding[]> {
  const feeds = existsSync(libraryFile) ? await feedsIn(libraryFile) : [];
  if (feeds === null) return [];
  const broken = feeds.filter(({ problem }) => problem !== null).length;
  const told = say('feeds', 'feeds.good', { count: feeds.length });
  return broken === 0 ? [told] : [told, advise(say('feeds', 'feeds.bad', { count: broken }), 'feeds')];
}

/** Null where the database does not answer or is of another version: that is told already. */
async function feedsIn(libraryFile: string) {
  try {
    const [{ connect }, { readFeeds }] = await Promise.all([
      import('../platform/sqlite'),
      import('../core/library/feed-rows'),
    ]);
    const connection = connect(libraryFile, 'read');
    try {
      return readFeeds(connection).feeds;
    } finally {
      connection.close();
    }
  } catch {
    return null;
  }
}

/** Whether there is a network at all: nothing is asked, so the internet may still be out of reach. */
export const network = (hasNetwork: boolean): Finding =>
  hasNetwork ? say('network', 'network.found') : advise(say('network', 'network.none'), 'network');
