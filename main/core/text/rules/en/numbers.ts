import { decimalNumber, year } from '../../numbers/en';
import type { SpokenRule } from '../rule';
import { figures, group, minus, numberEnd, spokenMinus, withoutGrouping } from './patterns';

/** Words after a number that make it a count: "1500 people" is no year. */
const counted = [
  'people|men|women|children|workers|staff|jobs|troops|soldiers|members|students|cars|schools|homes|houses|votes|copies',
  'per|percent|percentage|hundred|thousand|million|billion|trillion|dollars|pounds|euros|points|times|units|words',
  'metres|meters|miles|feet|km|kilometres|kilometers|acres|hectares|tons|tonnes|hours|calories',
].join('|');

const plainStart = String.raw`(?:(?<=^|[\s("“‘\[])(?<minus>[-−])|(?<![\p{L}\p{N}_.,:/\\@#%=+\-−–'’$£€¥₹]))`;
/** Times, scores, ranges, ordinals, codes and units are left to other rules and to the engine. */
const plainEnd = String.raw`(?![\p{L}\p{N}_@#=+%°]|[.,:/–−\-'’][\p{N}]|[.:/'’]\p{L}|\s[°%])`;

export const numberRules: readonly SpokenRule[] = [
  {
    name: 'No. before a figure',
    order: 500,
    pattern: /(?<![\p{L}\p{N}])[Nn]o\.(?= ?\d)/gu,
    examples: {
      'Ward No. 7 was shut.': 'Ward number seven was shut.',
      'He said no. Five left.': 'He said no. Five left.',
    },
    speak: () => 'number',
  },
  {
    name: 'per cent',
    order: 510,
    pattern: new RegExp(`${minus}(?<![\\p{L}\\p{N}.,:/])(?<amount>${figures}) ?%(?![\\p{L}\\p{N}])`, 'gu'),
    examples: {
      'It rose 3.5%.': 'It rose three point five percent.',
      'a change of -0.2 %': 'a change of minus zero point two percent',
      'the code %41 and 5%x': 'the code %41 and 5%x',
    },
    speak: ({ groups }) => `${spokenMinus(groups)}${decimalNumber(withoutGrouping(group(groups, 'amount')))} percent`,
  },
  {
    name: 'billions and trillions',
    order: 520,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}.,:/$£€¥₹-])(?<amount>${figures}) ?(?<size>bn|tn)${numberEnd}`, 'gu'),
    examples: { 'of 7bn views': 'of seven billion views', 'over 1.5 tn': 'over one point five trillion' },
    speak: ({ groups }) =>
      `${decimalNumber(withoutGrouping(group(groups, 'amount')))} ${groups?.size === 'bn' ? 'billion' : 'trillion'}`,
  },
  {
    name: 'years',
    order: 800,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}_.,:/\\\\@#%=+\\-−–'’$£€¥₹])(?<year>1[1-9]\\d\\d|20\\d\\d)(?! (?:${counted})\\b)${plainEnd}`,
      'gu',
    ),
    examples: {
      'in 1905, 1900 and 1066': 'in nineteen oh five, nineteen hundred and one thousand sixty-six',
      'In 2026.': 'In twenty twenty-six.',
      'since 2000 and 2008': 'since two thousand and two thousand eight',
      '1500 people came': 'one thousand five hundred people came',
      'the 2024-25 season': 'the 2024-25 season',
    },
    speak: ({ groups }) => year(Number(group(groups, 'year'))),
  },
  {
    name: 'plain numbers',
    order: 890,
    pattern: new RegExp(`${plainStart}(?<amount>${figures})${plainEnd}`, 'gu'),
    examples: {
      'It has 1,234 seats.': 'It has one thousand two hundred thirty-four seats.',
      'about 3.14 or 0.05': 'about three point one four or zero point zero five',
      'It fell to -5, then 0.': 'It fell to minus five, then zero.',
      'agent 007': 'agent zero zero seven',
      'a 5-year-old boy': 'a five-year-old boy',
      'at 10:30, 3-2, 5th, 1/2, 25°C, 1.2.3 and 1990s': 'at 10:30, 3-2, 5th, 1/2, 25°C, 1.2.3 and 1990s',
      '999999999999 stars':
        'nine hundred ninety-nine billion nine hundred ninety-nine million nine hundred ninety-nine thousand nine hundred ninety-nine stars',
    },
    speak: ({ groups }) => spokenMinus(groups) + decimalNumber(withoutGrouping(group(groups, 'amount'))),
  },
];
