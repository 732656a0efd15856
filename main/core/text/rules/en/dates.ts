import { ordinal, year } from '../../numbers/en';
import type { SpokenRule } from '../rule';
import { anyMonth, monthName } from './months';
import { dash, type Groups, group } from './patterns';
import { isCounted, precedesPlural, textAfter, textBefore } from './surroundings';

const suffix = '(?:st|nd|rd|th)?';
const dayOf = (name: string): string => String.raw`(?<${name}>[12]\d|3[01]|0?[1-9])${suffix}`;
/** A day, not the beginning of a year, a time or a count. */
const dayEnd = String.raw`(?![\p{L}\p{N}%]|[.,:/]\p{N}|${dash}\p{N}|-(?!style|like|era|related)\p{Ll}| (?:per|percent|million|billion)(?!\p{L}))`;
const fourFigures = String.raw`(?:1[1-9]|20)\d\d(?![\p{L}\p{N}]|[.,:/-]\p{N})`;

export const dateRules: readonly SpokenRule[] = [
  {
    name: 'days after a month',
    order: 320,
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}])(?<month>${anyMonth}) ${dayOf('day')}(?:(?: ?${dash} ?| to (?=[1-3]?\d(?:st|nd|rd|th)?(?:[.,;)]|$| (?:at|and|with|for)(?!\p{L}))))(?:(?<month2>${anyMonth}) )?${dayOf('day2')})?${dayEnd}`,
      'gu',
    ),
    examples: {
      'PORT ELLERY, Nov. 9 – It': 'PORT ELLERY, November ninth – It',
      'on Dec. 12, 2024, and May 3': 'on December twelfth, twenty twenty-four, and May third',
      'from Aug. 21 to June 30.': 'from August twenty-first to June thirtieth.',
      'the May 3-5 talks, Oct. 31-Nov. 2': 'the May third to fifth talks, October thirty-first to November second',
      'December 12th, Jan. 1 to 7.': 'December twelfth, January first to seventh.',
      'On March 3 people fled an Oct. 7-style raid.': 'On March third people fled an October seventh-style raid.',
      'In May 5 people came': 'In May five people came',
      'In March 12 protests were held.': 'In March twelve protests were held.',
      'He may 5 times. They march 10 miles.': 'He may five times. They march ten miles.',
      'Mar. and Dec.': 'Mar. and Dec.',
    },
    speak: (match) => {
      const { groups } = match;
      if (
        (isCounted(match) && !/(?:^|[^\p{L}])(?:on|since|until) $/iu.test(textBefore(match))) ||
        (/(?:^|[^\p{L}])[Ii]n $/u.test(textBefore(match)) &&
          (precedesPlural(match) || /^ (?:were|are|have|more|new|other)(?!\p{L})/u.test(textAfter(match))))
      )
        return null;
      const from = `${monthName(group(groups, 'month'))} ${day(groups?.day)}`;
      if (groups?.day2 === undefined) return from;
      return `${from} to ${groups.month2 === undefined ? '' : `${monthName(groups.month2)} `}${day(groups.day2)}`;
    },
  },
  {
    name: 'days before a month',
    order: 330,
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}.,:/$£€#%+–'’-])(?:${dayOf('day0')}(?: (?<month0>${anyMonth}))?(?: ?${dash} ?|(?<=(?:[Ff]rom|[Bb]etween|[Oo]n|the) \d{1,2})(?<joint> to | and ))(?:the )?)?${dayOf('day')} (?<of>of )?(?<month>${anyMonth})(?! Day(?!\p{L})| Madness)(?![\p{L}\p{N}])(?:(?<comma>,)?(?= ${fourFigures}))?`,
      'gu',
    ),
    examples: {
      'on 12 December 2024': 'on the twelfth of December, twenty twenty-four',
      'by 12 Dec': 'by the twelfth of December',
      'from 12 to 15 May': 'from the twelfth to the fifteenth of May',
      'the 1st May march': 'the first of May march',
      '3-5 May and 30 April–2 May': 'the third to the fifth of May and the thirtieth of April to the second of May',
      'the 4th of July': 'the fourth of July',
      'He sold 5 May Day cards.': 'He sold five May Day cards.',
      'You 12 may go.': 'You twelve may go.',
    },
    speak: (match) => {
      if (
        /(?:No\.?|Nos\.?|page|pages|p\.|Section|Article|Chapter|Highway|Route|Room|Flight|Channel|Psalm|\d) $/u.test(
          textBefore(match),
        )
      )
        return null;
      const { groups } = match;
      const falls =
        groups?.day0 !== undefined && groups.month0 === undefined && Number(groups.day0) >= Number(groups.day);
      return falls ? null : dayBeforeMonth(match);
    },
  },
  {
    name: 'short months before a year',
    order: 340,
    pattern: new RegExp(String.raw`(?<![\p{L}\p{N}])(?<month>${anyMonth})(?= ${fourFigures})`, 'gu'),
    examples: {
      'in Sept. 2024 or Jan 2025': 'in September twenty twenty-four or January twenty twenty-five',
      'in March 2021': 'in March twenty twenty-one',
      'By Sept. it': 'By Sept. it',
    },
    speak: ({ groups }) => monthName(group(groups, 'month')),
  },
  {
    name: 'short days of the week before a date',
    order: 350,
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}.])(?<weekday>Mon|Tues|Tue|Weds|Wed|Thurs|Thur|Thu|Fri|Sat|Sun)\.?(?=,? (?:${anyMonth} \d|\d{1,2}${suffix} ${anyMonth}(?!\p{L})|\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m(?!\p{L})))`,
      'gu',
    ),
    examples: {
      'Sat., Jan. 5 and Sun 6 Dec': 'Saturday, January fifth and Sunday the sixth of December',
      'open Fri 7pm': 'open Friday seven p m',
      'He sat, Jan 5 or not. The Sun 12 Dec': 'He sat, January fifth or not. The Sun the twelfth of December',
    },
    speak: (match) => (/[Tt]he $/u.test(textBefore(match)) ? null : (weekdays[group(match.groups, 'weekday')] ?? null)),
  },
];

const weekdays: Readonly<Record<string, string>> = {
  Mon: 'Monday',
  Tue: 'Tuesday',
  Tues: 'Tuesday',
  Wed: 'Wednesday',
  Weds: 'Wednesday',
  Thu: 'Thursday',
  Thur: 'Thursday',
  Thurs: 'Thursday',
  Fri: 'Friday',
  Sat: 'Saturday',
  Sun: 'Sunday',
};

const day = (written: string | undefined): string => ordinal(Number(written));

function dayBeforeMonth(match: RegExpExecArray): string {
  const { groups } = match;
  const until = `${day(groups?.day)} of ${monthName(group(groups, 'month'))}${startsYear(match) ? ',' : ''}`;
  const article = groups?.of !== undefined || /(?:^|[^\p{L}])[Tt]he $/u.test(textBefore(match)) ? '' : 'the ';
  return groups?.day0 === undefined
    ? article + until
    : `${article}${fromDay(groups)}${groups.joint ?? ' to '}the ${until}`;
}

const fromDay = (groups: Groups): string =>
  groups?.month0 === undefined ? day(groups?.day0) : `${day(groups.day0)} of ${monthName(groups.month0)}`;

const startsYear = ({ input, index, 0: match, groups }: RegExpExecArray): boolean =>
  groups?.comma !== undefined ||
  /^ (?:1[1-9]|20)\d\d(?!\d)/.test(input.slice(index + match.length, index + match.length + 6));

/** "12 December 2024" and "12/12/2024" are heard alike. */
export const monthFirst = (month: string, date: number, value: number): string =>
  `${month} ${ordinal(date)}, ${year(value)}`;
export const dayFirst = (month: string, date: number, value: number): string =>
  `the ${ordinal(date)} of ${month}, ${year(value)}`;
