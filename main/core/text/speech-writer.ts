import type { Cleaned } from './clean';
import type { SourceRange, SpokenText, SpokenUnit } from './spoken';

/** Writes spoken text from left to right and notes where each word comes from. */
export interface SpeechWriter {
  /** Takes a range of the cleaned text over as it stands, white space run together. */
  copy(start: number, end: number): void;
  /** Writes these words for a range of the cleaned text; no words leave it out. */
  say(words: string, start: number, end: number): void;
  finish(): SpokenText;
}

/** Dashes part words, hyphens do not. */
const wordPattern = /[^\s\u2012-\u2015]+|[\u2012-\u2015]+/gu;
/** From the first to the last character of a word that can be heard. */
const corePattern = /[\p{L}\p{M}\p{N}\p{S}&%@#](?:.*[\p{L}\p{M}\p{N}\p{S}&%@#])?/su;

export function createSpeechWriter({ text, sourceOf }: Cleaned): SpeechWriter {
  let spoken = '';
  const units: SpokenUnit[] = [];
  const silent: SourceRange[] = [];
  /** What was left out stood after a space, which now stands before the next word. */
  let owesSpace = false;

  const range = (start: number, end: number) => ({
    sourceStart: sourceOf[start] ?? 0,
    sourceEnd: (sourceOf[end - 1] ?? 0) + 1,
  });
  const append = (word: string, hasSpace: boolean): number => {
    const touches = /[\p{L}\p{N}]$/u.test(spoken) && /^[\p{L}\p{N}]/u.test(word);
    const isLoneMark = /^[.,;:!?…]+$/.test(word) || (owesSpace && /^[.,;:!?…”’)\]]+$/.test(word));
    if (spoken !== '' && (hasSpace || touches || owesSpace) && !isLoneMark) spoken += ' ';
    owesSpace = false;
    spoken += word;
    return spoken.length - word.length;
  };
  const hasSpaceBefore = (at: number): boolean => at > 0 && text.charAt(at - 1) === ' ';

  return {
    copy(start, end) {
      for (const { 0: word, index } of text.slice(start, end).matchAll(wordPattern)) {
        const at = start + index;
        const spokenAt = append(word, hasSpaceBefore(at));
        const core = corePattern.exec(word);
        if (core === null) continue;
        const [from, to] = [core.index, core.index + core[0].length];
        units.push({ spokenStart: spokenAt + from, spokenEnd: spokenAt + to, ...range(at + from, at + to) });
      }
    },
    say(words, start, end) {
      if (words === '') {
        silent.push(range(start, end));
        owesSpace ||= hasSpaceBefore(start);
        return;
      }
      // A note's mark is written close to the stop before it and heard as a word of its own.
      if (/[[⁰¹²³⁴-⁹]/.test(text.charAt(start)) && /[.,;:!?…]/.test(text.charAt(start - 1))) owesSpace = true;
      for (const [index, word] of words.split(' ').entries()) {
        const spokenAt = append(word, index > 0 || hasSpaceBefore(start));
        units.push({ spokenStart: spokenAt, spokenEnd: spokenAt + word.length, ...range(start, end) });
      }
    },
    finish: () => (/[\p{L}\p{N}]/u.test(spoken) ? { text: spoken, units, silent } : { text: '', units: [], silent }),
  };
}
