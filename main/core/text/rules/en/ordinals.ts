import { ordinal } from '../../numbers/en';
import type { SpokenRule } from '../rule';
import { group, withoutGrouping } from './patterns';

/** Longer ordinals are slips. */
const maxOrdinal = 1_000_000;

export const ordinalRules: readonly SpokenRule[] = [
  {
    name: 'ordinals',
    order: 550,
    pattern:
      /(?<![\p{L}\p{N}_.,:/\\@#%=+$£€¥₹]|\d[-–])(?<number>\d{1,3}(?:,\d{3}){1,2}|\d{1,7})(?<ending>st|nd|rd|th|ST|ND|RD|TH)(?:(?<isRange>[-–])(?=\d{1,2}(?:st|nd|rd|th)(?!\p{L}))|(?![\p{L}\p{N}]))/gu,
    examples: {
      'the 21st, 3rd and 100th': 'the twenty-first, third and one hundredth',
      'a 21st-century 4th of July': 'a twenty-first-century fourth of July',
      'the 18th-19th century': 'the eighteenth to nineteenth century',
      'the 2st and 11rd': 'the 2st and 11rd',
    },
    speak: ({ groups }) => {
      const value = Number(withoutGrouping(group(groups, 'number')));
      const isRight = endingOf(value) === group(groups, 'ending').toLowerCase();
      if (!isRight || value === 0 || value > maxOrdinal) return null;
      return groups?.isRange === undefined ? ordinal(value) : `${ordinal(value)} to`;
    },
  },
];

function endingOf(value: number): string {
  const tens = value % 100;
  if (tens >= 11 && tens <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}
