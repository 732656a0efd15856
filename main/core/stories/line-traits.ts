import { maxHeadlineChars } from '../../../contract/limits';
import { countSpokenWords } from './spoken-words';

/** Quotation marks and brackets that may follow the last stop. */
const closers = /["'”’»›“)\]}」』】）*_]+$/u;
/** Full stops of the world's scripts, and the ellipsis of a text that was cut off. */
const fullStop = /[.。．｡…۔।॥։።។]$/u;
const sentenceEnd = /[.。．｡…۔।॥։።។!?！？؟¡¿]$/u;
/** "U.S.", "a.m.": the stop belongs to the word. */
const dottedWord = /(?:^|[\s("“])(?:\p{L}\.){2,}$/u;
const shortWord =
  /(?:^|\s)(?:Inc|Ltd|Co|Corp|Bros|Jr|Sr|St|Ave|Rd|Mt|No|vs|etc|Dr|Gov|Sen|Rep|Gen|Col|Sgt|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Cía|Sra|EE\. UU)\.$/u;
/** The word before the stop has four small letters, so it is no "Mr." */
const innerStop = /\p{Ll}{4}[.!?…]["'”’»)\]]*\s+["'“«(¿¡]*\p{Lu}|[。！？]["”」』]?[^"”」』\s]/u;

/** "The parties agreed on three points:" leads on to what follows, and programs end their lines so. */
const announcesMore = /[:,;{[]$/u;

/** Longest line that is looked at as a possible headline; anything longer is a paragraph. */
const usualHeadlineChars = 250;

const bare = (line: string): string => line.trimEnd().replace(closers, '').trimEnd();

/** Ends with a full stop or ellipsis, closing quotation marks aside; "?" and "!" are none, nor is the stop of "U.S." */
export function endsWithFullStop(line: string): boolean {
  const end = bare(line.slice(-40));
  return fullStop.test(end) && !dottedWord.test(end) && !shortWord.test(end);
}

/** Ends as a sentence does: full stop, question or exclamation mark. */
export const endsAsSentence = (line: string): boolean => sentenceEnd.test(bare(line.slice(-40)));

/** A sentence ends inside the line and another begins. Looks at the first 2,000 characters. */
export const holdsSeveralSentences = (line: string): boolean => innerStop.test(line.slice(0, 2_000));

/** Could be a headline by itself: short, with a letter, one sentence at most and no final full stop. */
export const looksLikeHeadline = (line: string): boolean =>
  isHeadlineSize(line) &&
  line.length <= usualHeadlineChars &&
  !announcesMore.test(line) &&
  !endsWithFullStop(line) &&
  !holdsSeveralSentences(line);

/** Could be a headline if everything else speaks for it. */
export const isHeadlineSize = (line: string): boolean => line.length <= maxHeadlineChars && /[\p{L}\p{N}]/u.test(line);

/** A line of running text: it ends as a sentence, or is long enough without, as in scripts that write no full stop. */
export function isProse(line: string): boolean {
  const sample = line.slice(0, 20_000);
  return (endsAsSentence(line) || isLong(sample)) && hasEnoughLetters(sample);
}

const isLong = (line: string): boolean => countSpokenWords(line) >= 12;

/** Running text is letters and digits for nine tenths; programs and tables are not. */
function hasEnoughLetters(line: string): boolean {
  const visible = line.replace(/\s+/gu, '');
  const letters = visible.match(/[\p{L}\p{M}\p{N}]/gu)?.length ?? 0;
  return /\p{L}/u.test(line) && letters >= [...visible].length * 0.7;
}
