import type { Block } from '../../../contract/story';
import { htmlToBlocks } from '../stories/html/html-to-blocks';
import { articleText, type StoryText } from '../stories/story';
import { cutSentences } from '../text/segment';
import { folded, startsAlike, type ToldBlocks, withoutAfterwords } from './afterwords';
import type { FeedItem } from './feed';
import { cutLine } from './plain-line';

export interface ItemText {
  readonly text: StoryText;
  /** The feed gives the beginning only: the whole is at the item's address. */
  readonly isTeaser: boolean;
}

/** Longest headline that is made of a text, in UTF-16 units. */
const maxMadeHeadlineChars = 120;
const maxSummaryChars = 2_000;
/** A text this short is nearly always a beginning; one that stands where others have a summary has to be longer to be the whole. */
const minContentChars = 600;
const minWholeSummaryChars = 2_000;

/**
 * Headline, summary and article of an item. The article is the item's content, or its summary where there is no content or the summary says
 * more; a summary that only begins like the article is none. Where a feed gives nothing but a few lines, they are the summary, and the
 * article is empty until it is fetched from the item's page. Lines that programs put below a text ("Read more") are left out.
 */
export function toStoryText(item: FeedItem): ItemText {
  const summary = blocksOf(item, item.summaryHtml);
  const content = blocksOf(item, item.contentHtml);
  const isContent = saysMore(articleText(content.blocks), articleText(summary.blocks));
  const { blocks, isCut } = isContent ? content : summary;
  const told = articleText(blocks);
  const isSummaryOnly = !isContent && item.url !== null && isFewLines(told, isCut);
  const ownSummary = isContent ? summaryOf(articleText(summary.blocks), told, item.title) : null;
  const text: StoryText = {
    headline: item.title ?? madeHeadline(told, item.language),
    summary: isSummaryOnly ? told : ownSummary,
    article: isSummaryOnly ? [] : blocks,
    author: item.author,
    source: null,
  };
  const enough = isContent ? minContentChars : minWholeSummaryChars;
  return { text, isTeaser: item.url !== null && (isCut || told.length < enough) };
}

const isFewLines = (text: string, isCut: boolean): boolean =>
  text !== '' && text.length <= maxSummaryChars && (isCut || text.length < minContentChars);

/** The content counts unless it is nothing but the beginning of the summary. */
const saysMore = (content: string, summary: string): boolean =>
  content.trim() !== '' && (content.length >= summary.length || !startsAlike(summary, content));

function blocksOf({ baseUrl, language, title }: FeedItem, html: string | null): ToldBlocks {
  const blocks = html === null ? [] : htmlToBlocks(html, { baseUrl, language });
  return withoutAfterwords(isTitle(blocks[0], title) ? blocks.slice(1) : blocks);
}

/** Many feeds repeat the title above the text; it would be heard twice. */
const isTitle = (block: Block | undefined, title: string | null): boolean =>
  block !== undefined && title !== null && isSame(articleText([block]), title);

const isSame = (one: string, other: string): boolean => folded(one) === folded(other);

function summaryOf(summary: string, article: string, title: string | null): string | null {
  const isNothing = summary.trim() === '' || (title !== null && isSame(summary, title));
  return isNothing || startsAlike(article, summary) ? null : cutLine(summary.trim(), maxSummaryChars);
}

/** The first sentence; enough of the text is looked at for the longest headline. */
function madeHeadline(text: string, language: string | null): string {
  const start = text.slice(0, 1_000);
  const [first] = cutSentences(start, language ?? 'en');
  const sentence = start.slice(0, first?.endChars ?? 0).split('\n')[0] ?? '';
  return cutLine(sentence.replace(/\s+/gu, ' ').trim(), maxMadeHeadlineChars);
}
