import type { Result } from '../../contract/errors';
import { fail, ok } from '../../contract/errors';
import type { ReadFeed } from '../../main/core/feeds/feed-reader';
import { readFeedFile } from '../../main/core/feeds/read-feed-file';
import { type ExtractedPage, extractArticle } from '../../main/core/pages/extract-article';
import type { Ports } from '../../main/core/ports';
import { readFile } from '../../main/core/stories/files/read-file';
import { doMarkupJob } from '../../main/platform/pages/markup-jobs';

/** What stands at which address. */
export type FakeWeb = Map<string, { readonly body: string; readonly contentType: string }>;

/** A web without wires; feeds and pages are read as the worker reads them, in this thread. */
export function webPorts(web: FakeWeb): Pick<Ports, 'fetcher' | 'feedReader' | 'pageReader' | 'fileReader'> {
  const nowMs = Date.parse('2026-03-04T05:06:07.000Z');
  return {
    fetcher: {
      async fetch({ url }) {
        const found = web.get(url);
        if (!found) return fail('page-not-found', 'nothing there', { status: 404 });
        const { body, contentType } = found;
        const bytes = new TextEncoder().encode(body);
        return ok({ bytes, contentType, etag: null, lastModified: null, url, movedTo: null });
      },
      close: async () => undefined,
    },
    feedReader: {
      read: async (feed) => (await doMarkupJob({ kind: 'feed', feed, nowMs })) as Result<ReadFeed>,
      close: () => undefined,
    },
    pageReader: {
      read: async (page) => (await doMarkupJob({ kind: 'page', page, nowMs })) as Result<ExtractedPage>,
      close: () => undefined,
    },
    fileReader: {
      read: (file, signal) =>
        readFile(file, { extractPage: extractArticle, readFeed: readFeedFile, now: new Date(nowMs) }, signal),
      close: async () => undefined,
    },
  };
}
