import type { SpokenRule } from '../rule';
import { abbreviationRules } from './abbreviations';
import { dateRules } from './dates';
import { moneyRules } from './money';
import { numberRules } from './numbers';
import { romanRules } from './roman';
import { unitRules } from './units';

/** All German rules. Orders by subject as in English. */
export const germanRules: readonly SpokenRule[] = [
  ...moneyRules,
  ...dateRules,
  ...unitRules,
  ...numberRules,
  ...romanRules,
  ...abbreviationRules,
];
