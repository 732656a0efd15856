import { decimalNumber, feminineOrdinal, ordinal, shortOrdinal, wholeNumber } from '../../numbers/es';
import { figures } from '../../numbers/written-figure';
import { alternatives } from '../alternatives';
import { end, group, start, wordStart } from '../european';
import type { SpokenRule } from '../rule';
import { formBefore } from './agreement';
import { spanishFigure, spokenMinus } from './figures';

const endings: Readonly<Record<string, (words: string) => string>> = {
  '.º': (words) => words,
  º: (words) => words,
  '.ª': feminineOrdinal,
  ª: feminineOrdinal,
  '.er': shortOrdinal,
  er: shortOrdinal,
  '.os': (words) => `${words}s`,
};

export const numberRules: readonly SpokenRule[] = [
  {
    name: 'ordinals',
    order: 520,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}.,:/-])(?<value>\\d{1,2})(?<ending>${alternatives(Object.keys(endings))})(?![\\p{L}\\p{N}])`,
      'gu',
    ),
    examples: {
      'el 1.º de mayo': 'el primero de mayo',
      'la 2.ª vuelta y la 21ª edición': 'la segunda vuelta y la vigésima primera edición',
      'el 3er puesto y el 1.er gol': 'el tercer puesto y el primer gol',
      'quedó 10º y 12.º': 'quedó décimo y duodécimo',
      'el 0.º y un 3erx': 'el 0.º y un 3erx',
    },
    speak(match) {
      const words = ordinal(Number(group(match, 'value')));
      return words === null ? null : (endings[group(match, 'ending')]?.(words) ?? null);
    },
  },
  {
    name: 'telephone numbers',
    order: 530,
    pattern:
      /(?<=(?:[Tt]eléfono|[Tt]el\.|[Tt]fno\.|[Mm]óvil|[Ll]lam\p{L}{1,6} al)(?: gratuito)?:? )\d{2,3}(?: \d{2,3}){2,4}(?![\p{N}\p{L}]| \d)/gu,
    examples: {
      'Llame al 900 123 456.': 'Llame al novecientos ciento veintitrés cuatrocientos cincuenta y seis.',
      'teléfono 91 555 01 34': 'teléfono noventa y uno quinientos cincuenta y cinco cero uno treinta y cuatro',
      'viven 900 123 456': 'viven novecientos millones ciento veintitrés mil cuatrocientos cincuenta y seis',
    },
    speak: ([written]) =>
      written
        .split(' ')
        .map((digits) => wholeNumber(digits))
        .join(' '),
  },
  {
    name: 'ranges and scores',
    order: 540,
    pattern:
      /(?<![\p{L}\p{N}.,:/\\@#%=+\-−–$£€])(?<from>[1-9]\d{0,2}|0|(?:1\d|20)\d\d)[-–](?<to>[1-9]\d{0,2}|0|(?:1\d|20)\d\d)(?![\p{L}\p{N}º°ª]|[.,:/\-–]\p{N}|-\p{L}| ?[%€$£])/gu,
    examples: {
      'tarda 3-5 días': 'tarda tres a cinco días',
      'ganó 3-2': 'ganó tres a dos',
      'la guerra (1936-1939)': 'la guerra (mil novecientos treinta y seis a mil novecientos treinta y nueve)',
      'entre 20–21 personas': 'entre veinte a veintiuna personas',
      'un 4-4-2, el 555-0134 y el 11-M': 'un 4-4-2, el 555-0134 y el 11-M',
      'en 2023-24': 'en 2023-24',
    },
    speak(match) {
      const [from, to] = [group(match, 'from'), group(match, 'to')];
      if (from.length + to.length > 6 && Number(from) >= Number(to)) return null;
      if (Math.max(from.length, to.length) === 4 && from.length !== to.length) return null;
      const form = formBefore(match, to);
      return `${wholeNumber(from, form)} a ${wholeNumber(to, form)}`;
    },
  },
  {
    name: 'ranges of per cents',
    order: 545,
    pattern: /(?<![\p{L}\p{N}.,:/\\@#%=+\-−–$£€])(?<from>\d{1,2})[-–](?<to>\d{1,3}) ?%(?![\p{L}\p{N}])/gu,
    examples: { 'un 3-5 %': 'un tres a cinco por ciento', 'el 3-5 y el 4 %': 'el tres a cinco y el cuatro por ciento' },
    speak: (match) => `${wholeNumber(group(match, 'from'))} a ${wholeNumber(group(match, 'to'))} por ciento`,
  },
  {
    name: 'number before a figure',
    order: 550,
    pattern: new RegExp(`${wordStart}(?:[Nn](?:\\.º|\\.o|º|°)|[Nn]úm\\.|[Nn]ro\\.)(?= ?\\d)`, 'gu'),
    examples: {
      'el n.º 5 y la Núm. 7': 'el número cinco y la número siete',
      'Dijo que no. 5 votos': 'Dijo que no. cinco votos',
    },
    speak: () => 'número',
  },
  {
    name: 'plain numbers',
    order: 890,
    pattern: new RegExp(`${start}(?<amount>${figures})${end}`, 'gu'),
    examples: {
      'el 12 de diciembre de 2024': 'el doce de diciembre de dos mil veinticuatro',
      'el 1 de mayo de 1989': 'el uno de mayo de mil novecientos ochenta y nueve',
      '21 personas y 21 votos': 'veintiuna personas y veintiún votos',
      'Murieron 200 personas y 1 niño': 'Murieron doscientas personas y un niño',
      '1.500 viviendas, 31.000 euros': 'mil quinientas viviendas, treinta y un mil euros',
      'unos 21 millones': 'unos veintiún millones',
      'Los 21 votaron; las 21 entraron': 'Los veintiuno votaron; las veintiuna entraron',
      '27,4 o 3,14 o 12 500': 'veintisiete coma cuatro o tres coma catorce o doce mil quinientos',
      'Bajó a -16, luego 0.': 'Bajó a menos dieciséis, luego cero.',
      'el 016': 'el cero uno seis',
      '300 días y 200 problemas': 'trescientos días y doscientos problemas',
      '3G, 10/2, 1.2.3 y v2': '3G, 10/2, 1.2.3 y v2',
    },
    speak(match, context) {
      const figure = spanishFigure(group(match, 'amount'), context);
      if (figure === null) return null;
      const form = figure.fraction === '' ? formBefore(match, figure.whole) : 'alone';
      return spokenMinus(match) + decimalNumber(figure, form);
    },
  },
];
