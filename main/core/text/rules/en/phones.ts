import { digitByDigit } from '../../numbers/en';
import type { SpokenRule } from '../rule';
import { isCounted, textAfter, textBefore } from './surroundings';

const before = String.raw`(?<![\p{L}\p{N}.,:/\\@#%=+$£€(–-]|\d )`;
const end = String.raw`(?![\p{L}\p{N}]|[.,:/–-]\p{N})`;

export const phoneRules: readonly SpokenRule[] = [
  {
    name: 'telephone numbers with their country',
    order: 380,
    pattern: new RegExp(
      String.raw`${before}\+\d{1,3}(?:[ .-]?\(?\d{1,4}\)?){1,1}(?:[ .-]\d{2,5}){1,4}${end}|${before}\+\d{9,15}${end}`,
      'gu',
    ),
    examples: {
      'Call +44 20 7946 0958.': 'Call plus four four, two zero, seven nine four six, zero nine five eight.',
      'from +5 to +10': 'from plus five to plus ten',
    },
    speak: ({ 0: match }) => (match.replace(/\D/g, '').length < 8 ? null : `plus ${grouped(match)}`),
  },
  {
    name: 'telephone numbers of ten figures',
    order: 381,
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}.,:/\\@#%=$£€–-]|\d )(?:\+?1[ .-])?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}${end}`,
      'gu',
    ),
    examples: {
      'on (212) 555-0134': 'on two one two, five five five, zero one three four',
      'at 1-800-555-0199': 'at one, eight zero zero, five five five, zero one nine nine',
      'the parts 212-555-01': 'the parts 212-555-01',
    },
    speak: ({ 0: match }) => (match.startsWith('+') ? `plus ${grouped(match)}` : grouped(match)),
  },
  {
    name: 'telephone numbers of seven figures',
    order: 382,
    pattern: new RegExp(String.raw`${before}\d{3}-\d{4}${end}`, 'gu'),
    examples: {
      'Call 555-0134.': 'Call five five five, zero one three four.',
      'parts 120-2400': 'parts 120-2400',
    },
    speak: (match) => {
      const isDialled = /^555|-0/.test(match[0]) || callsBefore.test(textBefore(match));
      return isDialled ? grouped(match[0]) : null;
    },
  },
  {
    name: 'telephone numbers that begin with zero',
    order: 383,
    pattern: new RegExp(String.raw`${before}(?:\(0\d{2,4}\) ?|0\d{2,4}[ -])\d{3,4}[ -]?\d{3,4}${end}`, 'gu'),
    examples: {
      'on 020 7946 0958': 'on zero two zero, seven nine four six, zero nine five eight',
      'on 07700 900123': 'on zero seven seven zero zero, nine zero zero one two three',
      'agents 007 and 008': 'agents zero zero seven and zero zero eight',
    },
    speak: ({ 0: match }) => grouped(match),
  },
  {
    name: 'emergency numbers',
    order: 384,
    pattern:
      /(?<![\p{L}\p{N}.,:/\\@#%=+$£€–-])(?:911|999|112|988|111|101|119|110|411|311|211|000)(?![\p{L}\p{N}%]|[.,:/–-]\p{N}|-\p{L})/gu,
    examples: {
      'She called 911.': 'She called nine one one.',
      'the 999 call': 'the nine nine nine call',
      'He called 999 people to 911 homes.': 'He called nine hundred ninety-nine people to nine hundred eleven homes.',
    },
    speak: (match) => {
      if (isCounted(match)) return null;
      const isDialled =
        callsBefore.test(textBefore(match)) ||
        /^ (?:calls?|callers?|operators?|dispatch\p{L}*|emergency|hotline|lifeline|lines?)(?!\p{L})/u.test(
          textAfter(match),
        );
      return isDialled ? digitByDigit(match[0]) : null;
    },
  },
];

/** Someone telephones a few words before. */
const callsBefore =
  /(?:^|[^\p{L}])(?:call|dial|ring|rang|phone|phoning|telephone|text|hotline|helpline|fax|tel)\p{L}{0,5}\.?:?(?: (?:\p{L}{1,10}|911|999|112)){0,3} $/iu;

/** Every group of figures digit by digit with a comma, which is heard as a short rest. */
const grouped = (written: string): string => (written.match(/\d+/g) ?? []).map(digitByDigit).join(', ');
