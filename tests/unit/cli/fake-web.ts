import { type ErrorCode, fail, ok, type Result } from '../../../contract/errors';
import type { Web } from '../../../main/cli/world';
import type { ReadFeed } from '../../../main/core/feeds/feed-reader';
import type { ExtractedPage } from '../../../main/core/pages/extract-article';
import type { FetchRequest } from '../../../main/core/ports';
import { doMarkupJob } from '../../../main/platform/pages/markup-jobs';

/** What an address answers: a body with its type, or why there is none. */
export interface FakeAnswer {
  readonly body?: string | Uint8Array;
  readonly type?: string;
  /** Where the answer comes from, after redirects. */
  readonly movedTo?: string;
  readonly failure?: ErrorCode;
}

export type FakeAddresses = Readonly<Record<string, FakeAnswer>>;

export interface FakeWeb extends Web {
  readonly asked: readonly FetchRequest[];
}

/** A web of a few addresses; the others are not found. Pages and feeds are read as everywhere, but for the worker. */
export function fakeWeb(addresses: FakeAddresses, nowMs: number): FakeWeb {
  const asked: FetchRequest[] = [];
  return {
    asked,
    fetcher: {
      fetch: async (request) => {
        asked.push(request);
        const answer = addresses[request.url];
        const failure = answer === undefined ? 'page-not-found' : answer.failure;
        if (failure !== undefined) return fail(failure, 'as the test wants it');
        return ok({
          bytes: Buffer.from(answer?.body ?? ''),
          contentType: answer?.type ?? null,
          etag: null,
          lastModified: null,
          url: answer?.movedTo ?? request.url,
          movedTo: null,
        });
      },
    },
    pages: {
      read: async (page) => (await doMarkupJob({ kind: 'page', page, nowMs })) as Result<ExtractedPage>,
      close: () => undefined,
    },
    feeds: {
      read: async (feed) => (await doMarkupJob({ kind: 'feed', feed, nowMs })) as Result<ReadFeed>,
      close: () => undefined,
    },
  };
}
