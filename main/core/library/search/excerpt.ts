import type { SearchHit, Section } from '../../../../contract/story';
import { fold } from './fold';
import { isUnspaced, type SearchTerm } from './search-query';

/** Length of an excerpt, and how much of it stands before the first match, in UTF-16 units; our own choice: two lines. */
const excerptChars = 160;
const leadChars = 50;
/** An article that says the word on every page is as well shown by its first pages. */
const maxMatches = 100;

interface Match {
  readonly term: number;
  readonly start: number;
  readonly end: number;
}

/** The stretch of a section that holds most of the terms; null where none is in it. */
export function excerptOf(section: Section, text: string, terms: readonly SearchTerm[]): SearchHit | null {
  const matches = terms.some((term) => isUnspaced(term.text))
    ? matchesOfParts(text, terms)
    : matchesOfWords(text, terms);
  const first = densest(matches);
  if (first === undefined) return null;
  const start = stretchStart(text, first.start);
  const end = stretchEnd(text, start, first.end);
  const inside = matches.filter((match) => match.start >= start && match.end <= end);
  return {
    section,
    text: text.slice(start, end),
    marks: joined(inside).map(([from, to]) => [from - start, to - start]),
  };
}

function matchesOfWords(text: string, terms: readonly SearchTerm[]): readonly Match[] {
  const wanted = terms.map((term) => ({
    words: wordsOf(term.text).map((word) => word.folded),
    isPrefix: term.isPrefix,
  }));
  const words = wordsOf(text);
  const matches: Match[] = [];
  for (let at = 0; at < words.length && matches.length < maxMatches; at += 1) {
    wanted.forEach((term, index) => {
      const last = words[at + term.words.length - 1];
      if (last !== undefined && standsAt(words, at, term)) {
        matches.push({ term: index, start: words[at]?.start ?? 0, end: last.end });
      }
    });
  }
  return matches;
}

interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => ({
    folded: fold(word),
    start: index,
    end: index + word.length,
  }));

const standsAt = (words: readonly Word[], at: number, term: { words: readonly string[]; isPrefix: boolean }): boolean =>
  term.words.length > 0 &&
  term.words.every((wanted, offset) => {
    const word = words[at + offset]?.folded ?? '';
    return term.isPrefix && offset === term.words.length - 1 ? word.startsWith(wanted) : word === wanted;
  });

/** Where words are not set apart, any part of the text can be what was looked for. */
function matchesOfParts(text: string, terms: readonly SearchTerm[]): readonly Match[] {
  const matches = terms.flatMap((term, index) => {
    const pattern = new RegExp(term.text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'), 'giu');
    return [...text.matchAll(pattern)]
      .slice(0, maxMatches)
      .map(({ 0: part, index: start }) => ({ term: index, start, end: start + part.length }));
  });
  return matches.sort((a, b) => a.start - b.start);
}

/** The match from which most different terms are within an excerpt's length. */
function densest(matches: readonly Match[]): Match | undefined {
  let best: Match | undefined;
  let most = 0;
  for (const match of matches) {
    const near = matches.filter(
      ({ start, end }) => start >= match.start && end <= match.start + excerptChars - leadChars,
    );
    const count = new Set(near.map(({ term }) => term)).size;
    if (best === undefined || count > most) [best, most] = [match, count];
  }
  return best;
}

/** At the begin of a word, where there are words. */
function stretchStart(text: string, matchStart: number): number {
  if (matchStart <= leadChars) return 0;
  const lead = text.slice(matchStart - leadChars, matchStart);
  const space = lead.search(/\s\S/u);
  return space < 0 ? wholeCharacter(text, matchStart - leadChars) : matchStart - leadChars + space + 1;
}

function stretchEnd(text: string, start: number, matchEnd: number): number {
  const end = Math.max(start + excerptChars, matchEnd);
  if (end >= text.length) return text.length;
  const space = text.slice(matchEnd, end).search(/\s\S*$/u);
  return space < 0 ? wholeCharacter(text, end) : matchEnd + space;
}

/** Not between the halves of a surrogate pair. */
const wholeCharacter = (text: string, at: number): number =>
  /^[\udc00-\udfff]/.test(text.slice(at, at + 1)) ? at + 1 : at;

/** Marks that overlap are one. */
function joined(matches: readonly Match[]): readonly (readonly [number, number])[] {
  const marks: [number, number][] = [];
  for (const { start, end } of [...matches].sort((a, b) => a.start - b.start)) {
    const last = marks.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else marks.push([start, end]);
  }
  return marks;
}
