import type { SilenceClass } from '../../../../contract/silence';
import type { BlockKind } from '../../../../contract/story';
import { primaryLanguage } from '../language-tag';
import type { Span } from '../long-sentence';
import { isAddressOnly } from './address';
import { bylineOf, type IsByline } from './byline';
import { isCredit } from './credit';
import { maxLineChars, plainLine } from './line';
import { markedOnly } from './marks';
import { type IsShareLine, shareLineOf } from './share-line';
import { silenceLanguages, silenceWords } from './words';

/** A block as far as its class goes. */
export interface SilenceBlock {
  readonly kind: BlockKind;
  readonly text: string;
  /** One of the first or last three of its section: bylines stand there only. */
  readonly isAtEdge: boolean;
}

/** Blocks at each end of a section among which bylines are looked for. */
export const edgeBlocks = 3;

interface Judges {
  readonly isByline: IsByline;
  readonly isShareLine: IsShareLine;
}

const never: Judges = { isByline: () => false, isShareLine: () => false };
const made = new Map<string, Judges>();

/**
 * Why a whole block is left out by the voice, or null when it is read. The block is judged as one line, since sentences are cut behind
 * initials too. What is not surely of a class is read.
 *
 * @param language BCP 47; bylines and share lines are known in languages with a file of words, the other classes in all
 */
export function silenceOfBlock({ kind, text, isAtEdge }: SilenceBlock, language: string): SilenceClass | null {
  if (kind === 'heading' || kind === 'code' || kind === 'separator') return null;
  const other = kind === 'caption' ? 'caption' : null;
  if (text.length > maxLineChars) return other;
  if (isAddressOnly(text)) return 'address';
  const line = plainLine(text);
  if (line === '') return other;
  if (other !== null) return isCredit(line) ? 'credit' : other;
  const { isByline, isShareLine } = judgesOf(primaryLanguage(language));
  if (isAtEdge && isByline(line)) return 'byline';
  if (isCredit(line)) return 'credit';
  return isShareLine(line) ? 'share-line' : null;
}

/**
 * Why each sentence of a block is left out, null where it is read: the class of its block; behind a caption the credit of its picture;
 * and a sentence of nothing but marks.
 *
 * @param sentences ranges of the block's text, in order
 */
export function silenceOfSentences(
  block: SilenceBlock,
  sentences: readonly Span[],
  language: string,
): readonly (SilenceClass | null)[] {
  const whole = silenceOfBlock(block, language);
  const { text, kind } = block;
  if (whole === null && (kind === 'heading' || kind === 'code')) return sentences.map(() => null);
  const credited = whole === 'caption' ? sentences.findIndex((_, index) => isCreditFrom(text, sentences, index)) : -1;
  return sentences.map(({ startChars, endChars }, index) => {
    if (credited >= 0 && index >= credited) return 'credit';
    return whole ?? markedOnly(text.slice(startChars, endChars));
  });
}

/** A credit is a line at most: further from the end none is looked for. */
function isCreditFrom(text: string, sentences: readonly Span[], index: number): boolean {
  const start = sentences[index]?.startChars ?? 0;
  return text.length - start <= maxLineChars && isCredit(plainLine(text.slice(start)));
}

/** Whether a line of plain text, in whatever language, is one that the voice leaves out: then it is no heading either. */
export const isSilentLine = (text: string): boolean =>
  silenceLanguages.some((language) => silenceOfBlock({ kind: 'paragraph', text, isAtEdge: true }, language) !== null);

function judgesOf(language: string): Judges {
  const known = made.get(language);
  if (known !== undefined) return known;
  const words = silenceWords(language);
  const judges = words === null ? never : { isByline: bylineOf(words), isShareLine: shareLineOf(words) };
  made.set(language, judges);
  return judges;
}
