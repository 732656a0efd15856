import { germanRules } from './de/table';
import { englishRules } from './en/table';
import { spanishRules } from './es/table';
import { frenchRules } from './fr/table';
import type { SpokenRule } from './rule';

const tables: ReadonlyMap<string, readonly SpokenRule[]> = new Map(
  Object.entries({ de: germanRules, en: englishRules, es: spanishRules, fr: frenchRules }).map(([language, rules]) => [
    language,
    inOrder(rules),
  ]),
);

/** Rules of a primary language, lowest order first. Without a table, figures are left to the engine. */
export const rulesOf = (language: string): readonly SpokenRule[] => tables.get(language) ?? [];

function inOrder(rules: readonly SpokenRule[]): readonly SpokenRule[] {
  return rules.toSorted((a, b) => a.order - b.order);
}
