import type { Block } from '../../../contract/story';
import { runsText } from '../speech/block-text';
import { bareWords } from './page-headline';

/**
 * Whether a summary says something that the headline and the beginning of the article do not. Many pages give the first sentences, often
 * cut off; heard before the article they would be heard twice.
 */
export function tellsAnew(summary: string | null, headline: string, blocks: readonly Block[]): boolean {
  const words = bareWords((summary ?? '').replace(/\s*(?:…|\.{3}|\[…\]|\[\.{3}\])\s*$/u, ''));
  if (words === '' || bareWords(headline).includes(words)) return false;
  const beginning = bareWords(textUpTo(blocks, words.length * 2 + 200));
  return !beginning.includes(words);
}

/** Without a first paragraph that is the summary, which is heard before the article. */
export function withoutSummary(blocks: readonly Block[], summary: string | null): readonly Block[] {
  const isSummary = ({ runs }: Block) => summary !== null && bareWords(runsText(runs)) === bareWords(summary);
  const index = blocks.slice(0, 3).findIndex(isSummary);
  return index === -1 || blocks.length < 3 ? blocks : blocks.filter((_block, at) => at !== index);
}

function textUpTo(blocks: readonly Block[], maxChars: number): string {
  let text = '';
  for (const { runs } of blocks) {
    if (text.length > maxChars) break;
    text += `${runsText(runs).slice(0, maxChars)} `;
  }
  return text;
}
