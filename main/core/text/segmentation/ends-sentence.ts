import { endsAfterAbbreviation } from './abbreviation-end';
import { isAttribution } from './attribution';
import { classAt, isDigit, isSpace, lettersAt, wordBefore, wordStart } from './characters';
import { endsWithoutSpace } from './missing-space';
import { type Beginning, beginningAt, type Stop } from './stop';
import { isBrandStart } from './traits';
import type { WordLists } from './word-lists';

/** Whether marks end a sentence for people. */
export function endsSentence(stop: Stop, words: WordLists): boolean {
  const { text, closersEnd, next } = stop;
  if (next >= text.length) return false;
  if (next === closersEnd) return endsWithoutSpace(stop, words);
  const beginning = beginningAt(text, next);
  if (isHanging(text, next)) return false;
  if (beginning.characters === 'lower') return endsBeforeSmallLetter(stop, beginning, words);
  switch (stop.kind) {
    case 'ellipsis':
      return endsAfterEllipsis(stop, beginning, words);
    case 'exclamation':
      return endsAfterExclamation(stop, beginning, words);
    case 'full-stop':
      if (stop.closersEnd > stop.marksEnd && isAttribution(stop, beginning, words)) return false;
      return endsAfterAbbreviation(stop, beginning, words);
  }
}

/** A comma or a closing mark can begin nothing. */
const isHanging = (text: string, next: number): boolean => ',;:%&/)]}'.includes(text.charAt(next));

/** “Will it hold?” she asked. */
function endsBeforeSmallLetter(stop: Stop, { offset, opensQuotation, hasDash }: Beginning, words: WordLists): boolean {
  if (hasDash || stop.kind === 'ellipsis') return false;
  if (!opensQuotation && !isBrandStart(stop.text, offset)) return false;
  return stop.kind === 'exclamation' || endsAfterAbbreviation(stop, beginningOfName, words);
}

/** A small letter that begins a sentence counts as a capital that is no known word. */
const beginningOfName: Beginning = {
  offset: Number.MAX_SAFE_INTEGER,
  characters: 'upper',
  opensQuotation: false,
  opensSentence: false,
  hasDash: false,
};

/** "[…]" and " . . . " leave words out; "…" and "...." after a word end a sentence before a capital. */
function endsAfterEllipsis(
  { text, sentenceStart, marksStart, dots }: Stop,
  beginning: Beginning,
  words: WordLists,
): boolean {
  const before = text.charCodeAt(marksStart - 1);
  if (before === 0x5b || before === 0x28) return false;
  if (!/[\p{L}\p{N}]/u.test(text.slice(Math.max(sentenceStart, marksStart - 40), marksStart))) return false;
  if (isStutter(text, marksStart, sentenceStart, beginning)) return false;
  if (!isSpace(before) || dots > 3) return true;
  if (beginning.opensQuotation || beginning.opensSentence) return true;
  const word = lettersAt(text, beginning.offset);
  return word !== 'i' && words.starters.has(word);
}

/** “I… I cannot say.” */
const isStutter = (text: string, marksStart: number, floor: number, { offset, opensQuotation }: Beginning): boolean =>
  !opensQuotation &&
  lettersAt(text, offset) === text.slice(wordStart(text, marksStart, floor), marksStart).toLowerCase();

function endsAfterExclamation(stop: Stop, beginning: Beginning, words: WordLists): boolean {
  const { text, marksStart, marksEnd, closersEnd, sentenceStart } = stop;
  if (closersEnd > marksEnd) return !isAttribution(stop, beginning, words);
  const start = wordStart(text, marksStart, sentenceStart);
  if (classAt(text, start) !== 'upper' || beginning.opensQuotation) return true;
  const word = text.slice(start, marksEnd);
  const follower = lettersAt(text, beginning.offset);
  if (words.brands.has(word)) return words.starters.has(follower);
  return !(words.brandFollowers.has(follower) && isNameInside(stop, start));
}

/** A capitalised word after a small one, as in "shares of Zapp! Holdings". */
function isNameInside({ text, marksEnd, marksStart, sentenceStart }: Stop, start: number): boolean {
  if (marksEnd - marksStart > 1 || isDigit(text.charCodeAt(start))) return false;
  const before = wordBefore(text, start, sentenceStart);
  return before === '' || /^\p{Ll}+$/u.test(before);
}
