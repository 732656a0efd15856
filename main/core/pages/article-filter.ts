import type { Block } from '../../../contract/story';
import { blockChars, runsText } from '../speech/block-text';
import { endsArticle, isBoilerplate, opensComments } from './boilerplate-lines';
import type { PageFacts } from './page-facts';
import { bareWords } from './page-headline';

/** Longer ones with many links are text with sources. */
const maxLinkedChars = 400;
const maxLinkShare = 0.7;
/** Long enough to be a paragraph of the article. */
const minProseChars = 80;
/** Longest line before the article that may be the name of a section. */
const maxKickerChars = 40;
const maxBylineChars = 100;

/**
 * Takes out of the blocks that were found what belongs to the page: lists of links, sharing, the headline said again, the author's line,
 * headings with nothing under them. Captions stay, as blocks of their own. One pass for each; time grows with the number of blocks.
 */
export function filterArticle(
  blocks: readonly Block[],
  facts: Pick<PageFacts, 'headline' | 'author'>,
): readonly Block[] {
  const own = upToEnding(
    unitsOf(blocks)
      .filter((unit) => !isLinkList(unit))
      .flat(),
  );
  const lines = own.filter((block) => block.kind === 'code' || !isBoilerplate(runsText(block.runs)));
  return withoutEmptyHeadings(withoutHead(lines, facts));
}

/** Items that follow one another are judged together. */
function unitsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const units: Block[][] = [];
  for (const block of blocks) {
    const last = units.at(-1);
    if (block.kind === 'item' && last?.[0]?.kind === 'item') last.push(block);
    else units.push([block]);
  }
  return units;
}

function isLinkList(unit: readonly Block[]): boolean {
  if (unit[0]?.kind === 'heading' || unit[0]?.kind === 'separator') return false;
  const runs = unit.flatMap((block) => block.runs);
  const chars = runs.reduce((sum, run) => sum + run.text.length, 0);
  const linked = runs.reduce((sum, run) => sum + (run.href === undefined ? 0 : run.text.length), 0);
  return chars < maxLinkedChars && linked > chars * maxLinkShare;
}

/** Enough text for an article: what follows under a heading of comments was written by readers. */
const minCommentedChars = 1_000;

/**
 * Up to a heading such as "Related stories" in the second half, or one such as "36 comments" after enough text: what is under it is no part
 * of the article.
 */
function upToEnding(blocks: readonly Block[]): readonly Block[] {
  const total = charsOf(blocks);
  let before = 0;
  for (const [index, block] of blocks.entries()) {
    const text = block.kind === 'heading' ? runsText(block.runs) : '';
    const isLate = before * 2 >= total;
    if (isLate && endsArticle(text)) return blocks.slice(0, index);
    if ((isLate || before >= minCommentedChars) && opensComments(text)) return blocks.slice(0, index);
    before += blockChars(block);
  }
  return blocks;
}

const charsOf = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + blockChars(block), 0);

/** Before the first paragraph: the headline again, who wrote it, the name of a section. */
function withoutHead(
  blocks: readonly Block[],
  { headline, author }: Pick<PageFacts, 'headline' | 'author'>,
): readonly Block[] {
  const title = bareWords(headline ?? '');
  const names = bareWords(author ?? '');
  const start = blocks.findIndex(
    (block) => block.kind !== 'caption' && block.kind !== 'image' && blockChars(block) >= minProseChars,
  );
  return blocks.filter((block, index) => {
    const text = runsText(block.runs);
    const words = text.length > maxHeadChars ? '' : bareWords(text);
    if (block.kind === 'heading' && words !== '' && words === title) return false;
    if (index >= start || words === '') return true;
    return words !== title && !isByline(words, names) && !isKicker(block, text);
  });
}

/** Nothing longer is compared with the headline. */
const maxHeadChars = 1_000;

const isByline = (words: string, names: string): boolean =>
  names !== '' && words.length <= names.length + 30 && words.includes(names);

const byWord = /^(?:by|von|par|por|di|door|av|af|przez)\s+\p{Lu}/iu;

/** The name of a section, or a line that tells who wrote the article. */
const isKicker = ({ kind }: Block, text: string): boolean =>
  kind === 'paragraph' &&
  text.length <= (byWord.test(text) ? maxBylineChars : maxKickerChars) &&
  !/[.!?…。！？]["”»’]?$/u.test(text);

/** From the end: a heading needs something under it before the next one of its rank. */
function withoutEmptyHeadings(blocks: readonly Block[]): readonly Block[] {
  const kept: Block[] = [];
  let below: Block | undefined;
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const block = blocks[index] as Block;
    const isEmpty = below === undefined || (below.kind === 'heading' && (below.level ?? 1) <= (block.level ?? 1));
    if (block.kind === 'heading' && isEmpty) continue;
    if (block.kind === 'separator' && below === undefined) continue;
    kept.push(block);
    below = block;
  }
  return kept.reverse();
}
