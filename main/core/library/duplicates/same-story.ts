import { type Comparison, compare } from './changes';
import { changesFacts, numbersDiffer } from './facts';
import { tellsOf } from './tells-of';
import { comparedWords, leadOf, type Token, tokensOf } from './tokens';

/** What of a story decides whether another one is the same. */
export interface StoryTraits {
  readonly headline: string;
  readonly summary: string | null;
  /** One line a block. */
  readonly article: string;
  /** BCP 47. */
  readonly language: string;
  /** `linkKey` of its link. */
  readonly linkKey: string | null;
  /** UTC, ISO 8601: the date it gives, at most its arrival. */
  readonly date: string;
}

/** Copies of an agency's story appear within this time; the same words a week later are another day's weather. */
export const maxDaysApart = 3;
/** Shorter bodies must be equal, because one word of them may be all that matters. */
const fewWords = 12;
/**
 * How much of the shorter text the longer one must hold, in order. Measured on the pairs of tests/fixtures/duplicates, see
 * docs/technotes/duplicates.md.
 */
const minKept = { body: 0.85, lead: 0.7, headline: 0.5 } as const;

/**
 * Whether two stories are copies of one: the same link under a like headline, or the same text but for small edits that change no name,
 * number or day. Another wording of the same event, and a later state of it, are stories of their own. In doubt: no.
 */
export function isSameStory(one: StoryTraits, other: StoryTraits): boolean {
  if (languageOf(one) !== languageOf(other) || daysApart(one, other) > maxDaysApart) return false;
  const headlines = compareTexts(one.headline, other.headline);
  if (headlines.changesFacts) return false;
  const isSameLink = one.linkKey !== null && one.linkKey === other.linkKey;
  if (isSameLink && headlines.kept >= minKept.headline && !headlines.numbersDiffer) return true;
  return haveSameText(one, other, headlines);
}

function haveSameText(one: StoryTraits, other: StoryTraits, headlines: TextComparison): boolean {
  const [body, otherBody] = [bodyOf(one), bodyOf(other)];
  if (headlines.numbersDiffer || !couldBeSame(body, otherBody)) return false;
  const bodies = compareTexts(body, otherBody);
  if (bodies.changesFacts) return false;
  if (bodies.shorterWords < fewWords) return bodies.isEqual && headlines.isEqual && bodies.shorterWords > 0;
  if (bodies.kept < minKept.body || !haveSameLead(leadOf(body), leadOf(otherBody), headlines)) return false;
  return headlines.kept >= minKept.headline || (tellsOf(body, one.headline) && tellsOf(otherBody, other.headline));
}

/** Turns most candidates down without a comparison word by word, which takes seven times longer. */
function couldBeSame(body: string, otherBody: string): boolean {
  const [words, otherWords] = [tokensOf(body, comparedWords), tokensOf(otherBody, comparedWords)];
  if (numbersDiffer(words, otherWords)) return false;
  const [short, long] = words.length < otherWords.length ? [words, otherWords] : [otherWords, words];
  const all = new Set(long.map((word) => word.folded));
  return short.filter((word) => all.has(word.folded)).length >= minKept.body * short.length;
}

/** Under other headlines, what the lead says otherwise must be nothing that a headline tells: an update changes both. */
function haveSameLead(lead: string, otherLead: string, headlines: TextComparison): boolean {
  const leads = compareTexts(lead, otherLead);
  const isToldAbove = [...leads.changed].some((word) => headlines.words.has(word));
  return leads.kept >= minKept.lead && (headlines.isPart || !isToldAbove);
}

interface TextComparison {
  /** Share of the shorter text's words that the longer one has in the same order, 0–1. */
  readonly kept: number;
  readonly isEqual: boolean;
  /** The one is in the other, whole. */
  readonly isPart: boolean;
  readonly changesFacts: boolean;
  readonly numbersDiffer: boolean;
  readonly shorterWords: number;
  /** All words of both, and those that only one of them has. */
  readonly words: ReadonlySet<string>;
  readonly changed: ReadonlySet<string>;
}

function compareTexts(one: string, other: string): TextComparison {
  const [words, otherWords] = [tokensOf(one, comparedWords), tokensOf(other, comparedWords)];
  const { keptCount, changes }: Comparison<Token> = compare(words, otherWords, (a, b) => a.folded === b.folded);
  const shorterWords = Math.min(words.length, otherWords.length);
  return {
    kept: shorterWords === 0 ? 0 : keptCount / shorterWords,
    isEqual: changes.length === 0,
    isPart: keptCount === shorterWords && shorterWords > 0,
    changesFacts: changes.some(changesFacts),
    numbersDiffer: numbersDiffer(words, otherWords),
    shorterWords,
    words: new Set([...words, ...otherWords].map((word) => word.folded)),
    changed: new Set(changes.flatMap(({ removed, added }) => [...removed, ...added]).map((word) => word.folded)),
  };
}

/** Many feeds give the beginning as summary, and nothing else. */
export const bodyOf = ({ summary, article }: Pick<StoryTraits, 'summary' | 'article'>): string =>
  tokensOf(article, fewWords).length < fewWords && summary !== null ? `${summary}\n${article}` : article;

const languageOf = ({ language }: StoryTraits): string => language.split('-')[0]?.toLowerCase() ?? '';

const daysApart = (one: StoryTraits, other: StoryTraits): number =>
  Math.abs(Date.parse(one.date) - Date.parse(other.date)) / 86_400_000;
