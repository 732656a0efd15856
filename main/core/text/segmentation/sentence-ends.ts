import { isDigit, isLineEnd, isSpace, skipSpace } from './characters';
import { endsSentence } from './ends-sentence';
import { inlineLabelAt, isLabel } from './list-labels';
import { readStop } from './stop';
import type { WordLists } from './word-lists';

/** All that may end a sentence, or begin an item of a list inside a line. */
const interesting = /[.!?…‼⁇⁈⁉\n\r\u0085\u2028\u2029)•⁃‣▪◦。！？｡．؟۔।॥]/g;
const bullets = '•⁃‣▪◦';
const foreignMarks = '。！？｡．؟۔।॥';

/**
 * Ends of sentences of a language with word lists, ascending, without 0 and the text's length. A line's end is always one. White space
 * belongs to the sentence before it. Linear: about 40 characters are read on both sides of a mark.
 */
export function sentenceEnds(text: string, words: WordLists): readonly number[] {
  const ends: number[] = [];
  let start = 0;
  const endAt = (offset: number): void => {
    if (offset <= start || isLabel(text, start, offset)) return;
    ends.push(offset);
    start = offset;
  };
  let from = 0;
  for (;;) {
    interesting.lastIndex = from;
    const at = interesting.exec(text)?.index;
    if (at === undefined) return ends.at(-1) === text.length ? ends.slice(0, -1) : ends;
    from = at + 1;
    const mark = text.charAt(at);
    if (isLineEnd(text.charCodeAt(at))) {
      from = skipSpace(text, at);
      endAt(from);
    } else if (bullets.includes(mark)) {
      if (at > 0 && isSpace(text.charCodeAt(at - 1))) endAt(at);
    } else if (foreignMarks.includes(mark)) {
      from = skipSpace(text, readStop(text, from, start).closersEnd);
      endAt(from);
    } else {
      const label =
        mark === ')' || isDigit(text.charCodeAt(at - 1)) || mark === '.' ? inlineLabelAt(text, at, start) : null;
      if (label !== null) endAt(label);
      if (mark === ')') continue;
      const stop = readStop(text, at, start);
      from = stop.closersEnd;
      if (endsSentence(stop, words)) {
        from = stop.next;
        endAt(from);
      }
    }
  }
}
