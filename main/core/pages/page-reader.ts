import type { Result } from '../../../contract/errors';
import type { ExtractedPage } from './extract-article';

/** A page as it was fetched. */
export interface FetchedPage {
  readonly bytes: Uint8Array;
  /** The Content-Type header as it came. */
  readonly contentType: string | null;
  /** Where it came from, after redirects. */
  readonly url: string;
}

/** Finds the article of a page somewhere else, so that a page that is slow or hostile harms only itself. */
export interface PageReader {
  /** As `extractArticle`; also `time-limit` and `cancelled`. */
  read(page: FetchedPage, signal: AbortSignal): Promise<Result<ExtractedPage>>;
  close(): void;
}
