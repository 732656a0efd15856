import { fail, ok, type Result } from '../../../../contract/errors';
import type { Block } from '../../../../contract/story';
import { firstSentence, shortened, toLine } from './made-headline';

export interface Headed {
  readonly headline: string;
  readonly article: readonly Block[];
}

/**
 * The headline of a document: what it says its title is, else its highest heading, else its first sentence. The article loses the headings at its
 * beginning that say the same; nothing else.
 *
 * `no-story`: the document holds no text.
 */
export function takeHeadline(told: string | null, blocks: readonly Block[]): Result<Headed> {
  const title = toLine(told ?? '') || firstHeading(blocks);
  const article = title === null ? blocks : withoutHeadings(title, blocks);
  const headline = title ?? firstSentence(firstText(blocks));
  if (!/[\p{L}\p{N}]/u.test(headline) || !article.some(hasText))
    return fail('no-story', 'no text', { reason: 'no-text' });
  return ok({ headline: shortened(headline), article });
}

export const blockText = ({ runs }: Block): string => toLine(runs.map(({ text }) => text).join(''));

/** An image stands for itself; a page of images alone has nothing to read. */
const hasText = (block: Block): boolean => block.kind !== 'image' && /[\p{L}\p{N}]/u.test(blockText(block));

const firstText = (blocks: readonly Block[]): string => {
  const first = blocks.find(hasText);
  return first === undefined ? '' : blockText(first);
};

function firstHeading(blocks: readonly Block[]): string | null {
  const headings = blocks.filter((block) => block.kind === 'heading' && hasText(block));
  const highest = headings.reduce((level, block) => Math.min(level, block.level ?? 6), 6);
  const found = headings.find((block) => (block.level ?? 6) === highest);
  return found === undefined ? null : blockText(found);
}

/** "Chapter 1" and "The Storm" on two lines make the title "Chapter 1: The Storm". */
function withoutHeadings(title: string, blocks: readonly Block[]): readonly Block[] {
  const wanted = letters(title);
  let said = '';
  const end = blocks.findIndex((block) => {
    said += letters(blockText(block));
    return block.kind !== 'heading' || !wanted.startsWith(said);
  });
  const first = end === -1 ? blocks.length : end;
  return blocks.slice(first);
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
