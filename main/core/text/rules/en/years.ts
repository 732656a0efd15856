import { wholeNumber, year } from '../../numbers/en';
import type { SpokenRule } from '../rule';
import { shortYear } from './decades';
import { dash, group, innerStop, plainEnd, start, withoutGrouping } from './patterns';
import { isCounted, precedesPlural, textBefore } from './surroundings';

export const yearRules: readonly SpokenRule[] = [
  {
    name: 'years of an era',
    order: 820,
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}.,:/$£€])(?:(?<year>\d{1,3},\d{3}|\d{1,5})(?:${dash}(?<to>\d{1,5}))? (?<era>BCE|BC|CE|AD|B\.C\.E|B\.C|C\.E|A\.D)(?![\p{L}\p{N}])${innerStop}|(?<first>AD|A\.D\.) (?<after>\d{1,4})(?![\p{L}\p{N}]|[.,:/-]\p{N}))`,
      'gu',
    ),
    examples: {
      'in 44 BC and AD 70': 'in forty-four B C and A D seventy',
      'about 10,000 BC': 'about ten thousand B C',
      'about 1200 B.C.': 'about twelve hundred B C.',
      'in 5 became': 'in five became',
    },
    speak: ({ groups }) => {
      if (groups?.first !== undefined) return `A D ${anyYear(group(groups, 'after'))}`;
      const years =
        groups?.to === undefined
          ? anyYear(group(groups, 'year'))
          : `${anyYear(group(groups, 'year'))} to ${anyYear(groups.to)}`;
      return `${years} ${Array.from(group(groups, 'era').replaceAll('.', '')).join(' ')}`;
    },
  },
  {
    name: 'ranges of years',
    order: 825,
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}_.,:/\\@#%=+−–'’$£€¥₹-])(?<from>(?:1[1-9]|20)\d\d) ?(?<mark>${dash}|/) ?(?<to>(?:1[1-9]|20)\d\d|\d\d)(?![\p{L}\p{N}%]|[.,:/]\p{N}|${dash}\p{N}| ?%)`,
      'gu',
    ),
    examples: {
      'in 2019-2023': 'in twenty nineteen to twenty twenty-three',
      'the 2024-25 season and 1914–18':
        'the twenty twenty-four to twenty-five season and nineteen fourteen to eighteen',
      '2007-08 and 2024/25': 'two thousand seven to oh eight and twenty twenty-four to twenty-five',
      '1500-2000 people': 'one thousand five hundred to two thousand people',
      'part 2024-12': 'part 2024-12',
    },
    speak: (match) => {
      const [from, to] = [group(match.groups, 'from'), group(match.groups, 'to')];
      const until = Number(to.length === 2 ? from.slice(0, 2) + to : to);
      if (isCounted(match) || until <= Number(from)) return null;
      if (match.groups?.mark === '/' && until !== Number(from) + 1) return null;
      return `${year(Number(from))} to ${to.length === 2 ? shortYear(to) : year(until)}`;
    },
  },
  {
    name: 'years',
    order: 830,
    pattern: new RegExp(`${start}(?<year>1\\d{3}|2[01]\\d\\d)${plainEnd}`, 'gu'),
    examples: {
      'in 1905, 1900 and 1066': 'in nineteen oh five, nineteen hundred and one thousand sixty-six',
      'In 2026, or in 1066.': 'In twenty twenty-six, or in ten sixty-six.',
      'since 2000 and 2008': 'since two thousand and two thousand eight',
      '1500 people came': 'one thousand five hundred people came',
      'in 1500, pre-2020, by 2100': 'in fifteen hundred, pre-twenty twenty, by twenty-one hundred',
      'by 2100 votes': 'by two thousand one hundred votes',
      'He sold 1500 rugs in 2024 stores.': 'He sold one thousand five hundred rugs in twenty twenty-four stores.',
    },
    speak: (match) => {
      const value = Number(group(match.groups, 'year'));
      const isDated = datedBefore.test(textBefore(match));
      if (match.groups?.minus !== undefined || isCounted(match)) return null;
      if ((value < 1100 || value >= 2100) && !(isDated && !precedesPlural(match))) return null;
      if (!isDated && (value < 1700 || value % 100 === 0) && precedesPlural(match)) return null;
      return year(value);
    },
  },
];

/** What stands before a year and seldom before a count. */
const datedBefore =
  /(?:^|[^\p{L}])(?:in|by|since|until|year|early|late|mid|circa|c\.|spring|summer|autumn|fall|winter|the|january|february|march|april|may|june|july|august|september|october|november|december)[ -]$/iu;

function anyYear(written: string): string {
  const value = Number(withoutGrouping(written));
  return value >= 1100 && value < 2000 ? year(value) : wholeNumber(withoutGrouping(written));
}
