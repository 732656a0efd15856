import { cleanForVoice } from './clean';
import { primaryLanguage } from './language-tag';
import type { Pronouncer, Replacement } from './replacement';
import type { RuleContext } from './rules/rule';
import { rulesOf } from './rules/tables';
import { isShouted } from './shouted';
import { createSpeechWriter } from './speech-writer';
import type { SpokenText } from './spoken';

/**
 * What the voice is given for a sentence, with the place of each spoken word in the sentence. Units are in order in both texts; several
 * may share one source range. Empty when nothing in the sentence has a letter or a figure.
 *
 * @param language   BCP 47 tag; languages without a table of rules leave figures to the engine
 * @param pronouncer the person's own pronunciations, which win over every rule
 */
export function normalise(sentence: string, language: string, pronouncer?: Pronouncer): SpokenText {
  const cleaned = cleanForVoice(sentence);
  const writer = createSpeechWriter(cleaned);
  let at = 0;
  for (const { start, end, words } of replacements(cleaned.text, language, pronouncer)) {
    writer.copy(at, start);
    writer.say(words, start, end);
    at = end;
  }
  writer.copy(at, cleaned.text.length);
  return writer.finish();
}

function replacements(text: string, language: string, pronouncer?: Pronouncer): readonly Replacement[] {
  const found: Replacement[] = [];
  const taken = new Uint8Array(text.length);
  const take = (replacement: Replacement): void => {
    const { start, end } = replacement;
    if (taken.subarray(start, end).includes(1)) return;
    taken.fill(1, start, end);
    found.push(replacement);
  };
  for (const own of pronouncer?.find(text) ?? []) take(own);
  for (const replacement of byRules(text, language)) take(replacement);
  return found.sort((a, b) => a.start - b.start);
}

function* byRules(text: string, language: string): Generator<Replacement> {
  const context: RuleContext = { language, isShouted: isShouted(text) };
  for (const rule of rulesOf(primaryLanguage(language))) {
    for (const match of text.matchAll(rule.pattern)) {
      const words = rule.speak(match, context);
      if (words !== null) yield { start: match.index, end: match.index + match[0].length, words };
    }
  }
}
