import { wholeNumber, year } from '../../numbers/en';
import type { SpokenRule } from '../rule';
import { group, numberEnd } from './patterns';
import { textBefore } from './surroundings';

export const decadeRules: readonly SpokenRule[] = [
  {
    name: 'decades of a century',
    order: 800,
    pattern:
      /(?<![\p{L}\p{N}.,:/$£€])(?<year>(?:1[1-9]|20)\d0)['’]?s(?:[-–](?<to>(?:1[1-9]|20)\d0)s)?(?![\p{L}\p{N}])/gu,
    examples: {
      'in the 1980s and mid-1960s': 'in the nineteen eighties and mid-nineteen sixties',
      'the 2000s, the 1900s, the 2010s': 'the two thousands, the nineteen hundreds, the twenty tens',
      'the 1985s and 19800s': 'the 1985s and 19800s',
    },
    speak: ({ groups }) => {
      const from = plural(year(Number(group(groups, 'year'))));
      return groups?.to === undefined ? from : `${from} to ${plural(year(Number(groups.to)))}`;
    },
  },
  {
    name: 'decades with an apostrophe',
    order: 801,
    pattern: /(?<![\p{L}\p{N}])['’‘](?<tens>[1-9]0)s(?![\p{L}\p{N}])/gu,
    examples: { "in the '90s": 'in the nineties', 'x’90s and ’95s': 'x’90s and ’95s' },
    speak: ({ groups }) => plural(wholeNumber(group(groups, 'tens'))),
  },
  {
    name: 'decades of a life or a century in two figures',
    order: 802,
    pattern: /(?<![\p{L}\p{N}.,:/$£€])(?<tens>[2-9]0)['’]?s(?![\p{L}\p{N}])/gu,
    examples: {
      'a man in his 20s or mid-30s': 'a man in his twenties or mid-thirties',
      'the late 80s and 90s': 'the late eighties and nineties',
      'a 30s clip': 'a 30s clip',
    },
    speak: (match) =>
      /(?:^|[^\p{L}])(?:the|his|her|their|my|your|our|its|early|late|mid|low|high|upper|lower|0['’]?s(?: and| or| to|,)?)[ -]$/iu.test(
        textBefore(match),
      )
        ? plural(wholeNumber(group(match.groups, 'tens')))
        : null,
  },
  {
    name: 'teams of an age',
    order: 804,
    pattern: /(?<=(?<![\p{L}\p{N}])(?:[Uu]nder|[Oo]ver)-)(?<age>\d\d)s(?![\p{L}\p{N}])/gu,
    examples: { 'the under-21s': 'the under-twenty-ones', 'the wonder-21s': 'the wonder-21s' },
    speak: ({ groups }) => plural(wholeNumber(group(groups, 'age'))),
  },
  {
    name: 'two figures of a year after an apostrophe',
    order: 803,
    pattern:
      /(?<=(?:of|in|since|the|summer|spring|fall|winter|autumn|before|after|and) )['’‘](?<year>\d\d)(?![\p{L}\p{N}'’-])/gu,
    examples: { "the class of '08 and '24": 'the class of oh eight and twenty-four', "a '24' sign": "a '24' sign" },
    speak: ({ groups }) => shortYear(group(groups, 'year')),
  },
  {
    name: 'quarters and halves of a year',
    order: 810,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}.,:/$£€@#'’-])(?<part>Q[1-4]|H[12])(?:[-–](?<to>Q[1-4]))?${numberEnd}(?!-\\p{L})`,
      'gu',
    ),
    examples: {
      'in Q3 2024 and H1': 'in Q three twenty twenty-four and H one',
      'over Q1-Q3': 'over Q one to Q three',
      'in half 1 or q 3': 'in half one or q three',
    },
    speak: ({ groups }) => {
      const from = spokenPart(group(groups, 'part'));
      return groups?.to === undefined ? from : `${from} to ${spokenPart(groups.to)}`;
    },
  },
  {
    name: 'quarters with the figure first',
    order: 811,
    pattern: /(?<![\p{L}\p{N}.,:/$£€@#'’-])(?<quarter>[1-4])Q(?: ?(?<year>20\d\d|\d\d))?(?![\p{L}\p{N}])/gu,
    examples: { 'profit in 3Q24': 'profit in third quarter twenty twenty-four', 'the 3 q': 'the three q' },
    speak: ({ groups }) => {
      const quarter = ['first', 'second', 'third', 'fourth'][Number(groups?.quarter) - 1] ?? '';
      return groups?.year === undefined ? `${quarter} quarter` : `${quarter} quarter ${year(fullYear(groups.year))}`;
    },
  },
  {
    name: 'fiscal years',
    order: 812,
    pattern: /(?<![\p{L}\p{N}])FY ?['’]?(?<from>20\d\d|\d\d)(?:[-–/](?<to>20\d\d|\d\d))?(?![\p{L}\p{N}]|[-–/]\p{N})/gu,
    examples: {
      'in FY25 and FY2026': 'in fiscal year twenty twenty-five and fiscal year twenty twenty-six',
      'FY2024-25': 'fiscal year twenty twenty-four to twenty-five',
      'the fy 25': 'the fy twenty-five',
    },
    speak: ({ groups }) => {
      const from = `fiscal year ${year(fullYear(group(groups, 'from')))}`;
      if (groups?.to === undefined) return from;
      return `${from} to ${groups.to.length === 2 ? shortYear(groups.to) : year(Number(groups.to))}`;
    },
  },
];

/** "nineteen eighty" → "nineteen eighties". */
const plural = (words: string): string => (words.endsWith('y') ? `${words.slice(0, -1)}ies` : `${words}s`);

const spokenPart = (part: string): string => `${part.charAt(0)} ${wholeNumber(part.slice(1))}`;

const fullYear = (written: string): number => (written.length === 2 ? 2000 : 0) + Number(written);

/** "08" → "oh eight", "25" → "twenty-five". */
export function shortYear(written: string): string {
  const value = Number(written);
  return value < 10 ? `oh ${wholeNumber(String(value))}` : wholeNumber(written);
}
