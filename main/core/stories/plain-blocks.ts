import type { Block } from '../../../contract/story';
import { isSilentLine } from '../text/silence/classify';
import { endsAsSentence, looksLikeHeadline } from './line-traits';

const maxHeadingChars = 80;
const maxHeadingWords = 12;
/** Sub-headings of an article; the section's own heading is not part of the article. */
const headingLevel = 2;
const bullet = /^[-*•‣·]\s+(?=\S)/u;

/**
 * The article's paragraphs as blocks: a short line without a stop between two paragraphs is a heading, unless it is a share line, a credit
 * or the like; lines with bullets are a list.
 */
export function toBlocks(paragraphs: readonly string[]): readonly Block[] {
  return paragraphs.map((text, index) => {
    if (isItem(paragraphs, index)) return { kind: 'item', level: 1, runs: [{ text: text.replace(bullet, '') }] };
    if (isHeading(paragraphs, index)) return { kind: 'heading', level: headingLevel, runs: [{ text }] };
    return { kind: 'paragraph', runs: [{ text }] };
  });
}

/** One line with a dash alone is speech or a signature. */
function isItem(paragraphs: readonly string[], index: number): boolean {
  const isBullet = (at: number) => bullet.test(paragraphs[at] ?? '');
  return isBullet(index) && (isBullet(index - 1) || isBullet(index + 1));
}

function isHeading(paragraphs: readonly string[], index: number): boolean {
  const text = paragraphs[index] ?? '';
  const next = paragraphs[index + 1];
  const previous = paragraphs[index - 1];
  if (next === undefined || previous === undefined) return false;
  if (!isTitle(text) || !isPlain(next) || next.length <= text.length) return false;
  return isPlain(previous) && !isSilentLine(text);
}

function isTitle(text: string): boolean {
  const isShort = text.length <= maxHeadingChars && text.split(' ').length <= maxHeadingWords;
  // A quotation or a word in small letters goes on with the sentence before.
  return isShort && looksLikeHeadline(text) && !endsAsSentence(text) && /^[\p{Lu}\p{Lo}\p{N}¿¡]/u.test(text);
}

const isPlain = (text: string): boolean => endsAsSentence(text);
