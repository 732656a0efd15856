import { wholeNumber } from '../../numbers/es';
import { dayAndMonth, group, numericDate, textBefore } from '../european';
import type { SpokenRule } from '../rule';
import { isMonthFirst } from './figures';

const months = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');
const clockStart = String.raw`(?<![\p{L}\p{N}.,:\/$€£\-])`;
const hour = String.raw`(?<hour>2[0-3]|[01]?\d)`;
const clockEnd = String.raw`(?![\p{L}\p{N}%°ºª]|[.,:\/\-]\p{N}| ?[%€])`;

export const dateRules: readonly SpokenRule[] = [
  {
    name: 'dates in figures',
    order: 300,
    pattern: new RegExp(numericDate, 'gu'),
    examples: {
      'el 12/12/2024': 'el doce de diciembre de dos mil veinticuatro',
      'El 1.5.1999 y el 03-04-2001':
        'El uno de mayo de mil novecientos noventa y nueve y el tres de abril de dos mil uno',
      'el 12/31/2024 y el 12/5': 'el 12/31/2024 y el 12/5',
    },
    speak(match, context) {
      const date = dayAndMonth(match);
      if (date === null || isMonthFirst(context)) return null;
      return `${wholeNumber(String(date[0]))} de ${months[date[1] - 1]} de ${wholeNumber(group(match, 'year'))}`;
    },
  },
  {
    name: 'years first',
    order: 310,
    pattern: /(?<![\p{L}\p{N}.,:/-])(?<year>(?:19|20)\d\d)-(?<month>\d\d)-(?<day>\d\d)(?![\p{L}\p{N}]|[.,:/-]\p{N})/gu,
    examples: {
      'el 2024-12-12': 'el doce de diciembre de dos mil veinticuatro',
      'el 2024-31-12': 'el 2024-31-12',
    },
    speak(match) {
      const date = dayAndMonth(match);
      if (date === null) return null;
      return `${wholeNumber(String(date[0]))} de ${months[date[1] - 1]} de ${wholeNumber(group(match, 'year'))}`;
    },
  },
  {
    name: 'times',
    order: 400,
    pattern: new RegExp(
      `${clockStart}${hour}(?<mark>[:.])(?<minute>[0-5]\\d)(?<hours> ?(?:horas|hs?)(?!\\p{L})\\.?(?!$))?${clockEnd}`,
      'gu',
    ),
    examples: {
      'a las 14:30 horas': 'a las catorce treinta horas',
      'A las 9:05 abre': 'A las nueve cero cinco abre',
      'a las 21.00 h cierra': 'a las veintiuna horas cierra',
      'a las 14.30 del lunes': 'a las catorce treinta del lunes',
      'a la 1:15, a las 8:00': 'a la una quince, a las ocho',
      'subió 14.30 puntos y 24:10': 'subió catorce punto treinta puntos y 24:10',
    },
    speak(match) {
      const hours = match.groups?.hours;
      const isTime = group(match, 'mark') === ':' || hours !== undefined || /\blas? $/u.test(textBefore(match));
      return isTime ? clock(match, hours === undefined ? '' : ' horas') : null;
    },
  },
  {
    name: 'full hours',
    order: 410,
    pattern: new RegExp(`${clockStart}${hour} ?hs?(?:\\.(?!$))?${clockEnd}`, 'gu'),
    examples: {
      'a las 8 h de hoy': 'a las ocho horas de hoy',
      'desde las 21h': 'desde las veintiuna horas',
      'dura 1 h': 'dura una hora',
      'la letra h y 8 hijos': 'la letra h y ocho hijos',
    },
    speak: (match) => {
      const value = Number(group(match, 'hour'));
      return `${wholeNumber(String(value), 'feminine')} hora${value === 1 ? '' : 's'}`;
    },
  },
  {
    name: 'halves of the day',
    order: 420,
    pattern: /(?<=\d )(?<half>[ap])\. ?m(?:\.(?!["”»)]*$)|(?=\.["”»)]*$))/gu,
    examples: {
      'a las 8 a. m. y a las 3:15 p. m.': 'a las ocho de la mañana y a las tres quince de la tarde.',
      'a las 10 p. m. hubo': 'a las diez de la noche hubo',
      'el plan a. m.': 'el plan a. m.',
    },
    speak(match) {
      if (group(match, 'half') === 'a') return 'de la mañana';
      const written = /(?<hour>\d{1,2})(?:[:.]\d\d)? $/.exec(textBefore(match));
      const value = Number(written?.groups?.hour);
      return value >= 8 && value < 12 ? 'de la noche' : 'de la tarde';
    },
  },
];

function clock(match: RegExpExecArray, suffix: string): string {
  const minute = Number(group(match, 'minute'));
  const spokenHour = wholeNumber(String(Number(group(match, 'hour'))), 'feminine');
  if (minute === 0) return spokenHour + suffix;
  return `${spokenHour} ${minute < 10 ? 'cero ' : ''}${wholeNumber(String(minute))}${suffix}`;
}
