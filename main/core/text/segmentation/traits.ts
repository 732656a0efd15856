import { classAt, isSpace, lettersAt, skipSpace } from './characters';
import type { WordLists } from './word-lists';

const brand = /\p{Ll}{1,3}\p{Lu}/uy;

/** `iPhone`, `eBay`: a name that keeps its small letter where a sentence begins. */
export function isBrandStart(text: string, offset: number): boolean {
  brand.lastIndex = offset;
  return brand.test(text);
}

const mostContentChars = 300;

/**
 * Whether a range can be a sentence by itself, for what it holds in front of an abbreviation: at least one word in small letters that is
 * no article or preposition. "At 5 a.m." and "Norden Paper Co." are none. Reads at most 300 characters.
 */
export function hasContent(text: string, start: number, end: number, lists: WordLists): boolean {
  if (end - start > mostContentChars) return true;
  let at = skipSpace(text, start);
  if (isVerbFirst(text, at, end, lists)) return true;
  while (at < end) {
    if (classAt(text, at) === 'lower') {
      const word = lettersAt(text, at);
      if (word.length > 1 && !lists.connectors.has(word)) return true;
    }
    while (at < end && !isSpace(text.charCodeAt(at))) at += 1;
    while (at < end && isSpace(text.charCodeAt(at))) at += 1;
  }
  return false;
}

/** "Born in Washington, D.C." begins with more than a name: what links it to the next word is no part of names. */
function isVerbFirst(text: string, start: number, end: number, { connectors, nameLinks }: WordLists): boolean {
  const first = lettersAt(text, start);
  const second = start + first.length + 1;
  if (first === '' || second >= end || !isSpace(text.charCodeAt(second - 1)) || connectors.has(first)) return false;
  const link = lettersAt(text, second);
  return classAt(text, second) === 'lower' && connectors.has(link) && !nameLinks.has(link);
}
