import { dateRules } from './en-dates';
import { moneyRules } from './en-money';
import { numberRules } from './en-numbers';
import type { SpokenRule } from './rule';

const tables: ReadonlyMap<string, readonly SpokenRule[]> = new Map([
  ['en', [...moneyRules, ...dateRules, ...numberRules]],
]);

/** Rules of a primary language, the first that matches a place wins. Without a table, figures are left to the engine. */
export const rulesOf = (language: string): readonly SpokenRule[] => tables.get(language) ?? [];
