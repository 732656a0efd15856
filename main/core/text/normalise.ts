import { cleanForVoice } from './clean';
import { primaryLanguage } from './language-tag';
import type { SpokenRule } from './rules/rule';
import { rulesOf } from './rules/tables';
import { createSpeechWriter } from './speech-writer';
import type { SpokenText } from './spoken';

/** Half-open range of the cleaned text with the words that are spoken for it. */
interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/**
 * What the voice is given for a sentence, with the place of each spoken word in the sentence. Units are in order in both texts; several
 * may share one source range. Empty when nothing in the sentence has a letter or a figure.
 *
 * @param language BCP 47 tag; money, per cent and numbers become words in English, elsewhere the engine reads them
 */
export function normalise(sentence: string, language: string): SpokenText {
  const cleaned = cleanForVoice(sentence);
  const writer = createSpeechWriter(cleaned);
  let at = 0;
  for (const { start, end, words } of replacements(cleaned.text, rulesOf(primaryLanguage(language)))) {
    writer.copy(at, start);
    writer.say(words, start, end);
    at = end;
  }
  writer.copy(at, cleaned.text.length);
  return writer.finish();
}

function replacements(text: string, rules: readonly SpokenRule[]): readonly Replacement[] {
  const found: Replacement[] = [];
  for (const rule of rules) {
    for (const match of text.matchAll(rule.pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const isFree = found.every((other) => end <= other.start || start >= other.end);
      const words = isFree ? rule.speak(match) : null;
      if (words !== null) found.push({ start, end, words });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
