import type { SpokenRule } from '../rule';
import { dayFirst, monthFirst } from './dates';
import { monthOfYear } from './months';
import { group } from './patterns';
import { textBefore } from './surroundings';

const before = String.raw`(?<![\p{L}\p{N}.,:/\\@#%=+$£€–-])`;
const after = String.raw`(?![\p{L}\p{N}]|[.,:/–-]\p{N})`;

export const numericDateRules: readonly SpokenRule[] = [
  {
    name: 'dates with the year first',
    order: 300,
    pattern: new RegExp(
      `${before}(?<year>1[1-9]\\d\\d|20\\d\\d)-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\\d|3[01])${after}`,
      'gu',
    ),
    examples: {
      'on 2024-12-12': 'on December twelfth, twenty twenty-four',
      'the part 2024-13-12': 'the part 2024-13-12',
    },
    speak: ({ groups }) => monthFirst(monthOfYear(Number(groups?.month)), Number(groups?.day), Number(groups?.year)),
  },
  {
    name: 'dates with the year last',
    order: 305,
    pattern: new RegExp(
      `${before}(?<first>\\d{1,2})(?<mark>[/.-])(?<second>\\d{1,2})\\k<mark>(?<year>(?:1[1-9]|20)\\d\\d|(?<=/)\\d\\d)${after}`,
      'gu',
    ),
    examples: {
      'on 12/25/2024 or 25/12/2024':
        'on December twenty-fifth, twenty twenty-four or the twenty-fifth of December, twenty twenty-four',
      'by 3/4/24 and 5.6.2024': 'by March fourth, twenty twenty-four and the fifth of June, twenty twenty-four',
      'the code 31/31/2024': 'the code 31/31/2024',
    },
    speak: (match, { language }) => {
      const { groups } = match;
      const [first, second] = [Number(groups?.first), Number(groups?.second)];
      const isDayFirst = second <= 12 && (first > 12 || groups?.mark === '.' || writesDayFirst(language));
      const [month, date] = isDayFirst ? [second, first] : [first, second];
      if (month < 1 || month > 12 || date < 1 || date > 31) return null;
      const written = group(groups, 'year');
      const value = written.length === 4 ? Number(written) : fullYear(Number(written));
      if (!isDayFirst) return monthFirst(monthOfYear(month), date, value);
      const words = dayFirst(monthOfYear(month), date, value);
      return /[Tt]he $/u.test(textBefore(match)) ? words.slice('the '.length) : words;
    },
  },
];

/** Two figures of a year: the news speaks of the last and the next decades. */
const fullYear = (short: number): number => (short < 50 ? 2000 : 1900) + short;

/** English puts the day first but for the United States and the countries that learned it there; without a region nobody knows. */
function writesDayFirst(language: string): boolean {
  const region = /^en[-_](?:\p{L}{4}[-_])?(?<region>\p{L}{2})(?!\p{L})/iu.exec(language)?.groups?.region?.toUpperCase();
  return region !== undefined && !['US', 'PH', 'CA', 'PR', 'GU', 'LR'].includes(region);
}
