import { ok, type Result } from '../../../contract/errors';
import type { FeedList, OpmlImport } from '../../../contract/feeds';
import type { Library } from '../library/library';
import { readOpml } from './read-opml';
import { writeOpml } from './write-opml';

/** The list of feeds for other readers. */
export function exportFeeds({ feeds, folders }: FeedList): string {
  const names = new Map(folders.map(({ folderId, name }) => [folderId, name]));
  const listed = feeds.map(({ url, title, siteUrl, folderId }) => ({
    url,
    title,
    siteUrl,
    folder: folderId === null ? null : (names.get(folderId) ?? null),
  }));
  return writeOpml(listed, 'Crier');
}

/**
 * Follows every feed of the list that is not followed yet, in folders of the same names. Nothing is fetched. Each feed is kept by itself: what
 * was added before a failure stays, and the same import again adds the rest.
 */
export function importFeeds(library: Library, bytes: Uint8Array): Result<OpmlImport> {
  const list = readOpml(bytes);
  if (!list.ok) return list;
  const before = library.feeds();
  if (!before.ok) return before;
  const folders = new Map(before.value.folders.map(({ folderId, name }) => [name, folderId]));
  let [addedCount, knownCount] = [0, 0];
  for (const { folder, ...feed } of list.value.feeds) {
    const folderId = folder === null ? ok(null) : folderNamed(library, folders, folder);
    if (!folderId.ok) return folderId;
    const added = library.addFeed({ ...feed, folderId: folderId.value });
    if (added.ok) addedCount += 1;
    else if (added.error.code === 'feed-known') knownCount += 1;
    else return added;
  }
  return ok({ addedCount, knownCount, refusedCount: list.value.refusedCount });
}

function folderNamed(library: Library, folders: Map<string, string>, name: string): Result<string> {
  const known = folders.get(name);
  if (known !== undefined) return ok(known);
  const added = library.addFolder(name);
  if (added.ok) folders.set(name, added.value);
  return added;
}
