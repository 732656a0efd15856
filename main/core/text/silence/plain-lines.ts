import type { SilenceClass } from '../../../../contract/silence';
import { edgeBlocks, silenceOfBlock } from './classify';
import { markedOnly } from './marks';

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Why the voice leaves out each sentence of a plain text whose lines are its blocks; undefined where it is read. A sentence belongs to the
 * line in which it begins. Linear.
 *
 * @param sentences offsets in the text, ascending
 */
export function silenceInText(
  text: string,
  sentences: readonly { readonly start: number; readonly text: string }[],
  language: string,
): readonly (SilenceClass | undefined)[] {
  const lines = linesOf(text);
  const silences = lines.map((line, index) => {
    const isAtEdge = index < edgeBlocks || index >= lines.length - edgeBlocks;
    return silenceOfBlock({ kind: 'paragraph', text: line.text, isAtEdge }, language);
  });
  let at = 0;
  return sentences.map((sentence) => {
    while (at < lines.length - 1 && (lines[at]?.end ?? 0) <= sentence.start) at += 1;
    return silences[at] ?? markedOnly(sentence.text) ?? undefined;
  });
}

/** Lines that hold more than white space. */
const linesOf = (text: string): readonly Line[] =>
  [...text.matchAll(/[^\n]+/g)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0].trim() }))
    .filter((line) => line.text !== '');
