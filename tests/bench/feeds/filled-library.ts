import { statSync } from 'node:fs';
import { dataPaths, prepareDataFolder } from '../../../main/base/data-folder';
import { type Library, openLibrary } from '../../../main/core/library/library';
import { systemClock } from '../../../main/platform/clock';
import { openDatabase } from '../../../main/platform/open-database';
import type { DataFolder } from '../../support/data-folder';
import { syntheticStories } from '../../support/synthetic-stories';
import { must, silentLog } from '../../unit/core/library/library-with';
import { processorMs } from './processor-time';

export interface LibrarySize {
  readonly feeds: number;
  readonly storiesAFeed: number;
}

export interface FilledLibrary {
  readonly stories: number;
  readonly feedIds: readonly string[];
  /** Holds every tenth feed. */
  readonly folderId: string;
  /** Stories a second of processor time, copies looked for. */
  readonly storiesASecond: number;
  readonly fileMegabytes: number;
  /** Processor milliseconds; checking that the file is sound is in them. */
  readonly openMs: number;
}

/** The library of a data folder, as the app opens it. */
export async function libraryIn(data: DataFolder): Promise<Library> {
  const { library: path, backups } = dataPaths(data.path);
  return must(await openLibrary(openDatabase({ path, backups }, systemClock, silentLog), systemClock, silentLog));
}

/**
 * Fills the library of a new data folder with made-up stories that came just now, so that none is too old to be kept, and makes the daily
 * copy, so that the next start does not.
 */
export async function fillLibrary(data: DataFolder, { feeds, storiesAFeed }: LibrarySize): Promise<FilledLibrary> {
  prepareDataFolder(dataPaths(data.path));
  const library = await libraryIn(data);
  const folderId = must(library.addFolder('News'));
  const feedIds: string[] = [];
  let totalMs = 0;
  for (let number = 0; number < feeds; number += 1) {
    const url = `https://feed${number}.example/`;
    const feed = { url, title: `Feed ${number}`, folderId: number % 10 === 0 ? folderId : null };
    const feedId = must(library.addFeed(feed));
    totalMs += bring(library, feedId, number, storiesAFeed);
    feedIds.push(feedId);
  }
  must(await library.backUp());
  library.close();
  const stories = feeds * storiesAFeed;
  const fileMegabytes = statSync(dataPaths(data.path).library).size / 1e6;
  const storiesASecond = stories / (totalMs / 1_000);
  return { stories, feedIds, folderId, storiesASecond, fileMegabytes, openMs: await opening(data) };
}

async function opening(data: DataFolder): Promise<number> {
  const begin = process.cpuUsage();
  const library = await libraryIn(data);
  const { user, system } = process.cpuUsage(begin);
  library.close();
  return (user + system) / 1_000;
}

const facts = { etag: null, lastModified: null, movedTo: null, title: null, siteUrl: null, language: null };

/**
 * The feed brings other stories than before; those are left to the cleaning. Processor milliseconds, making the stories up not included.
 *
 * @param number another one gives other stories
 */
export function bring(library: Library, feedId: string, number: number, count: number): number {
  const stories = syntheticStories({ feedId, number }, count, new Date());
  return processorMs(() => must(library.recordFetch(feedId, { kind: 'stories', stories, contentHash: '', ...facts })));
}
