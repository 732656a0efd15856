import type { SpokenRule } from '../rule';
import { countRules } from './counts';
import { dateRules } from './dates';
import { decadeRules } from './decades';
import { durationRules } from './durations';
import { fractionRules } from './fractions';
import { moneyRules } from './money';
import { multipleRules } from './multiples';
import { numberRules } from './numbers';
import { numericDateRules } from './numeric-dates';
import { ordinalRules } from './ordinals';
import { percentRules } from './percent';
import { phoneRules } from './phones';
import { rangeRules } from './ranges';
import { referenceRules } from './references';
import { timeRules } from './times';
import { unitRules } from './units';
import { yearRules } from './years';

/** Rules for what is written in figures, a file a subject. */
export const figureRules: readonly SpokenRule[] = [
  ...moneyRules,
  ...numericDateRules,
  ...dateRules,
  ...phoneRules,
  ...timeRules,
  ...durationRules,
  ...percentRules,
  ...countRules,
  ...unitRules,
  ...ordinalRules,
  ...fractionRules,
  ...referenceRules,
  ...multipleRules,
  ...decadeRules,
  ...yearRules,
  ...rangeRules,
  ...numberRules,
];
