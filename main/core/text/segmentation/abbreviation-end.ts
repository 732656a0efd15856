import { isSpace, lettersAt, wordBefore, wordStart } from './characters';
import { endsAfterInitials, isInitials } from './initials';
import { endsAfterOrdinal, isOrdinal } from './ordinals';
import type { Beginning, Stop } from './stop';
import type { StoppedWord } from './stopped-word';
import { hasContent } from './traits';
import { type Abbreviation, abbreviation, type Group, type WordLists } from './word-lists';

/** Whether a single full stop after which a capital, a figure or a symbol follows ends a sentence: most do, abbreviations may not. */
export function endsAfterAbbreviation(stop: Stop, beginning: Beginning, words: WordLists): boolean {
  const { text, marksStart, sentenceStart } = stop;
  const start = wordStart(text, marksStart, sentenceStart);
  const word = text.slice(start, marksStart + 1);
  const known = knownAt(text, start, word, sentenceStart, words);
  if (isAloneInBrackets(stop, start)) return false;
  if (isLabelAfterColon(stop, word, start)) return false;
  if (known === null && !isInitials(word) && !isOrdinal(word, words) && !isVowelless(word)) return true;
  const around = stoppedWord(stop, beginning, words, start, word);
  if (beginning.hasDash) return false;
  if (known !== null && known.kind !== 'numbered') return endsAfterKnown(known, around);
  if (known !== null && isNumbered(around)) return false;
  if (isInitials(word)) return endsAfterInitials(around);
  if (isOrdinal(word, words)) return endsAfterOrdinal(around);
  return known !== null || around.isNewStart;
}

function stoppedWord(stop: Stop, beginning: Beginning, words: WordLists, start: number, word: string): StoppedWord {
  const { text, sentenceStart } = stop;
  const follower = lettersAt(text, beginning.offset);
  const isNewStart = beginning.opensQuotation || beginning.opensSentence || words.starters.has(follower);
  return {
    stop,
    beginning,
    words,
    word,
    start,
    previous: wordBefore(text, start, sentenceStart),
    follower,
    isNewStart,
  };
}

const mostPartChars = 4;

/** Also looks for the end of a compound (`mid-Dec.`, `l’art.`) and for parts set apart (`z. B.`). */
function knownAt(text: string, start: number, word: string, floor: number, words: WordLists): Abbreviation | null {
  const whole = abbreviation(word, words);
  if (whole?.kind === 'never') return whole;
  if (word.length <= mostPartChars + 1) {
    let joined = word;
    let at = start;
    for (let part = 0; part < 3 && isSpace(text.charCodeAt(at - 1)); part += 1) {
      const before = wordStart(text, at - 1, floor);
      const found = text.slice(before, at - 1);
      if (found.length > mostPartChars + 1 || !found.endsWith('.')) break;
      joined = found + joined;
      at = before;
      const known = abbreviation(joined, words);
      if (known !== null) return known;
    }
  }
  const hyphen = Math.max(word.lastIndexOf('-'), word.lastIndexOf('’'), word.lastIndexOf("'"));
  return whole ?? (hyphen > 0 ? abbreviation(word.slice(hyphen + 1), words) : null);
}

/** `Pfc.`: a capital and consonants, no word of the language. */
const isVowelless = (word: string): boolean => /^\p{Lu}[bcdfghjklmnpqrstvwxz]{2,4}\.$/u.test(word);

/** "(U.S.) The", "(ret.) Hale": a short word alone in brackets never ends a sentence. */
const isAloneInBrackets = ({ text, marksEnd, closersEnd }: Stop, start: number): boolean =>
  closersEnd > marksEnd && marksEnd - start < 9 && text.charAt(marksEnd) === ')' && text.charAt(start - 1) === '(';

/** "What to do: 1. Open the door." */
const isLabelAfterColon = ({ text, sentenceStart }: Stop, word: string, start: number): boolean =>
  /^\d{1,2}\.$/.test(word) && wordBefore(text, start, sentenceStart).endsWith(':');

const roman = /(?:[IVXLC]{1,6}|[A-Z])(?![\p{L}])/uy;

function isNumbered({ stop, beginning, word, previous, words, follower }: StoppedWord): boolean {
  if (beginning.characters === 'digit') return !(word.startsWith('no') && words.answerNo.has(previous));
  roman.lastIndex = beginning.offset;
  return /^no/i.test(word) || follower === 'i' ? false : roman.test(stop.text);
}

function endsAfterKnown(known: Abbreviation, around: StoppedWord): boolean {
  const { words, follower, beginning } = around;
  switch (known.kind) {
    case 'never':
    case 'numbered':
      return false;
    case 'title':
      return words.pronouns.has(follower) && beginning.characters === 'upper';
    case 'saint':
      return isSaint(around) ? false : endsAfterName(around);
    case 'seldom':
      return around.isNewStart;
    case 'time':
      return !words.timeFollowers.has(follower) && endsAfterName(around);
    case 'group':
      return endsAfterGroup(known.group, around);
  }
}

function endsAfterGroup(group: Group, around: StoppedWord): boolean {
  const { beginning, follower, previous, isNewStart } = around;
  if (beginning.characters === 'digit' && group.takesNumber) return false;
  if (group.followers.has(follower)) return false;
  if (isNewStart) return endsAfterName(around);
  if (group.after.size > 0 && !group.after.has(previous) && !previous.endsWith(',')) return false;
  return !isCapitals(around) && endsAfterName(around);
}

/** "the U.S. EPA", but not "the U.S. A …". */
const isCapitals = ({ stop, beginning, follower }: StoppedWord): boolean =>
  follower.length > 1 && /^\p{Lu}{2,}$/u.test(stop.text.slice(beginning.offset, beginning.offset + follower.length));

/** Before a name it depends on whether the sentence is complete; "At 5 a.m. I left" is not. */
function endsAfterName({ stop, start, words, isNewStart, follower }: StoppedWord): boolean {
  if (isNewStart && follower !== 'i') return true;
  return hasContent(stop.text, stop.sentenceStart, start, words);
}

function isSaint({ previous, words, follower }: StoppedWord): boolean {
  if (words.saintNames.has(follower) || words.beforeSaint.has(previous.toLowerCase())) return true;
  return !/^(?:\p{Lu}|\d)[\p{L}\d’'-]*$/u.test(previous);
}
