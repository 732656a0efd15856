import { ordinal, wholeNumber } from '../../numbers/en';
import { alternatives } from '../alternatives';
import type { SpokenRule } from '../rule';
import { dash, type Groups, group, spokenMinus, start } from './patterns';
import { textAfter, textBefore } from './surroundings';
import { units } from './unit-names';

const signs: Readonly<Record<string, string>> = {
  ...{ '½': '1/2', '⅓': '1/3', '⅔': '2/3', '¼': '1/4', '¾': '3/4', '⅕': '1/5', '⅖': '2/5', '⅗': '3/5', '⅘': '4/5' },
  ...{ '⅙': '1/6', '⅚': '5/6', '⅛': '1/8', '⅜': '3/8', '⅝': '5/8', '⅞': '7/8', '⅒': '1/10' },
};

/** Dates and sayings that look like a fraction. */
const sayings: Readonly<Record<string, string>> = {
  '9/11': 'nine eleven',
  '7/7': 'seven seven',
  '24/7': 'twenty-four seven',
  '50/50': 'fifty-fifty',
  '20/20': 'twenty-twenty',
};

const partEnd = String.raw`(?![\p{L}\p{N}/]|[.,:–]\p{N}|-\d)`;

export const fractionRules: readonly SpokenRule[] = [
  {
    name: 'sayings with a stroke',
    order: 555,
    pattern: new RegExp(`${start}(?:9/11|7/7|24/7|50/50|20/20)${partEnd}`, 'gu'),
    examples: {
      'since 9/11, open 24/7, post-9/11': 'since nine eleven, open twenty-four seven, post-nine eleven',
      'by 9/12': 'by 9/12',
    },
    speak: ({ 0: match }) => sayings[match.replace(/^[-−+]/u, '')] ?? null,
  },
  {
    name: 'signs for fractions',
    order: 556,
    pattern: new RegExp(
      `(?:${start}(?<whole>\\d{1,7})[ -]?)?(?<sign>[${Object.keys(signs).join('')}])(?: ?(?<percent>%)| ?(?<unit>${alternatives(Object.keys(units))})(?!\\p{L}))?(?!\\p{N})`,
      'gu',
    ),
    examples: {
      '2½ hours, ½ of it, 1¾ cups': 'two and a half hours, one half of it, one and three quarters cups',
      '5¼% over 2½ km': 'five and one quarter percent over two and a half kilometers',
      'the ½5': 'the ½5',
    },
    speak: ({ groups }) => {
      const [top = '', bottom = ''] = (signs[group(groups, 'sign')] ?? '').split('/');
      return `${spokenMinus(groups)}${mixed(groups?.whole, Number(top), Number(bottom))}${measureOf(groups)}`;
    },
  },
  {
    name: 'whole numbers with a fraction',
    order: 557,
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}.,:/$£€+–-])(?<whole>\d{1,3})(?: |${dash})(?<top>\d{1,2})/(?<bottom>2|3|4|8|16|32)${partEnd}`,
      'gu',
    ),
    examples: {
      '2 1/2 hours and 3-1/4 miles': 'two and a half hours and three and one quarter miles',
      'the 2 5/4 bars': 'the two 5/4 bars',
    },
    speak: ({ groups }) => {
      const [top, bottom] = [Number(groups?.top), Number(groups?.bottom)];
      return top > 0 && top < bottom ? mixed(groups?.whole, top, bottom) : null;
    },
  },
  {
    name: 'fractions',
    order: 558,
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}_.,:/\\@#%=+$£€–-])(?<top>\d{1,2})/(?<bottom>10|16|32|64|100|[2-9])${partEnd}`,
      'gu',
    ),
    examples: {
      'after 1/2 an hour, 3/4 of them and 1/10': 'after one half an hour, three quarters of them and one tenth',
      'He gave it 8/10.': 'He gave it eight out of ten.',
      'by 3/4, then 1/6 riots and 4/3 time': 'by 3/4, then 1/6 riots and 4/3 time',
    },
    speak: (match) => {
      const [top, bottom] = [Number(match.groups?.top), Number(match.groups?.bottom)];
      if (top < 1 || top >= bottom || isDate(match)) return null;
      const isMark = (bottom === 10 && top > 1) || bottom === 100 || /^ stars?(?!\p{L})/u.test(textAfter(match));
      return isMark ? `${wholeNumber(String(top))} out of ${wholeNumber(String(bottom))}` : part(top, bottom);
    },
  },
];

function measureOf(groups: Groups): string {
  if (groups?.percent !== undefined) return ' percent';
  const names = units[groups?.unit ?? ''];
  return names === undefined ? '' : ` ${names[groups?.whole === undefined ? 0 : 1]}`;
}

function isDate(match: RegExpExecArray): boolean {
  if (/(?:^|[^\p{L}])(?:on|by|until|since|from|through|before|after|dated|due) $/iu.test(textBefore(match)))
    return !/^ (?:of|an?|the|mile|inch|cup|hour)(?!\p{L})/u.test(textAfter(match));
  return match[0] === '1/6' && !/^ of/u.test(textAfter(match));
}

function part(top: number, bottom: number): string {
  return `${wholeNumber(String(top))} ${partName(bottom)}${top === 1 ? '' : 's'}`;
}

function partName(bottom: number): string {
  if (bottom === 2) return 'half';
  return bottom === 4 ? 'quarter' : ordinal(bottom);
}

function mixed(whole: string | undefined, top: number, bottom: number): string {
  if (whole === undefined) return part(top, bottom);
  return `${wholeNumber(whole)} and ${bottom === 2 ? 'a half' : part(top, bottom)}`;
}
