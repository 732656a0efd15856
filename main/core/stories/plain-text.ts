import { fail, ok, type Result } from '../../../contract/errors';
import { type Credits, takeCredits } from './credits';
import { chooseHeadline } from './headline-choice';
import { readLabels, type StoryParts } from './labels';
import { endsWithFullStop, isHeadlineSize, isProse, looksLikeHeadline } from './line-traits';
import { type Paragraph, toParagraphs } from './lines';

/** Longest summary beside an article of several paragraphs, in UTF-16 units; a longer one is a paragraph. */
const maxSummaryChars = 600;
/** More than any novel has; a file of ten million short lines would make a page that nobody can use. */
const maxParagraphs = 100_000;
/** From these lengths on, a line that the article exceeds by less than the factor is taken for a paragraph, not for the summary. */
const paragraphSizes: readonly (readonly [minChars: number, factor: number])[] = [
  [300, 2],
  [120, 1.25],
];

/**
 * Finds headline, summary and article in a cleaned text: in the plain form (article, headline, summary on one line each), in the order
 * headline, summary, article, with an article of several paragraphs, without summary, or with named parts. The parts are told by what
 * they are: see docs/technotes/plain-text-form.md.
 *
 * `no-story` with a `reason`: `markup`, `too-many-paragraphs` (above 100,000), `one-line`, `no-headline` or `no-article`. Linear; 10 MB in one line take some milliseconds.
 */
export function readPlainText(text: string): Result<StoryParts & Credits> {
  if (isMarkup(text)) return none('markup');
  const paragraphs = toParagraphs(text);
  if (paragraphs.length > maxParagraphs) return none('too-many-paragraphs');
  const { author, source, rest } = takeCredits(paragraphs);
  const parts = readLabels(rest) ?? arrange(rest);
  if (rest.length < 2) return none('one-line');
  if (parts === null) return none('no-headline');
  return parts.article.some(isProse) ? ok({ ...parts, author, source }) : none('no-article');
}

const none = (reason: string) => fail('no-story', 'the text holds no story in the plain form', { reason });

/** Web pages, feeds and data are text too, but reading their marks aloud helps nobody. */
const isMarkup = (text: string): boolean => /^\s*(?:<!doctype|<\?xml|<html|<rss|<svg|[{[]\s*["[{])/i.test(text);

function arrange(paragraphs: readonly Paragraph[]): StoryParts | null {
  const lines = paragraphs.map((paragraph) => paragraph.text);
  const [first, second, third] = lines;
  if (first === undefined || second === undefined) return null;
  if (third === undefined) return ofTwo(first, second);
  return lines.length === 3 ? ofThree([first, second, third]) : ofMany(paragraphs);
}

/** Headline and article. */
function ofTwo(first: string, second: string): StoryParts | null {
  const [headline, article] = chooseHeadline(first, second) === 0 ? [first, second] : [second, first];
  return canHead(headline, article) ? { headline, summary: null, article: [article] } : null;
}

/** The longest line is the article; of the other two, one is the headline and one the summary or a second paragraph. */
function ofThree(lines: readonly [string, string, string]): StoryParts | null {
  const articleAt = longest(lines);
  const rest = [0, 1, 2].filter((index) => index !== articleAt);
  const [a = 0, b = 0] = rest;
  const headlineAt = chooseHeadline(lines[a] ?? '', lines[b] ?? '') === 0 ? a : b;
  const otherAt = headlineAt === a ? b : a;
  const headline = lines[headlineAt] ?? '';
  const article = lines[articleAt] ?? '';
  const other = lines[otherAt] ?? '';
  if (!canHead(headline, article)) return null;
  if (!isParagraph(other, article, otherAt > articleAt && headlineAt === 0)) {
    return { headline, summary: other, article: [article] };
  }
  return { headline, summary: null, article: otherAt < articleAt ? [other, article] : [article, other] };
}

/** A summary is much shorter than the article. After headline and article a line is more often a last paragraph than a summary. */
function isParagraph(line: string, article: string, isLast: boolean): boolean {
  const factor = isLast ? 2 : (paragraphSizes.find(([minChars]) => line.length > minChars)?.[1] ?? 0);
  return article.length < line.length * factor;
}

/** Headline first, else headline and summary last, else headline last, else headline after the summary. */
function ofMany(paragraphs: readonly Paragraph[]): StoryParts | null {
  const lines = paragraphs.map((paragraph) => paragraph.text);
  const count = lines.length;
  const line = (index: number) => lines[index] ?? '';
  if (looksLikeHeadline(line(0))) return headlineFirst(paragraphs);
  if (looksLikeHeadline(line(count - 2)) && line(count - 1).length <= maxSummaryChars) {
    return { headline: line(count - 2), summary: line(count - 1), article: lines.slice(0, -2) };
  }
  if (looksLikeHeadline(line(count - 1))) {
    return { headline: line(count - 1), summary: null, article: lines.slice(0, -1) };
  }
  if (looksLikeHeadline(line(1)) && line(0).length <= maxSummaryChars) {
    return { headline: line(1), summary: line(0), article: lines.slice(2) };
  }
  return canHead(line(0), line(longest(lines))) ? headlineFirst(paragraphs) : null;
}

function headlineFirst(paragraphs: readonly Paragraph[]): StoryParts {
  const [headline, second, ...others] = paragraphs;
  const texts = others.map((paragraph) => paragraph.text);
  const candidate = second?.text ?? '';
  const hasSummary = second !== undefined && (standsApart(paragraphs) || isShortBeside(candidate, texts));
  return hasSummary && canSum(candidate)
    ? { headline: headline?.text ?? '', summary: candidate, article: texts }
    : { headline: headline?.text ?? '', summary: null, article: [candidate, ...texts] };
}

/** Headline and summary on neighbouring lines, then a blank line before the article. */
const standsApart = ([headline, summary, article]: readonly Paragraph[]): boolean =>
  headline?.group === summary?.group && summary?.group !== article?.group;

/** Clearly shorter than what the article's paragraphs usually are, or than its longest where there are few. */
function isShortBeside(candidate: string, paragraphs: readonly string[]): boolean {
  const lengths = paragraphs.filter(isProse).map((text) => text.length);
  lengths.sort((one, other) => one - other);
  const usual = lengths[Math.floor(lengths.length / 2)] ?? 0;
  return candidate.length <= usual * 0.75;
}

const canSum = (line: string): boolean => line.length <= maxSummaryChars && isProse(line);

/** With a full stop at its end a headline must be far shorter than the article. */
function canHead(headline: string, article: string): boolean {
  if (!isHeadlineSize(headline)) return false;
  return looksLikeHeadline(headline) || !endsWithFullStop(headline)
    ? headline.length < article.length * 3
    : headline.length <= 200 && headline.length * 3 <= article.length;
}

/** Index of the longest line; of equal ones the first. */
function longest(lines: readonly string[]): number {
  return lines.reduce((best, line, index) => (line.length > (lines[best] ?? '').length ? index : best), 0);
}
