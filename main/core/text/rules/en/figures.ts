import type { SpokenRule } from '../rule';
import { dateRules } from './dates';
import { moneyRules } from './money';
import { numberRules } from './numbers';

/** Rules for what is written in figures, a file a subject. */
export const figureRules: readonly SpokenRule[] = [...moneyRules, ...dateRules, ...numberRules];
