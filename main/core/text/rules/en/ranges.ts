import { wholeNumber } from '../../numbers/en';
import type { SpokenRule } from '../rule';
import { dash, figures, group, spokenMinus, start, withoutGrouping } from './patterns';
import { spokenNumber } from './spans';
import { isCounted, textAfter, textBefore } from './surroundings';

const end = String.raw`(?![\p{L}\p{N}_@#=+%°]|[.,:/'’]\p{N}|${dash}\p{N}|\s[°%])`;

export const rangeRules: readonly SpokenRule[] = [
  {
    name: 'three or four figures with hyphens',
    order: 840,
    pattern:
      /(?<![\p{L}\p{N}_.,:/\\@#%=+$£€–-])[1-9]\d{0,1}(?:[-–][1-9]\d{0,1}){2,3}(?![\p{L}\p{N}]|[.,:/–-]\p{N}|-\p{L})/gu,
    examples: {
      'a 4-4-2 side dialled 9-1-1': 'a four four two side dialled nine one one',
      'the part 1-2-3-4-5': 'the part 1-2-3-4-5',
    },
    speak: ({ 0: match }) => match.split(/[-–]/).map(wholeNumber).join(' '),
  },
  {
    name: 'two equal figures with a hyphen',
    order: 841,
    pattern:
      /(?<![\p{L}\p{N}_.,:/\\@#%=+$£€–-])(?:50[-–]50|20-20(?= (?:vision|hindsight)))(?![\p{L}\p{N}]|[.,:/–-]\p{N})/gu,
    examples: { 'a 50-50 call': 'a fifty-fifty call', 'a 20-20 draw': 'a twenty to twenty draw' },
    speak: ({ 0: match }) => (match.startsWith('5') ? 'fifty-fifty' : 'twenty-twenty'),
  },
  {
    name: 'scores, votes and ranges',
    order: 845,
    pattern: new RegExp(`${start}(?<from>${figures})(?<mark> ?${dash} ?)(?<to>${figures})${end}`, 'gu'),
    examples: {
      'won 3-2 by 52–48': 'won three to two by fifty-two to forty-eight',
      '3-5 days, 10,000-15,000 people': 'three to five days, ten thousand to fifteen thousand people',
      'of -5-10 points': 'of minus five to ten points',
      'lost 6-4, 7-5': 'lost six to four, seven to five',
      'a 3-5-year term': 'a three to five-year term',
      'the 9-11 attacks': 'the nine eleven attacks',
      'the parts 100-2400': 'the parts 100-2400',
      'the 01-05 post and 10 – 12': 'the 01-05 post and ten – twelve',
    },
    speak: (match) => {
      const [from, to] = [withoutGrouping(group(match.groups, 'from')), withoutGrouping(group(match.groups, 'to'))];
      if (/ /.test(group(match.groups, 'mark')) || isCode(match, from, to)) return null;
      const isAttack = match[0] === '9-11' && /^ (?:attack|terror|Commission|commission)/u.test(textAfter(match));
      return isAttack ? 'nine eleven' : `${spokenMinus(match.groups)}${spokenNumber(from)} to ${spokenNumber(to)}`;
    },
  },
  {
    name: 'scores with spaces',
    order: 846,
    pattern:
      /(?<=(?:won|win|wins|lost|beat|score of|drew|led|lead|leads|ahead) )(?<from>\d{1,3}) ?[-–] ?(?<to>\d{1,3})(?![\p{L}\p{N}%]|[.,:/–-]\p{N})/gu,
    examples: { 'won 3 – 2': 'won three to two', 'from 3 – 2 more': 'from three – two more' },
    speak: ({ groups }) => `${wholeNumber(group(groups, 'from'))} to ${wholeNumber(group(groups, 'to'))}`,
  },
];

/** Numbers of parts, planes, telephones and months of a year are no range. */
function isCode(match: RegExpExecArray, from: string, to: string): boolean {
  if (isCounted(match)) return false;
  if (from === '1' && /^8(?:00|88|77|66|55|44|33)$/.test(to)) return true;
  if (/^0\d/.test(from) || /^0\d/.test(to)) return true;
  if (/^7\d7$/.test(from) && /^\d00$|^\d{1,2}$/.test(to)) return true;
  if (/[.]/.test(from + to) || /,/.test(match[0])) return false;
  if (/(?:code|part|model|flight|Flight|Model|Section|section|serial|file|case|ID) $/u.test(textBefore(match)))
    return true;
  if (from.length >= 4 || to.length >= 4) return Number(to) <= Number(from) || from.length !== to.length;
  return false;
}
