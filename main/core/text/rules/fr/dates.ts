import { ordinal, wholeNumber } from '../../numbers/fr';
import { dayAndMonth, group, numericDate, textBefore } from '../european';
import type { SpokenRule } from '../rule';

const months = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const clockStart = String.raw`(?<![\p{L}\p{N}.,:\/$€£+\-–])`;
const clockEnd = String.raw`(?![\p{L}\p{N}%°]|[.,:\/\-–]\p{N}| ?[%€]|\/\p{L})`;
const minutes = String.raw`(?: ?(?<minute>[0-5]\d)(?!\d)(?<unit> ?(?:min|mn)(?!\p{L}))?)?`;

export const dateRules: readonly SpokenRule[] = [
  {
    name: 'dates in figures',
    order: 300,
    pattern: new RegExp(numericDate, 'gu'),
    examples: {
      'le 12/12/2024': 'le douze décembre deux mille vingt-quatre',
      'le 01/05/1999 et le 3.4.2001':
        'le premier mai mille neuf cent quatre-vingt-dix-neuf et le trois avril deux mille un',
      'le 12/31/2024 et le 12/5': 'le 12/31/2024 et le 12/5',
    },
    speak: spokenDate,
  },
  {
    name: 'years first',
    order: 310,
    pattern: /(?<![\p{L}\p{N}.,:/-])(?<year>(?:19|20)\d\d)-(?<month>\d\d)-(?<day>\d\d)(?![\p{L}\p{N}]|[.,:/-]\p{N})/gu,
    examples: { 'le 2024-12-12': 'le douze décembre deux mille vingt-quatre', 'le 2024-31-12': 'le 2024-31-12' },
    speak: spokenDate,
  },
  {
    name: 'the first of a month',
    order: 320,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}.,:/°+–-]|\\d )0?1(?= (?:${months.join('|')})(?!\\p{L}))`, 'gu'),
    examples: { 'le 1 mai 2024': 'le premier mai deux mille vingt-quatre', 'le 1 maire': 'le un maire' },
    speak: () => ordinal(1),
  },
  {
    name: 'around the clock',
    order: 400,
    pattern: /(?<![\p{L}\p{N}.,:/-])(?:24 ?h(?:eures)?\/(?:24|7)|7 ?j(?:ours)?\/7)(?![\p{L}\p{N}]|[.,:/-]\p{N})/gu,
    examples: {
      'ouvert 24h/24 et 7j/7': 'ouvert vingt-quatre heures sur vingt-quatre et sept jours sur sept',
      'le 24h/25': 'le 24h/25',
    },
    speak([found]) {
      if (found.startsWith('7')) return 'sept jours sur sept';
      return `vingt-quatre heures sur ${found.endsWith('24') ? 'vingt-quatre' : 'sept'}`;
    },
  },
  {
    name: 'from hour to hour',
    order: 410,
    pattern: new RegExp(
      `${clockStart}(?<hour>\\d{1,2}) ?h${minutes} ?[-–] ?(?<toHour>\\d{1,2}) ?h(?: ?(?<toMinute>[0-5]\\d))?${clockEnd}`,
      'gu',
    ),
    examples: {
      'ouvert 9h-12h30': 'ouvert neuf heures à douze heures trente',
      'de 8 h – 18 h': 'de huit heures à dix-huit heures',
      'le 9h-12': 'le 9h-12',
    },
    speak: (match) =>
      `${clock(group(match, 'hour'), group(match, 'minute'))} à ${clock(group(match, 'toHour'), group(match, 'toMinute'))}`,
  },
  {
    name: 'hours',
    order: 420,
    pattern: new RegExp(`${clockStart}(?<hour>\\d{1,3}) ?[hH]${minutes}${clockEnd}`, 'gu'),
    examples: {
      'à 14h30 ou 14 h 30': 'à quatorze heures trente ou quatorze heures trente',
      'à 8 h, à 9h05': 'à huit heures, à neuf heures cinq',
      'dure 1 h ou 21h': 'dure une heure ou vingt et une heures',
      'en 1 h 30 min.': 'en une heure trente minutes.',
      'à 0h15 et 18h00': 'à zéro heure quinze et dix-huit heures',
      '8 hommes à 90 km/h': "huit hommes à quatre-vingt-dix kilomètres à l'heure",
    },
    speak(match) {
      const minute = group(match, 'minute');
      const unit = match.groups?.unit === undefined ? '' : ` minute${Number(minute) < 2 ? '' : 's'}`;
      return clock(group(match, 'hour'), minute, unit);
    },
  },
  {
    name: 'times with a colon',
    order: 430,
    pattern: new RegExp(`${clockStart}(?<hour>2[0-3]|[01]?\\d):(?<minute>[0-5]\\d)${clockEnd}`, 'gu'),
    examples: {
      'Départ 14:30.': 'Départ quatorze heures trente.',
      'à 9:05 précises': 'à neuf heures cinq précises',
      'Jean 3:16 et 24:10': 'Jean 3:16 et 24:10',
    },
    speak(match) {
      const hour = group(match, 'hour');
      const isTime = hour.length === 2 || /(?<!\p{L})[àÀ] $/u.test(textBefore(match));
      return isTime ? clock(hour, group(match, 'minute')) : null;
    },
  },
];

function spokenDate(match: RegExpExecArray): string | null {
  const date = dayAndMonth(match);
  if (date === null) return null;
  const [day, month] = date;
  const spokenDay = day === 1 ? ordinal(1) : wholeNumber(String(day));
  return `${spokenDay} ${months[month - 1]} ${wholeNumber(group(match, 'year'))}`;
}

function clock(hour: string, minute: string, unit = ''): string {
  const value = Number(hour);
  const hours = `${wholeNumber(String(value), 'feminine')} heure${value < 2 ? '' : 's'}`;
  if (Number(minute) === 0) return hours;
  return `${hours} ${wholeNumber(String(Number(minute)), unit === '' ? 'masculine' : 'feminine')}${unit}`;
}
