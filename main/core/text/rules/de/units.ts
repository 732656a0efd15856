import { type GermanOne, wholeNumber } from '../../numbers/de';
import { alternatives } from '../alternatives';
import { abbreviationStop, group, wordEnd } from '../european';
import type { SpokenRule } from '../rule';
import { amount, germanFigure, isOne, spokenAmount } from './figures';
import { spokenSize } from './sizes';

type Unit = readonly [one: string, many: string, form?: GermanOne];

const same = (name: string): Unit => [name, name];
const hours = (name: string): Unit => [name, `${name}n`, 'eine'];

const units: Readonly<Record<string, Unit>> = {
  'km/h': same('Kilometer pro Stunde'),
  'm/s': same('Meter pro Sekunde'),
  km: same('Kilometer'),
  'km²': same('Quadratkilometer'),
  km2: same('Quadratkilometer'),
  m: same('Meter'),
  'm²': same('Quadratmeter'),
  m2: same('Quadratmeter'),
  qm: same('Quadratmeter'),
  'm³': same('Kubikmeter'),
  m3: same('Kubikmeter'),
  cm: same('Zentimeter'),
  mm: same('Millimeter'),
  ha: same('Hektar'),
  kg: same('Kilogramm'),
  g: same('Gramm'),
  mg: same('Milligramm'),
  t: hours('Tonne'),
  l: same('Liter'),
  ml: same('Milliliter'),
  '°C': same('Grad Celsius'),
  '°F': same('Grad Fahrenheit'),
  '°': same('Grad'),
  kWh: hours('Kilowattstunde'),
  MWh: hours('Megawattstunde'),
  GWh: hours('Gigawattstunde'),
  TWh: hours('Terawattstunde'),
  kW: same('Kilowatt'),
  MW: same('Megawatt'),
  GW: same('Gigawatt'),
  MB: same('Megabyte'),
  GB: same('Gigabyte'),
  TB: same('Terabyte'),
  min: hours('Minute'),
};

export const unitRules: readonly SpokenRule[] = [
  {
    name: 'per cent',
    order: 500,
    pattern: new RegExp(`${amount} ?(?<sign>[%‰])(?![\\p{L}\\p{N}])`, 'gu'),
    examples: {
      'um 12 % und 1 %': 'um zwölf Prozent und ein Prozent',
      'auf 27,4% gestiegen': 'auf siebenundzwanzig Komma vier Prozent gestiegen',
      'ein Minus von -0,05 %': 'ein Minus von minus null Komma null fünf Prozent',
      'etwa 3–5 % mehr': 'etwa drei bis fünf Prozent mehr',
      'mit 0,8 ‰ am Steuer': 'mit null Komma acht Promille am Steuer',
      'eine 12%ige Lösung, %41': 'eine 12%ige Lösung, %41',
    },
    speak(match) {
      const words = spokenAmount(match, 'ein');
      return words === null ? null : `${words} ${group(match, 'sign') === '%' ? 'Prozent' : 'Promille'}`;
    },
  },
  {
    name: 'units',
    order: 510,
    pattern: new RegExp(`${amount} ?(?<unit>${alternatives(Object.keys(units))})${wordEnd}`, 'gu'),
    examples: {
      'mit 120 km/h': 'mit einhundertzwanzig Kilometer pro Stunde',
      'nach 1 km und 21 km': 'nach ein Kilometer und einundzwanzig Kilometer',
      'bei 25 °C oder -5 °C': 'bei fünfundzwanzig Grad Celsius oder minus fünf Grad Celsius',
      'ist 1,80 m groß': 'ist ein Meter achtzig groß',
      'wiegt 80 kg und 1 t': 'wiegt achtzig Kilogramm und eine Tonne',
      'rund 1.200 km²': 'rund eintausendzweihundert Quadratkilometer',
      'etwa 3-5 km weit': 'etwa drei bis fünf Kilometer weit',
      'im 5G-Netz und 3D': 'im 5G-Netz und 3D',
    },
    speak(match) {
      const unit = units[group(match, 'unit')];
      const words = unit === undefined ? null : spokenAmount(match, unit[2] ?? 'ein');
      if (unit === undefined || words === null) return null;
      return height(match) ?? `${words} ${unit[isOne(match) ? 0 : 1]}`;
    },
  },
  {
    name: 'millions and more',
    order: 515,
    pattern: new RegExp(`${amount} ?(?<size>Mio|Mrd|Bio|Tsd)(?!\\p{L})(?:${abbreviationStop}|(?!\\.))`, 'gu'),
    examples: {
      'rund 3 Mio. Menschen': 'rund drei Millionen Menschen',
      'Es sind 1,5 Mrd.': 'Es sind eins Komma fünf Milliarden.',
      '1 Mio. Bäume, 12 Tsd. Tiere': 'eine Million Bäume, zwölf Tausend Tiere',
      'ein Bio-Ei und 3 Biobauern': 'ein Bio-Ei und drei Biobauern',
    },
    speak(match) {
      const words = spokenAmount(match, 'eine');
      return words === null ? null : `${words} ${spokenSize(group(match, 'size'), isOne(match))}`;
    },
  },
  {
    name: 'millions without a figure',
    order: 690,
    pattern: new RegExp(`(?<=(?<![\\p{L}\\p{N}])[Ii]n )(?<size>Mio|Mrd)${abbreviationStop}`, 'gu'),
    examples: { 'in Mio. Euro': 'in Millionen Euro', 'ein Junge namens Mio.': 'ein Junge namens Mio.' },
    speak: (match) => spokenSize(group(match, 'size'), false),
  },
];

/** `1,80 m` → "ein Meter achtzig". */
function height(match: RegExpExecArray): string | null {
  const figure = germanFigure(group(match, 'amount'));
  const isHeight = group(match, 'unit') === 'm' && /^[1-9],[1-9]\d$/.test(group(match, 'amount'));
  if (figure === null || !isHeight || group(match, 'low') + group(match, 'minus') !== '') return null;
  return `${wholeNumber(figure.whole, 'ein')} Meter ${wholeNumber(figure.fraction)}`;
}
