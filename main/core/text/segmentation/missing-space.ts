import { classAt, isDigit, lettersAt, wordStart } from './characters';
import { beginningAt, type Stop } from './stop';
import { abbreviation, type WordLists } from './word-lists';

/** Ends of the names of files and computers: `Node.Js`, `Amazon.Com`. */
const nameEnds: ReadonlySet<string> = new Set(
  'com net org edu gov io js ts ai app tv fm uk de fr es eu co html pdf py md'.split(' '),
);
/** What makes a word an address or a list of names. */
const address = /[/@:.\\=&#]/;
const capitalised = /\p{Lu}(?:\p{Ll}{1,24}(?:[’']\p{Ll}{1,4})?|(?=\s))(?=[\s,.]|$)/uy;

/** "The talks ended.The parties left": marks between a word and a capitalised word, not in an address. */
export function endsWithoutSpace(stop: Stop, words: WordLists): boolean {
  const { text, marksStart, marksEnd, closersEnd, sentenceStart, kind } = stop;
  if (kind === 'ellipsis') return false;
  const { offset } = beginningAt(text, closersEnd);
  if (offset - closersEnd > 2 || classAt(text, offset) !== 'upper' || !isWholeWord(text, offset, words)) return false;
  const follower = lettersAt(text, offset);
  const isStarter = words.starters.has(follower);
  if (closersEnd > marksEnd) return true;
  const start = wordStart(text, marksStart, sentenceStart);
  const word = text.slice(start, marksStart);
  if (address.test(word) || nameEnds.has(follower) || words.brands.has(text.slice(start, marksEnd)))
    return isStarter && /^\d[\d.,]*$/.test(word);
  const known = abbreviation(`${word}.`, words);
  if (known !== null) return isStarter && known.kind !== 'never' && known.kind !== 'title';
  return isStarter || /\p{Ll}{2}$/u.test(word) || (isDigit(text.charCodeAt(marksStart - 1)) && word.length > 3);
}

/** A capitalised word up to a space or a comma, or an abbreviation: "on Tuesday.Mr. Smith". */
function isWholeWord(text: string, offset: number, words: WordLists): boolean {
  capitalised.lastIndex = offset;
  const found = capitalised.exec(text)?.[0];
  if (found === undefined) return false;
  const end = offset + found.length;
  return text.charAt(end) !== '.' || abbreviation(`${found}.`, words) !== null;
}
