import { ordinal, wholeNumber } from '../../numbers/en';
import type { SpokenRule } from '../rule';
import { group } from './patterns';

const months: Readonly<Record<string, string>> = {
  Jan: 'January',
  Feb: 'February',
  Mar: 'March',
  Apr: 'April',
  Jun: 'June',
  Jul: 'July',
  Aug: 'August',
  Sep: 'September',
  Sept: 'September',
  Oct: 'October',
  Nov: 'November',
  Dec: 'December',
};
const shortMonth = Object.keys(months).join('|');
const longMonth = `${Object.values(months).join('|')}|May`;
/** A day, not the beginning of a year, a range, a time or a count. */
const day = String.raw`(?:[12]\d|3[01]|[1-9])(?![\p{L}\p{N}%]|[.,:/–-]\p{N}| (?:people|per|percent|million|billion)\b)`;

export const dateRules: readonly SpokenRule[] = [
  {
    name: 'short months before a day or a year',
    order: 300,
    pattern: new RegExp(String.raw`(?<![\p{L}\p{N}])(?<month>${shortMonth})\.(?= \d)`, 'gu'),
    examples: {
      'PORT ELLERY, Nov. 9 – It': 'PORT ELLERY, November ninth – It',
      'in Sept. 2024': 'in September twenty twenty-four',
      'Mar. and Dec.': 'Mar. and Dec.',
    },
    speak: ({ groups }) => months[group(groups, 'month')] ?? null,
  },
  {
    name: 'days after a month',
    order: 310,
    pattern: new RegExp(String.raw`(?<=(?<![\p{L}\p{N}])(?:(?:${shortMonth})\.?|${longMonth}) )(?<day>${day})`, 'gu'),
    examples: {
      'on Dec. 12, 2024, and May 3': 'on December twelfth, twenty twenty-four, and May third',
      'from Aug. 21 to June 30.': 'from August twenty-first to June thirtieth.',
      'in March 2021': 'in March twenty twenty-one',
      'In May 5 people came': 'In May five people came',
      'the May 3-5 talks': 'the May 3-5 talks',
    },
    speak: ({ groups }) => ordinal(Number(group(groups, 'day'))),
  },
  {
    name: 'times before a.m. and p.m.',
    order: 400,
    pattern: /(?<![\p{L}\p{N}.,:/$£€-])(?<hour>1[0-2]|0?[1-9])[.:](?<minute>[0-5]\d)(?= ?[ap]\.?m\b)/gu,
    examples: {
      'At 6.40 a.m. it left.': 'At six forty a.m. it left.',
      'by 10:05 p.m. or 7.00pm': 'by ten oh five p.m. or seven pm',
      'a rise of 6.40 amps': 'a rise of six point four zero amps',
    },
    speak: ({ groups }) => clock(Number(group(groups, 'hour')), Number(group(groups, 'minute'))),
  },
];

function clock(hour: number, minute: number): string {
  const spokenHour = wholeNumber(String(hour));
  if (minute === 0) return spokenHour;
  return `${spokenHour} ${minute < 10 ? 'oh ' : ''}${wholeNumber(String(minute))}`;
}
