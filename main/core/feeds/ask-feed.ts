import { createHash } from 'node:crypto';
import type { Failure } from '../../../contract/errors';
import { maxFeedBytes } from '../../../contract/limits';
import type { FeedState } from '../library/feed-rows';
import type { FetchOutcome } from '../library/record-fetch';
import type { Clock, FetchAnswer, Fetcher } from '../ports';
import type { FeedReader } from './feed-reader';

export interface AskingParts {
  readonly fetcher: Fetcher;
  readonly reader: FeedReader;
  readonly clock: Clock;
}

/** What asking came to: something to be recorded, or nothing, because the asking itself was ended. */
export type Asked =
  | { readonly kind: 'answered'; readonly outcome: FetchOutcome; readonly failure: Failure | null }
  /** The machine has no connection: no fault of the feed. */
  | { readonly kind: 'offline' }
  | { readonly kind: 'cancelled' };

/**
 * Asks a feed for its stories: only if something changed since its last answer, and the same bytes again count as unchanged. Records
 * nothing.
 */
export async function askFeed(parts: AskingParts, feed: FeedState, signal: AbortSignal): Promise<Asked> {
  const { url, etag, lastModified, typedHost } = feed;
  const request = { url, accept: 'feed', etag, lastModified, typedHost, maxBytes: maxFeedBytes } as const;
  const fetched = await parts.fetcher.fetch(request, signal);
  if (!fetched.ok) return failed(fetched.error, parts.clock.now());
  const answer = fetched.value;
  const contentHash = answer.bytes === null ? feed.contentHash : hashOf(answer.bytes);
  if (answer.bytes === null || contentHash === feed.contentHash) return unchanged(answer);
  return readAnswer(parts, feed, { ...answer, bytes: answer.bytes }, signal);
}

type Body = FetchAnswer & { readonly bytes: Uint8Array };

async function readAnswer(parts: AskingParts, feed: FeedState, answer: Body, signal: AbortSignal): Promise<Asked> {
  const { bytes, contentType, url } = answer;
  const now = parts.clock.now();
  const source = feed.title === feed.url ? null : feed.title;
  const read = await parts.reader.read({ bytes, contentType, url, feedId: feed.feedId, source }, signal);
  if (!read.ok) return failed(read.error, now);
  const { title, siteUrl, language } = read.value.feed;
  const { stories } = read.value;
  const contentHash = hashOf(bytes);
  return answered({ kind: 'stories', stories, title, siteUrl, language, contentHash, ...factsOf(answer) });
}

const unchanged = (answer: FetchAnswer): Asked => answered({ kind: 'unchanged', ...factsOf(answer) });

const answered = (outcome: FetchOutcome, failure: Failure | null = null): Asked => ({
  kind: 'answered',
  outcome,
  failure,
});

function failed(failure: Failure, now: Date): Asked {
  const { code, detail } = failure;
  if (code === 'cancelled' || code === 'offline') return { kind: code };
  const seconds = Number(detail?.retryAfterSeconds ?? 0);
  const retryAt = seconds > 0 ? new Date(now.getTime() + seconds * 1_000).toISOString() : null;
  return answered({ kind: 'failed', code, retryAt }, failure);
}

const factsOf = ({ etag, lastModified, movedTo }: FetchAnswer) => ({ etag, lastModified, movedTo });

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
