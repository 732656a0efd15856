import { ordinal, wholeNumber, year } from '../../numbers/de';
import { abbreviationStop, dayAndMonth, group, numericDate, textBefore, wordBefore } from '../european';
import type { SpokenRule } from '../rule';

const months = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');
const monthNames = [...months, 'Jänner', 'Feber'].join('|');
const weekdays = /(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag), (?:(?:dem|den) )?$/;
const dative = new Set('am vom zum beim im bis ab seit nach vor den dem des'.split(' '));
const clockStart = String.raw`(?<![\p{L}\p{N}.,:\/$€£\-–])`;
const hour = String.raw`(?<hour>2[0-4]|1\d|0?\d)`;
const clock = String.raw`${hour}[.:](?<minute>[0-5]\d)`;
const dayStart = String.raw`(?<![\p{L}\p{N}.,:\/\-–])`;

export const dateRules: readonly SpokenRule[] = [
  {
    name: 'dates in figures',
    order: 300,
    pattern: new RegExp(numericDate, 'gu'),
    examples: {
      'am 12.12.2024': 'am zwölften Dezember zweitausendvierundzwanzig',
      'Der 1.5.1999 und (03.04.2001)':
        'Der erste Mai neunzehnhundertneunundneunzig und (dritter April zweitausendeins)',
      'am 12.31.2024 und 12/12/2024': 'am 12.31.2024 und 12/12/2024',
    },
    speak: (match) => (group(match, 'mark') === '.' ? fullDate(match) : null),
  },
  {
    name: 'years first',
    order: 310,
    pattern: /(?<![\p{L}\p{N}.,:/-])(?<year>(?:19|20)\d\d)-(?<month>\d\d)-(?<day>\d\d)(?![\p{L}\p{N}]|[.,:/-]\p{N})/gu,
    examples: {
      'am 2024-12-12': 'am zwölften Dezember zweitausendvierundzwanzig',
      'am 2024-31-12': 'am 2024-31-12',
    },
    speak: fullDate,
  },
  {
    name: 'dates without a year',
    order: 320,
    pattern: new RegExp(
      `(?<=(?<!\\p{L})(?:[Aa]m|[Vv]om|[Zz]um|[Bb]is|[Aa]b) )(?<day>\\d{1,2})\\.(?<month>\\d{1,2})${abbreviationStop}(?!\\d)`,
      'gu',
    ),
    examples: {
      'vom 3.5. an': 'vom dritten Mai an',
      'Es endet am 24.12.': 'Es endet am vierundzwanzigsten Dezember.',
      'Version 3.5. und am 40.12. Platz': 'Version 3.5. und am 40.12. Platz',
    },
    speak(match) {
      const date = dayAndMonth(match);
      return date === null ? null : `${ordinal(date[0])}n ${months[date[1] - 1]}`;
    },
  },
  {
    name: 'days of a month',
    order: 330,
    pattern: new RegExp(`${dayStart}(?<day>\\d{1,2})\\.(?= (?:${monthNames})(?!\\p{L}))`, 'gu'),
    examples: {
      'am 12. Dezember 2024': 'am zwölften Dezember zweitausendvierundzwanzig',
      'Der 3. Mai': 'Der dritte Mai',
      'am Montag, 3. Mai': 'am Montag, dritten Mai',
      'am 3. und 4. Mai': 'am dritten und vierten Mai',
      '3. Mai 1989': 'dritter Mai neunzehnhundertneunundachtzig',
      'der 5. und 6. Mai': 'der fünfte und sechste Mai',
      'auf Platz 3. Mai': 'auf Platz 3. Mai',
    },
    speak: (match) => dayOfMonth(match),
  },
  {
    name: 'days before another day',
    order: 340,
    pattern: new RegExp(
      `${dayStart}(?<day>\\d{1,2})\\.(?= (?:bis(?: zum)?|und|oder) \\d{1,2}\\. (?:${monthNames})(?!\\p{L}))`,
      'gu',
    ),
    examples: {
      'vom 3. bis 5. Mai': 'vom dritten bis fünften Mai',
      'vom 30. bis zum 31. Mai': 'vom dreißigsten bis zum einunddreißigsten Mai',
      'Platz 3. und 5. Mai': 'Platz 3. und 5. Mai',
    },
    speak: (match) => dayOfMonth(match),
  },
  {
    name: 'times',
    order: 400,
    pattern: new RegExp(`${clockStart}${clock} ?Uhr(?!\\p{L})`, 'gu'),
    examples: {
      'um 14.30 Uhr': 'um vierzehn Uhr dreißig',
      'Um 14:30 Uhr und 9:05 Uhr': 'Um vierzehn Uhr dreißig und neun Uhr fünf',
      'bis 1.00 Uhr': 'bis ein Uhr',
      '24.30 Uhren und 25.30 Uhr': '24.30 Uhren und 25.30 Uhr',
    },
    speak: time,
  },
  {
    name: 'times before another time',
    order: 410,
    pattern: new RegExp(
      `${clockStart}${clock}(?= (?:bis|und|oder) (?:2[0-4]|1\\d|0?\\d)(?:[.:][0-5]\\d)? ?Uhr(?!\\p{L}))`,
      'gu',
    ),
    examples: {
      'von 9.00 bis 17.30 Uhr': 'von neun Uhr bis siebzehn Uhr dreißig',
      'von 9.00 bis 17 Punkten': 'von 9.00 bis siebzehn Punkten',
    },
    speak: time,
  },
  {
    name: 'times after their word',
    order: 420,
    pattern: new RegExp(
      `(?<=(?<!\\p{L})(?:[Uu]m|[Gg]egen) )${hour}:(?<minute>[0-5]\\d)(?![\\p{L}\\p{N}]|[.,:/\\-–]\\p{N})`,
      'gu',
    ),
    examples: { 'um 20:15 beginnt es': 'um zwanzig Uhr fünfzehn beginnt es', 'es steht 20:15': 'es steht 20:15' },
    speak: time,
  },
  {
    name: 'full hours',
    order: 430,
    pattern: new RegExp(`${clockStart}(?:(?<from>\\d{1,2})[-–])?${hour} ?Uhr(?!\\p{L})`, 'gu'),
    examples: {
      'um 8 Uhr oder 1 Uhr': 'um acht Uhr oder ein Uhr',
      'von 14–16 Uhr': 'von vierzehn bis sechzehn Uhr',
      'um 21 Uhr, nicht 8 Uhren': 'um einundzwanzig Uhr, nicht acht Uhren',
    },
    speak(match) {
      const from = group(match, 'from');
      const spoken = `${wholeNumber(String(Number(group(match, 'hour'))), 'ein')} Uhr`;
      return from === '' ? spoken : `${wholeNumber(String(Number(from)))} bis ${spoken}`;
    },
  },
];

function fullDate(match: RegExpExecArray): string | null {
  const date = dayAndMonth(match);
  if (date === null) return null;
  const before = wordBefore(match);
  const ending = dative.has(before) ? 'n' : before === 'der' ? '' : 'r';
  return `${ordinal(date[0])}${ending} ${months[date[1] - 1]} ${year(Number(group(match, 'year')))}`;
}

function dayOfMonth(match: RegExpExecArray): string | null {
  const day = Number(group(match, 'day'));
  const ending = dayEnding(match);
  return day < 1 || day > 31 || ending === null ? null : ordinal(day) + ending;
}

function dayEnding(match: RegExpExecArray): string | null {
  const text = textBefore(match);
  if (/^["„»(]?$/.test(text)) return 'r';
  if (weekdays.test(text)) return /(?<!\p{L})(?:am|vom|zum|bis|ab|den|dem) \p{L}+, /iu.test(text) ? 'n' : null;
  if (/(?<!\p{L})(?:am|vom|zum|den|dem) \d{1,2}\. (?:und|oder) $/iu.test(text)) return 'n';
  if (/(?<!\p{L})der \d{1,2}\. (?:und|oder) $/iu.test(text)) return '';
  const before = /, $/.test(text) ? '' : wordBefore(match);
  if (before === 'der') return '';
  return dative.has(before) ? 'n' : null;
}

function time(match: RegExpExecArray): string | null {
  const [hours, minutes] = [Number(group(match, 'hour')), Number(group(match, 'minute'))];
  if (hours === 24 && minutes > 0) return null;
  const spoken = `${wholeNumber(String(hours), 'ein')} Uhr`;
  return minutes === 0 ? spoken : `${spoken} ${wholeNumber(String(minutes))}`;
}
