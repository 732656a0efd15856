import { importFeeds } from '../../../main/core/feeds/exchange';
import { writeOpml } from '../../../main/core/feeds/write-opml';
import { must } from '../../unit/core/library/library-with';
import { withTemporaryLibrary } from './temporary-library';

export const importedFeeds = 5_000;
const folders = 50;

/** Milliseconds from the bytes of a list of feeds in folders to an empty library on disk that follows them all, a value a run. */
export async function measureOpmlImport(runs: number): Promise<readonly number[]> {
  const bytes = new TextEncoder().encode(writeOpml(listedFeeds(), 'Feeds'));
  const times: number[] = [];
  while (times.length < runs) {
    const tookMs = await withTemporaryLibrary((library) => {
      const fromMs = performance.now();
      const { addedCount } = must(importFeeds(library, bytes));
      if (addedCount !== importedFeeds) throw new Error(`only ${addedCount} feeds were added`);
      return performance.now() - fromMs;
    });
    times.push(tookMs);
  }
  return times;
}

const listedFeeds = () =>
  Array.from({ length: importedFeeds }, (_, number) => ({
    url: `https://feed${number}.example/feed.xml`,
    title: `Feed ${number}`,
    siteUrl: `https://feed${number}.example/`,
    folder: `Folder ${number % folders}`,
  }));
