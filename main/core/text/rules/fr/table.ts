import type { SpokenRule } from '../rule';
import { abbreviationRules } from './abbreviations';
import { dateRules } from './dates';
import { moneyRules } from './money';
import { numberRules } from './numbers';
import { romanRules } from './roman';
import { unitRules } from './units';

/** All French rules. Orders by subject as in English. */
export const frenchRules: readonly SpokenRule[] = [
  ...moneyRules,
  ...dateRules,
  ...unitRules,
  ...numberRules,
  ...romanRules,
  ...abbreviationRules,
];
