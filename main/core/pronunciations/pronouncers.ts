import type { Pronunciation } from '../../../contract/pronunciations';
import { compilePronunciations, rulesFor } from '../text/pronunciations/compile';
import type { Pronouncer } from '../text/replacement';

/** Finders by language, made when they are first needed. */
export interface Pronouncers {
  use(rules: readonly Pronunciation[]): void;
  of(language: string): Pronouncer;
}

/** Stories of a reader come in a few languages; a tag comes from a file and may be anything. */
const maxLanguages = 20;

export function createPronouncers(): Pronouncers {
  let rules: readonly Pronunciation[] = [];
  const made = new Map<string, Pronouncer>();
  return {
    use(next) {
      rules = next;
      made.clear();
    },
    of(language) {
      const known = made.get(language);
      if (known !== undefined) return known;
      if (made.size >= maxLanguages) made.clear();
      const pronouncer = compilePronunciations(rulesFor(language, rules));
      made.set(language, pronouncer);
      return pronouncer;
    },
  };
}

/** Says the whole text as it stands: a trial of how a word might be said. */
export const verbatim: Pronouncer = { find: (text) => [{ start: 0, end: text.length, words: text }] };
