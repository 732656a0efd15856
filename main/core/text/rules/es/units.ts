import { decimalNumber, type SpanishForm } from '../../numbers/es';
import { figures } from '../../numbers/written-figure';
import { alternatives } from '../alternatives';
import { group, start, wordEnd } from '../european';
import type { SpokenRule } from '../rule';
import { spanishFigure, spokenMinus } from './figures';

type Unit = readonly [one: string, many: string, form?: SpanishForm];

const units: Readonly<Record<string, Unit>> = {
  'km/h': ['kilómetro por hora', 'kilómetros por hora'],
  'm/s': ['metro por segundo', 'metros por segundo'],
  km: ['kilómetro', 'kilómetros'],
  'km²': ['kilómetro cuadrado', 'kilómetros cuadrados'],
  km2: ['kilómetro cuadrado', 'kilómetros cuadrados'],
  m: ['metro', 'metros'],
  'm²': ['metro cuadrado', 'metros cuadrados'],
  m2: ['metro cuadrado', 'metros cuadrados'],
  'm³': ['metro cúbico', 'metros cúbicos'],
  m3: ['metro cúbico', 'metros cúbicos'],
  cm: ['centímetro', 'centímetros'],
  mm: ['milímetro', 'milímetros'],
  ha: ['hectárea', 'hectáreas', 'feminine'],
  kg: ['kilo', 'kilos'],
  g: ['gramo', 'gramos'],
  mg: ['miligramo', 'miligramos'],
  t: ['tonelada', 'toneladas', 'feminine'],
  l: ['litro', 'litros'],
  ml: ['mililitro', 'mililitros'],
  '°C': ['grado centígrado', 'grados centígrados'],
  ºC: ['grado centígrado', 'grados centígrados'],
  '°F': ['grado Fahrenheit', 'grados Fahrenheit'],
  '°': ['grado', 'grados'],
  kWh: ['kilovatio hora', 'kilovatios hora'],
  kW: ['kilovatio', 'kilovatios'],
  MW: ['megavatio', 'megavatios'],
  GW: ['gigavatio', 'gigavatios'],
  GB: ['gigabyte', 'gigabytes'],
  MB: ['megabyte', 'megabytes'],
  TB: ['terabyte', 'terabytes'],
  min: ['minuto', 'minutos'],
  s: ['segundo', 'segundos'],
};

export const unitRules: readonly SpokenRule[] = [
  {
    name: 'per cent',
    order: 500,
    pattern: new RegExp(`${start}(?<amount>${figures}) ?%(?![\\p{L}\\p{N}])`, 'gu'),
    examples: {
      'un 27,4 % más': 'un veintisiete coma cuatro por ciento más',
      'el 27.4% y el 3%': 'el veintisiete punto cuatro por ciento y el tres por ciento',
      'El 100 % y el 21 %': 'El cien por ciento y el veintiuno por ciento',
      'cayó un -0,05 %': 'cayó un menos cero coma cero cinco por ciento',
      'el código %41 y 5%x': 'el código %41 y 5%x',
    },
    speak(match, context) {
      const figure = spanishFigure(group(match, 'amount'), context);
      return figure === null ? null : `${spokenMinus(match)}${decimalNumber(figure)} por ciento`;
    },
  },
  {
    name: 'ordinal first of a month',
    order: 505,
    pattern:
      /(?<![\p{L}\p{N}.,:/-])1°(?= de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sept?iembre|octubre|noviembre|diciembre))/gu,
    examples: { 'el 1° de mayo': 'el primero de mayo', 'a 1° de la meta': 'a un grado de la meta' },
    speak: () => 'primero',
  },
  {
    name: 'units',
    order: 510,
    pattern: new RegExp(`${start}(?<amount>${figures}) ?(?<unit>${alternatives(Object.keys(units))})${wordEnd}`, 'gu'),
    examples: {
      'a 120 km/h': 'a ciento veinte kilómetros por hora',
      'unos 21 km': 'unos veintiún kilómetros',
      'Hace 25 °C o -5 ºC': 'Hace veinticinco grados centígrados o menos cinco grados centígrados',
      'de 1,80 m y 80 kg': 'de uno coma ochenta metros y ochenta kilos',
      'arden 1.200 ha y 200 t': 'arden mil doscientas hectáreas y doscientas toneladas',
      'un piso de 90 m²': 'un piso de noventa metros cuadrados',
      'red 5G, 3D y 4 más': 'red 5G, 3D y cuatro más',
    },
    speak(match, context) {
      const figure = spanishFigure(group(match, 'amount'), context);
      const unit = units[group(match, 'unit')];
      if (figure === null || unit === undefined) return null;
      const isOne = figure.whole === '1' && figure.fraction === '';
      return `${spokenMinus(match)}${decimalNumber(figure, unit[2] ?? 'masculine')} ${unit[isOne ? 0 : 1]}`;
    },
  },
];
