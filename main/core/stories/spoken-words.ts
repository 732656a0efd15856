import { wordsPerMinuteAtRateOne } from '../../../contract/limits';

/** Characters of scripts without spaces that take as long as one word; our own choice: 300 characters a minute. */
const charsAWord = 300 / wordsPerMinuteAtRateOne;

/** How many words a voice will say, near enough for a listening time. Linear, without cutting into sentences. */
export function countSpokenWords(text: string): number {
  let words = 0;
  let unspaced = 0;
  for (const [run] of text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu)) {
    const chars = isUnspaced(run) ? run.length : 0;
    unspaced += chars;
    if (chars === 0) words += 1;
  }
  return words + Math.round(unspaced / charsAWord);
}

/** Listening time at rate 1, whole minutes, at least 1. */
export const listeningMinutes = (spokenWords: number): number =>
  Math.max(1, Math.round(spokenWords / wordsPerMinuteAtRateOne));

const isUnspaced = (run: string) =>
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(
    run,
  );
