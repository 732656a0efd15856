import { wholeNumber } from '../../numbers/en';
import type { SpokenRule } from '../rule';
import { dash, type Groups, group, innerStop } from './patterns';
import { textBefore } from './surroundings';

const zone =
  '(?: (?<zone>GMT|UTC|BST|CEST|CET|EEST|EET|EST|EDT|ET|CST|CDT|CT|MST|MDT|MT|PST|PDT|PT|IST|JST|KST|AEST|AEDT|MSK|WAT|EAT|SAST|HKT|SGT|NZST|NZDT)(?![\\p{L}\\p{N}]))';
const before = String.raw`(?<![\p{L}\p{N}.,:/\\$£€#@–-])`;
const half = String.raw`[ -]?(?:(?<half>[AaPp])(?:\.[Mm]${innerStop}|[Mm](?![\p{L}\p{N}])(?! I(?!\p{L}))))`;
const end = String.raw`(?![\p{L}\p{N}:]|[.,:]\p{N}|[-–/]\p{N})`;

export const timeRules: readonly SpokenRule[] = [
  {
    name: 'times with a.m. and p.m.',
    order: 400,
    pattern: new RegExp(
      String.raw`${before}(?:(?<hour0>1[0-2]|0?[1-9])(?:[.:](?<minute0>[0-5]\d))?(?: ?(?<half0>[AaPp])\.?[Mm]\.?)? ?(?:${dash}) ?)?(?<hour>1[0-2]|0?[1-9])(?:[.:](?<minute>[0-5]\d))?${half}(?![\p{L}\p{N}])${zone}?`,
      'gu',
    ),
    examples: {
      'At 6.40 a.m. it left.': 'At six forty a m it left.',
      'by 10:05 p.m. or 7.00pm': 'by ten oh five p m or seven p m',
      'It ends at 7 p.m.': 'It ends at seven p m.',
      '9 p.m. ET on May 3': 'nine p m E T on May third',
      '10am-5pm, 7-9pm': 'ten a m to five p m, seven to nine p m',
      'I am 5. It is at 5 am.': 'I am five. It is at five a m.',
      'a rise of 6.40 amps': 'a rise of six point four zero amps',
    },
    speak: ({ groups }) => {
      const until = `${clock(group(groups, 'hour'), groups?.minute)} ${group(groups, 'half').toLowerCase()} m`;
      const from =
        groups?.hour0 === undefined ? '' : `${clock(groups.hour0, groups.minute0)}${spokenHalf(groups.half0)} to `;
      return from + until + spokenZone(groups);
    },
  },
  {
    name: 'times with a colon',
    order: 410,
    pattern: new RegExp(
      String.raw`${before}(?:(?<hour0>[01]?\d|2[0-4]):(?<minute0>[0-5]\d) ?${dash} ?)?(?<hour>[01]?\d|2[0-4]):(?<minute>[0-5]\d)(?::(?<second>[0-5]\d))?${end}${zone}?`,
      'gu',
    ),
    examples: {
      'at 10:30 or 16:05': 'at ten thirty or sixteen oh five',
      'from 14:00 to 15:00 GMT': 'from fourteen hundred to fifteen hundred G M T',
      '9:00-17:30': "nine o'clock to seventeen thirty",
      'at 09:00': 'at oh nine hundred',
      'a 16:9 screen': 'a sixteen to nine screen',
      '1:2:3 and 25:10': '1:2:3 and twenty-five ten',
    },
    speak: ({ groups }) => {
      const until = clock24(group(groups, 'hour'), group(groups, 'minute'), groups?.zone !== undefined);
      const second = groups?.second === undefined ? '' : ` ${figuresOfClock(groups.second, 'zero zero')}`;
      const from = groups?.hour0 === undefined ? '' : `${clock24(groups.hour0, group(groups, 'minute0'), false)} to `;
      return from + until + second + spokenZone(groups);
    },
  },
  {
    name: 'times of a time zone without a colon',
    order: 415,
    pattern: new RegExp(
      String.raw`${before}(?<hour>[01]\d|2[0-4]|\d(?=\.))\.?(?<minute>[0-5]\d)(?:${zone}|(?<hours> (?:hours|hrs)(?!\p{L})))`,
      'gu',
    ),
    examples: {
      'at 1430 GMT (0900 BST)': 'at fourteen thirty G M T (oh nine hundred B S T)',
      'by 10.30 GMT': 'by ten thirty G M T',
      'at 1400 hours': 'at fourteen hundred hours',
      'for 1400 hours': 'for one thousand four hundred hours',
      'In 1230 it fell.': 'In twelve thirty it fell.',
    },
    speak: (match) => {
      const { groups } = match;
      if (groups?.hours !== undefined && !/(?:^|[^\p{L}])(?:at|by|until|from) $/iu.test(textBefore(match))) return null;
      const time = clock24(group(groups, 'hour'), group(groups, 'minute'), true);
      return `${time}${groups?.hours === undefined ? '' : ' hours'}${spokenZone(groups)}`;
    },
  },
  {
    name: 'minutes and seconds with a colon',
    order: 420,
    pattern: new RegExp(
      String.raw`${before}(?<hour>[2-9]\d|1?\d):(?<minute>[0-5]\d)(?<fraction>\.\d{1,3})?(?![\p{L}\p{N}:]|[.,]\p{N})`,
      'gu',
    ),
    examples: {
      'in 3:45.2': 'in three forty-five point two',
      'after 90:15': 'after ninety fifteen',
      'a 100:1 bet': 'a one hundred to one bet',
    },
    speak: ({ groups }) => {
      const figuresAfter = group(groups, 'fraction').slice(1);
      const fraction = figuresAfter === '' ? '' : ` point ${Array.from(figuresAfter, wholeNumber).join(' ')}`;
      return `${wholeNumber(String(Number(group(groups, 'hour'))))} ${figuresOfClock(group(groups, 'minute'), 'zero zero')}${fraction}`;
    },
  },
  {
    name: 'one number to another',
    order: 425,
    pattern: new RegExp(String.raw`${before}(?<from>\d{1,4}):(?<to>\d{1,3})(?![\p{L}\p{N}:]|[.,:/-]\p{N})`, 'gu'),
    examples: {
      'odds of 2:1': 'odds of two to one',
      'Psalm 23:4': 'Psalm twenty-three four',
      'at 1:2:3 and :5': 'at 1:2:3 and :5',
    },
    speak: (match) => {
      const joint = scripture.test(textBefore(match)) ? ' ' : ' to ';
      return wholeNumber(group(match.groups, 'from')) + joint + wholeNumber(group(match.groups, 'to'));
    },
  },
];

/** Books whose chapters and verses stand with a colon. */
const scripture =
  /(?:Psalms?|Genesis|Exodus|Isaiah|Proverbs|Matthew|Mark|Luke|John|Acts|Romans|Corinthians|Ephesians|Hebrews|Revelation|Quran|Surah) $/u;

const spokenHalf = (half: string | undefined): string => (half === undefined ? '' : ` ${half.toLowerCase()} m`);
const spokenZone = (groups: Groups): string =>
  groups?.zone === undefined ? '' : ` ${Array.from(groups.zone).join(' ')}`;

function clock(hour: string, minute: string | undefined): string {
  const spokenHour = wholeNumber(String(Number(hour)));
  return minute === undefined || minute === '00' ? spokenHour : `${spokenHour} ${figuresOfClock(minute, 'hundred')}`;
}

/** "05" → "oh five", "15" → "fifteen", "00" → what stands for none. */
function figuresOfClock(written: string, none: string): string {
  const value = Number(written);
  if (value === 0) return none;
  return `${value < 10 ? 'oh ' : ''}${wholeNumber(String(value))}`;
}

/** A clock of 24 hours names full hours with "hundred"; one of twelve says "o'clock". */
function clock24(hour: string, minute: string, isOfficial: boolean): string {
  const value = Number(hour);
  const isFullHour = minute === '00';
  if (isFullHour && !isOfficial && value > 0 && value <= 12 && !hour.startsWith('0'))
    return `${wholeNumber(String(value))} o'clock`;
  const spokenHour = wholeNumber(String(value));
  const isLed = isFullHour || (isOfficial && hour.startsWith('0'));
  const leads = isLed && value > 0 && value < 10 ? 'oh ' : '';
  return `${leads}${spokenHour} ${figuresOfClock(minute, 'hundred')}`;
}
