import type { SpokenRule } from '../rule';
import { figureRules } from './figures';
import { wordRules } from './words';

/**
 * All English rules. Orders by subject: addresses, handles and notes 0–99, codes and vehicles 100–199, money 200–299, dates and telephones
 * 300–399, times 400–499, quantities 500–599, Roman numerals, titles and abbreviations 600–699, letters 700–799, years, ranges and
 * plain numbers 800–899, signs 900–999.
 */
export const englishRules: readonly SpokenRule[] = [...figureRules, ...wordRules];
