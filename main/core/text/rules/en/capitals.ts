import alsoWordsData from './data/also-words.json';
import saidAsWordsData from './data/said-as-words.json';
import saidOtherwiseData from './data/said-in-other-words.json';
import spelledOutData from './data/spelled-out.json';
import { spelled, wordsOf } from './word-edges';

const saidAsWords = wordsOf(saidAsWordsData);
const spelledOut = wordsOf(spelledOutData);
const alsoWords = wordsOf(alsoWordsData);
const smallWords = wordsOf({ small: alsoWordsData['small words'] });
const saidOtherwise: ReadonlyMap<string, string> = new Map(Object.entries(saidOtherwiseData));

/** Interjections, titles and the like, which have no vowel and are no initials. */
const withoutVowel = wordsOf({ sounds: 'HM HMM SHH PSST BRR GRR ZZZ MR MRS MS DR ST JR SR MT FT VS LTD PHD NTH' });
const commonStarts = wordsOf({
  starts:
    'BL BR CH CL CR CZ DR DW DJ FL FR GH GL GN GR KN KR KL PH PL PN PR PS RH SC SH SK SL SM SN SP SQ ST SV SW TH TR TS TW TZ VL WH WR ZH ZW',
});
const commonEnds = wordsOf({
  ends: 'BB BS CH CK CT DD DS FF FS FT GG GH GN GS HM HN HS KH KS LB LD LF LK LL LM LN LP LS LT LZ MB MN MP MS NC ND NG NK NN NS NT NX NZ PH PP PS PT RB RC RD RF RG RK RL RM RN RP RR RS RT RV RZ SH SK SM SP SS ST TH TS TT TZ WD WK WL WN WS XT ZZ',
});

/** How an abbreviation of the lists is spoken, or null. "NATO" → "Nato", so that no engine spells it; "FBI" → "F B I". */
export function knownCapitals(word: string): string | null {
  const other = saidOtherwise.get(word);
  if (other !== undefined) return other;
  if (saidAsWords.has(word)) return word.charAt(0) + word.slice(1).toLowerCase();
  return spelledOut.has(word) ? spelled(word) : null;
}

/** Written like a word of the language: in a headline in capitals nobody can tell which it is. */
export const isAlsoWord = (word: string): boolean => alsoWords.has(word);

/** In capitals for emphasis, not for being initials: NOT, STOP. */
export const isEmphasis = (word: string): boolean =>
  word.length > 1 &&
  /^[A-Z]+$/.test(word) &&
  (smallWords.has(word) || !isInitials(word)) &&
  knownCapitals(word) === null;

/**
 * Whether capitals can only be initials: no vowel, two letters that are no word, or a run of letters with which no word begins or ends.
 * Roman numerals are not.
 */
export function isInitials(word: string): boolean {
  if (withoutVowel.has(word) || /^[IVX]+$/.test(word)) return false;
  if (!/[AEIOUY]/.test(word)) return true;
  if (word.length === 2) return !smallWords.has(word);
  const [start, end] = [word.slice(0, 2), word.slice(-2)];
  const hasStrange = (pair: string, common: ReadonlySet<string>): boolean =>
    !/[AEIOUY]/.test(pair) && !common.has(pair);
  return hasStrange(start, commonStarts) || hasStrange(end, commonEnds);
}
