import type { StoryText } from '../story';

/** A story as a document tells it; what it does not tell is null. */
export interface FileText extends StoryText {
  /** BCP 47. */
  readonly language: string | null;
  readonly url: string | null;
  /** UTC, ISO 8601. */
  readonly publishedAt: string | null;
}

/** What most documents do not tell. */
export const untold = {
  summary: null,
  author: null,
  source: null,
  language: null,
  url: null,
  publishedAt: null,
} as const;

/** What a file holds. Lists of feeds are left to whoever can follow them. */
export type FileContent = { readonly kind: 'stories'; readonly texts: readonly FileText[] } | { readonly kind: 'opml' };
