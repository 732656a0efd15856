import type { SpokenRule } from '../rule';
import { abbreviationRules } from './abbreviations';
import { addressRules } from './addresses';
import { codeRules } from './codes';
import { companyRules } from './companies';
import { initialRules } from './initials';
import { letterRules } from './letters';
import { numeralRules } from './numerals';
import { placeRules } from './places';
import { signRules } from './signs';
import { tagRules } from './tags';
import { titleRules } from './titles';
import { vehicleRules } from './vehicles';

/** Rules for what is written in letters and signs, a file a subject. */
export const wordRules: readonly SpokenRule[] = [
  ...addressRules,
  ...tagRules,
  ...vehicleRules,
  ...codeRules,
  ...numeralRules,
  ...titleRules,
  ...placeRules,
  ...companyRules,
  ...abbreviationRules,
  ...initialRules,
  ...letterRules,
  ...signRules,
];
