import { maxPartChars } from '../../../contract/limits';
import type { Block } from '../../../contract/story';
import { safeCut } from '../text/raw-boundaries';
import { cutSentences } from '../text/segment';
import { edgeBlocks } from '../text/silence/classify';
import { blockChars, runsText, sliceRuns } from './block-text';

/** A block, or a stretch of a block that is too long for one part. Never in two parts. */
export interface Slab {
  readonly block: Block;
  /** Range in the block's text. */
  readonly fromChars: number;
  readonly toChars: number;
  /** Where it begins in the section. */
  readonly startChars: number;
  /** Its block is one of the first or last three. */
  readonly isAtEdge: boolean;
}

export interface SectionPlan {
  /** At least one; a part holds at least one slab unless the section is empty. */
  readonly parts: readonly (readonly Slab[])[];
  /** Length of the section's text: its blocks joined with one line feed each. */
  readonly sectionChars: number;
}

/** What a block counts at least, so that a part has at most 2,000 blocks: each is an element in the page. */
const minBlockWeight = 100;
/** How far back from the longest possible slab a sentence end is looked for. */
const windowChars = 1_024;
const lookaheadChars = 64;

/**
 * Shares a section out to parts of at most `maxPartChars`, counting lengths only: blocks stay whole where they fit in a part, longer ones
 * are cut at a sentence end. 10 MB take about 50 ms.
 */
export function planSection(blocks: readonly Block[], language: string): SectionPlan {
  const parts: Slab[][] = [];
  let room = 0;
  let sectionChars = 0;
  for (const [index, block] of blocks.entries()) {
    if (index > 0) sectionChars += 1;
    const isAtEdge = index < edgeBlocks || index >= blocks.length - edgeBlocks;
    for (const slab of slabsOf(block, sectionChars, language, isAtEdge)) {
      const weight = Math.max(slab.toChars - slab.fromChars, minBlockWeight);
      if (weight > room) {
        parts.push([]);
        room = maxPartChars;
      }
      parts.at(-1)?.push(slab);
      room -= weight;
    }
    sectionChars += blockChars(block);
  }
  return { parts: parts.length === 0 ? [[]] : parts, sectionChars };
}

/** The part that holds an offset of the section; offsets outside give the first or the last. */
export function partOf({ parts }: SectionPlan, offsetChars: number): number {
  const next = parts.findIndex((slabs) => (slabs[0]?.startChars ?? 0) > offsetChars);
  return next === -1 ? parts.length - 1 : Math.max(0, next - 1);
}

function slabsOf(block: Block, blockStartChars: number, language: string, isAtEdge: boolean): readonly Slab[] {
  const slabs: Slab[] = [];
  const chars = blockChars(block);
  let fromChars = 0;
  while (chars - fromChars > maxPartChars) {
    const toChars = slabEnd(block, fromChars + maxPartChars, language);
    slabs.push({ block, fromChars, toChars, startChars: blockStartChars + fromChars, isAtEdge });
    fromChars = toChars;
  }
  return [...slabs, { block, fromChars, toChars: chars, startChars: blockStartChars + fromChars, isAtEdge }];
}

function slabEnd(block: Block, maxChars: number, language: string): number {
  const windowStart = maxChars - windowChars;
  const text = runsText(sliceRuns(block.runs, windowStart, maxChars + lookaheadChars));
  const ends = cutSentences(text, language).map((sentence) => sentence.endChars);
  const sentenceEnd = ends.findLast((end) => end <= windowChars);
  return windowStart + (sentenceEnd ?? safeCut(text, windowChars));
}
