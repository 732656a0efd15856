import type { TextRange } from '../playback/types';
import { lastNotAfter } from './sentence-at';

/** A word of a text, half-open range of UTF-16 units. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** From the first to the last letter, figure or sign of a stretch without spaces. */
const core = /[\p{L}\p{M}\p{N}\p{S}].*[\p{L}\p{M}\p{N}\p{S}]|[\p{L}\p{N}\p{S}]/su;

/** The words of a sentence as a person would name them: without the marks around them, and in English without "'s". */
export function wordsOf(text: string, language: string): readonly Word[] {
  return [...text.matchAll(/\S+/g)].flatMap(({ 0: piece, index }) =>
    unspaced.test(piece) ? segments(piece, index, language) : named(piece, index, language),
  );
}

function named(piece: string, at: number, language: string): readonly Word[] {
  const found = core.exec(piece);
  if (found === null) return [];
  const word = /^en\b/i.test(language) ? found[0].replace(/['’]s$/i, '') : found[0];
  const start = at + found.index;
  return [{ text: word, start, end: start + word.length }];
}

function segments(piece: string, at: number, language: string): readonly Word[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return [...segmenter.segment(piece)].flatMap(({ segment, index, isWordLike }) =>
    isWordLike ? [{ text: segment, start: at + index, end: at + index + segment.length }] : [],
  );
}

/** Index of the word at an offset, else the last before it; the first without any, -1 without words. */
export function wordIndexAt(words: readonly Word[], offset: number): number {
  const at = lastNotAfter(words, offset, ({ start }) => start);
  return Math.min(Math.max(0, at), words.length - 1);
}

/** Letters of a word, one by one. */
export const lettersOf = (text: string): readonly string[] =>
  [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text.normalize('NFC'))].map(
    ({ segment }) => segment,
  );

export const isCapital = (letter: string): boolean =>
  letter !== letter.toLowerCase() && letter === letter.toUpperCase();

/** The part of a range that lies in a text which begins at `startChars` of the section. */
export const within = ({ startChars, endChars }: TextRange, textStart: number, text: string): string =>
  text.slice(Math.max(0, startChars - textStart), Math.max(0, endChars - textStart));
