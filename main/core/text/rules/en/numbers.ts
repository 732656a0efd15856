import { wholeNumber } from '../../numbers/en';
import type { SpokenRule } from '../rule';
import { figures, group, plainEnd, spokenMinus, start } from './patterns';
import { spokenNumber } from './spans';

const before = String.raw`(?<![\p{L}\p{N}_.,:/\\@#%=+$£€¥₹–-])`;

export const numberRules: readonly SpokenRule[] = [
  {
    name: 'thousands parted by spaces',
    order: 880,
    pattern: new RegExp(
      String.raw`${before}(?<!\d )(?<number>[1-9]\d{0,2}(?: \d{3}){0,3} 000)(?! ?\d)${plainEnd}`,
      'gu',
    ),
    examples: { 'some 10 000 people': 'some ten thousand people', 'from 10 200 people': 'from ten two hundred people' },
    speak: ({ groups }) => wholeNumber(group(groups, 'number').replaceAll(' ', '')),
  },
  {
    name: 'lakhs and crores parted by commas',
    order: 881,
    pattern: new RegExp(String.raw`${before}(?<number>\d{1,2}(?:,\d\d){1,4},\d{3})${plainEnd}`, 'gu'),
    examples: { 'about 1,50,000 people': 'about one hundred fifty thousand people', 'see 1,50,00': 'see 1,50,00' },
    speak: ({ groups }) => spokenNumber(group(groups, 'number')),
  },
  {
    name: 'figures parted by commas',
    order: 882,
    pattern: new RegExp(String.raw`${before}(?:0|[1-9]\d?)(?:,(?:0|[1-9]\d?)){2,9}${plainEnd}`, 'gu'),
    examples: { 'press 1,2,3': 'press one, two, three', 'press 1,x,3': 'press one,x,3' },
    speak: ({ 0: match }) => match.split(',').map(wholeNumber).join(', '),
  },
  {
    name: 'decimals without a whole',
    order: 885,
    pattern: /(?<=^|[\s("“‘[])(?<minus>[-−+])?(?<decimals>\.\d{1,9})(?![\p{L}\p{N}%]|[.,:/–-]\p{N})/gu,
    examples: { 'He hit .305 and -.5.': 'He hit point three zero five and minus point five.', 'see x.5': 'see x.5' },
    speak: ({ groups }) =>
      `${spokenMinus(groups)}point ${Array.from(group(groups, 'decimals').slice(1), wholeNumber).join(' ')}`,
  },
  {
    name: 'plain numbers',
    order: 890,
    pattern: new RegExp(`${start}(?<amount>${figures})${plainEnd}`, 'gu'),
    examples: {
      'It has 1,234 seats.': 'It has one thousand two hundred thirty-four seats.',
      'about 3.14 or 0.05': 'about three point one four or zero point zero five',
      'It fell to -5, then 0.': 'It fell to minus five, then zero.',
      'agent 007': 'agent zero zero seven',
      'a 5-year-old boy': 'a five-year-old boy',
      '1-in-5 odds, 5-to-10-year-olds': 'one-in-five odds, five-to-ten-year-olds',
      'the code x-4': 'the code x-4',
      '999999999999 stars':
        'nine hundred ninety-nine billion nine hundred ninety-nine million nine hundred ninety-nine thousand nine hundred ninety-nine stars',
    },
    speak: ({ groups }) => spokenMinus(groups) + spokenNumber(group(groups, 'amount')),
  },
];
