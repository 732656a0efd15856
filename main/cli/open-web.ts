import { join } from 'node:path';
import type { FeedReader } from '../core/feeds/feed-reader';
import type { PageReader } from '../core/pages/page-reader';
import { systemClock } from '../platform/clock';
import { createFetcher } from '../platform/net/fetcher';
import { createFeedReader, createPageReader } from '../platform/pages/markup-readers';
import type { Web } from './world';

export interface OpenedWeb extends Web {
  readonly pages: PageReader;
  readonly feeds: FeedReader;
  close(): Promise<void>;
}

/**
 * The web as the window sees it: the same guard, the same readers in workers.
 *
 * @param out folder of the built files
 */
export function openWeb(version: string, out: string): OpenedWeb {
  const markupWorker = join(out, 'markup-worker.cjs');
  const fetcher = createFetcher({ version });
  const pages = createPageReader(markupWorker, systemClock);
  const feeds = createFeedReader(markupWorker, systemClock);
  return {
    fetcher,
    pages,
    feeds,
    async close() {
      pages.close();
      feeds.close();
      await fetcher.close();
    },
  };
}
