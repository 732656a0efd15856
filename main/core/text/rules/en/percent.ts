import type { SpokenRule } from '../rule';
import { dash, figures, group, numberEnd, span, start } from './patterns';
import { isOne, spokenNumber, spokenSpan } from './spans';
import { isDescribing, textBefore } from './surroundings';

export const percentRules: readonly SpokenRule[] = [
  {
    name: 'percentage points',
    order: 500,
    pattern: new RegExp(
      String.raw`${start}${span}(?: ?(?:pp|ppts?|p\.p\.)(?!\.? ?\d)| ?%[ -]pts?\.?| ?%[ -]points?)${numberEnd}`,
      'gu',
    ),
    examples: {
      'It rose 3.4 pp, then 1pp.': 'It rose three point four percentage points, then one percentage point.',
      'by 2 ppts': 'by two percentage points',
      'It has 300 pp of maps.': 'It has three hundred pp of maps.',
    },
    speak: (match) => {
      const { groups } = match;
      if (/^\d{3,}$/.test(group(groups, 'amount')) && !/%/.test(match[0])) return null;
      return `${spokenSpan(groups)} percentage ${isOne(groups) || isDescribing(match) ? 'point' : 'points'}`;
    },
  },
  {
    name: 'per cent',
    order: 505,
    pattern: new RegExp(
      String.raw`${start}(?<amount>${figures})(?: ?%? ?${dash} ?(?<to>${figures}))? ?(?:%|pc(?= |[.,;:)]|$)(?! ?\d))(?![\p{L}\p{N}])(?<more>\+(?![\p{L}\p{N}]))?`,
      'gu',
    ),
    examples: {
      'It rose 3.5%.': 'It rose three point five percent.',
      'a change of -0.2 % or +3%': 'a change of minus zero point two percent or plus three percent',
      '5%-10%, 5-10% and 0.2pc': 'five to ten percent, five to ten percent and zero point two percent',
      'a 5%-owned firm': 'a five percent-owned firm',
      'up 12 per cent, 50%+': 'up twelve per cent, fifty percent plus',
      'the code %41 and 5%x': 'the code %41 and 5%x',
    },
    speak: ({ groups }) => `${spokenSpan(groups)} percent${groups?.more === undefined ? '' : ' plus'}`,
  },
  {
    name: 'basis points',
    order: 510,
    pattern: new RegExp(`${start}${span}[ -]?bps?(?![\\p{L}\\p{N}])`, 'gu'),
    examples: {
      'up 120 bps or 1bp': 'up one hundred twenty basis points or one basis point',
      'a 25bp cut': 'a twenty-five basis point cut',
      'the bp of 5': 'the bp of five',
    },
    speak: (match) =>
      `${spokenSpan(match.groups)} basis ${isOne(match.groups) || isDescribing(match) ? 'point' : 'points'}`,
  },
  {
    name: 'points of an index',
    order: 515,
    pattern: new RegExp(`${start}${span}(?<link>[ -]?)pts?(?![\\p{L}\\p{N}])`, 'gu'),
    examples: {
      'up 3.4 pts, down 1 pt': 'up three point four points, down one point',
      'It closed up 12pts on a 3-pt shot.': 'It closed up twelve points on a three point shot.',
      'See pt 2.': 'See pt two.',
    },
    speak: (match) =>
      `${spokenSpan(match.groups)} ${isOne(match.groups) || match.groups?.link === '-' ? 'point' : 'points'}`,
  },
  {
    name: 'sums',
    order: 518,
    pattern: new RegExp(String.raw`${start}(?<from>\d{1,4})\+(?<to>\d{1,4})(?![\p{L}\p{N}+=]|[.,:/-]\p{N}| ?=)`, 'gu'),
    examples: { 'in minute 45+2': 'in minute forty-five plus two', 'a 5 + 5': 'a five plus five' },
    speak: ({ groups }) => `${spokenNumber(group(groups, 'from'))} plus ${spokenNumber(group(groups, 'to'))}`,
  },
  {
    name: 'more than a number',
    order: 519,
    pattern: new RegExp(`${start}(?<amount>${figures})\\+(?![\\p{L}\\p{N}+=])`, 'gu'),
    examples: { '50+ people': 'fifty plus people', 'a plus of 5': 'a plus of five' },
    speak: (match) => (/\d-$/.test(textBefore(match)) ? null : `${spokenNumber(group(match.groups, 'amount'))} plus`),
  },
];
