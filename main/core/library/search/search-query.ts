import { maxSearchChars } from '../../../../contract/limits';

/** A word, or several that stand next to each other. */
export interface SearchTerm {
  readonly text: string;
  /** The last word may go on: it is still being typed. */
  readonly isPrefix: boolean;
}

/** What was typed into the search field; all of it must be met. */
export interface SearchQuery {
  readonly terms: readonly SearchTerm[];
  /** Part of a feed's title. */
  readonly feedName: string | null;
  readonly isSaved: boolean | null;
}

/** More words than anybody types; each one costs a look-up. */
const maxTerms = 20;
/** Three letters begin so many words that collecting them takes half a second in 100,000 stories; four take a tenth of that. */
const minPrefixChars = 4;
const piece = /(?:(feed|saved):)?(?:"([^"]*)"?|([^\s"]+))/giu;
const hasWord = /[\p{L}\p{N}]/u;

/**
 * Reads `word`, `"some words"`, `feed:name`, `feed:"long name"`, `saved:yes` and `saved:no`; everything else is words. Never fails:
 * quotes that do not close go to the end, signs between words mean nothing.
 */
export function parseSearch(typed: string): SearchQuery {
  const text = typed
    .slice(0, maxSearchChars)
    .replace(/\p{Cc}|\p{Cs}/gu, ' ')
    .replace(/[“”„‟«»]/gu, '"');
  let query: SearchQuery = { terms: [], feedName: null, isSaved: null };
  for (const match of text.matchAll(piece))
    query = withPiece(query, match, match.index + match[0].length === text.length);
  return { ...query, terms: query.terms.slice(0, maxTerms) };
}

function withPiece(
  query: SearchQuery,
  [whole, filter, quoted, bare = '']: RegExpMatchArray,
  isLast: boolean,
): SearchQuery {
  const value = quoted ?? bare;
  if (filter?.toLowerCase() === 'feed') return { ...query, feedName: value.trim() || query.feedName };
  const isSaved = filter === undefined ? null : yesOrNo(value);
  if (isSaved !== null) return { ...query, isSaved };
  const words = quoted === undefined ? whole : quoted;
  if (!hasWord.test(words)) return query;
  const isPrefix = isLast && quoted === undefined && /[\p{L}\p{N}]$/u.test(words) && words.length >= minPrefixChars;
  return { ...query, terms: [...query.terms, { text: words, isPrefix }] };
}

function yesOrNo(value: string): boolean | null {
  const word = value.toLowerCase();
  return word === 'yes' ? true : word === 'no' ? false : null;
}

/** The terms in the language of SQLite's full-text search. Quoted each, so that no word of theirs is an operator. */
export const toMatch = (terms: readonly SearchTerm[]): string =>
  terms.map(({ text, isPrefix }) => `"${text.replaceAll('"', '""')}"${isPrefix ? '*' : ''}`).join(' AND ');

/** Chinese, Japanese and Korean, as the table of stories without spaces knows them. */
export const isUnspaced = (text: string): boolean => /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(text);
