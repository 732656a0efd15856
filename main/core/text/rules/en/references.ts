import { wholeNumber } from '../../numbers/en';
import type { SpokenRule } from '../rule';
import { dash, group } from './patterns';
import { precedesPlural } from './surroundings';

export const referenceRules: readonly SpokenRule[] = [
  {
    name: 'No. before a figure',
    order: 560,
    pattern: /(?<![\p{L}\p{N}])(?:[Nn]o\.|NO\.|№)(?:(?= \d)|(?<number>\d{1,5})(?![\p{L}\p{N}]|[.,:/-]\p{N}))/gu,
    examples: {
      'Ward No. 7 was shut, No.1 not.': 'Ward number seven was shut, number one not.',
      'He said no. Five left.': 'He said no. Five left.',
    },
    speak: ({ groups }) => (groups?.number === undefined ? 'number' : `number ${wholeNumber(groups.number)}`),
  },
  {
    name: 'Nos. before figures',
    order: 561,
    pattern: /(?<![\p{L}\p{N}])[Nn]os\.?(?= ?\d)/gu,
    examples: { 'Nos. 3 and 4': 'numbers three and four', 'All nos. are in.': 'All nos. are in.' },
    speak: () => 'numbers',
  },
  {
    name: 'No before a figure without a stop',
    order: 562,
    pattern: /(?<![\p{L}\p{N}])No (?<number>\d{1,3})(?![\p{L}\p{N}%]|[.,:/-]\p{N})/gu,
    examples: {
      'at No 10 and the No 1 seed': 'at number ten and the number one seed',
      'No 5 people agree, and no 2 are alike.': 'No five people agree, and no two are alike.',
    },
    speak: (match) => (precedesPlural(match) ? null : `number ${wholeNumber(group(match.groups, 'number'))}`),
  },
  {
    name: 'pages',
    order: 565,
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}.])(?<many>pp?)\. ?(?<from>\d{1,5})(?:${dash}(?<to>\d{1,5}))?(?![\p{L}\p{N}]|[.,:/]\p{N})`,
      'gu',
    ),
    examples: {
      'see p. 5 and pp. 12-15': 'see page five and pages twelve to fifteen',
      'the end of p. It': 'the end of p. It',
    },
    speak: ({ groups }) => {
      const pages = `${groups?.many === 'pp' || groups?.to !== undefined ? 'pages' : 'page'} ${wholeNumber(group(groups, 'from'))}`;
      return groups?.to === undefined ? pages : `${pages} to ${wholeNumber(groups.to)}`;
    },
  },
];
