import { decimalNumber, type FrenchGender, isSingular, wholeNumber } from '../../numbers/fr';
import { type Figure, figures } from '../../numbers/written-figure';
import { alternatives } from '../alternatives';
import { group, start, wordEnd } from '../european';
import type { SpokenRule } from '../rule';
import { currencies } from './currencies';
import { amountOf, spokenSign } from './figures';

interface Unit {
  readonly one: string;
  readonly many: string;
  readonly gender?: FrenchGender;
}

const plural = (one: string, gender: FrenchGender = 'masculine'): Unit => ({
  one,
  many: one.replace(/^\S+/, '$&s'),
  gender,
});
const squared = (one: string, adjective: string): Unit => ({
  one: `${one} ${adjective}`,
  many: `${one}s ${adjective}s`,
});

const units: Readonly<Record<string, Unit>> = {
  'km/h': plural("kilomètre à l'heure"),
  'm/s': plural('mètre par seconde'),
  'l/100 km': plural('litre aux cent kilomètres'),
  km: plural('kilomètre'),
  m: plural('mètre'),
  cm: plural('centimètre'),
  mm: plural('millimètre'),
  'km²': squared('kilomètre', 'carré'),
  km2: squared('kilomètre', 'carré'),
  'm²': squared('mètre', 'carré'),
  m2: squared('mètre', 'carré'),
  'm³': squared('mètre', 'cube'),
  m3: squared('mètre', 'cube'),
  ha: plural('hectare'),
  kg: plural('kilo'),
  g: plural('gramme'),
  mg: plural('milligramme'),
  t: plural('tonne', 'feminine'),
  l: plural('litre'),
  cl: plural('centilitre'),
  ml: plural('millilitre'),
  '°C': plural('degré Celsius'),
  '°F': plural('degré Fahrenheit'),
  '°': plural('degré'),
  kWh: plural('kilowattheure'),
  MWh: plural('mégawattheure'),
  GWh: plural('gigawattheure'),
  TWh: plural('térawattheure'),
  kW: plural('kilowatt'),
  MW: plural('mégawatt'),
  GW: plural('gigawatt'),
  GHz: { one: 'gigahertz', many: 'gigahertz' },
  dB: plural('décibel'),
  Mo: plural('mégaoctet'),
  Go: plural('gigaoctet'),
  To: plural('téraoctet'),
  min: plural('minute', 'feminine'),
  s: plural('seconde', 'feminine'),
  '%': { one: 'pour cent', many: 'pour cent' },
};

const measures: Readonly<Record<string, Unit>> = { ...units, ...currencies };

const plus = String.raw`(?<=^|[ (])(?<plus>\+) ?`;

export const unitRules: readonly SpokenRule[] = [
  {
    name: 'ranges of measures',
    order: 500,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}.,:/\\\\@#%=+\\-−–$£€])(?<from>[1-9]\\d{0,2}|0)[-–](?<to>[1-9]\\d{0,2}) ?(?<unit>${alternatives(Object.keys(measures))})${wordEnd}`,
      'gu',
    ),
    examples: {
      'à 3-5 km de là': 'à trois à cinq kilomètres de là',
      '10-12 % des élus, 20–21 £': 'dix à douze pour cent des élus, vingt à vingt et une livres',
      'le 4-4-2 km': 'le 4-4-2 km',
    },
    speak(match) {
      const unit = measures[group(match, 'unit')];
      const [from, to] = [group(match, 'from'), group(match, 'to')];
      if (unit === undefined || Number(from) >= Number(to)) return null;
      return `${wholeNumber(from, unit.gender)} à ${wholeNumber(to, unit.gender)} ${to === '1' ? unit.one : unit.many}`;
    },
  },
  {
    name: 'units',
    order: 510,
    pattern: new RegExp(
      `(?:${plus}|${start})(?<amount>${figures}) ?(?<unit>${alternatives(Object.keys(units))})${wordEnd}`,
      'gu',
    ),
    examples: {
      'Une hausse de 12 %.': 'Une hausse de douze pour cent.',
      'de 27,4 % à 21%': 'de vingt-sept virgule quatre pour cent à vingt et un pour cent',
      'Ventes : +3 %, -0,05 %': 'Ventes: plus trois pour cent, moins zéro virgule zéro cinq pour cent',
      'à 120 km/h': "à cent vingt kilomètres à l'heure",
      '1,5 km et 21 t': 'un virgule cinq kilomètre et vingt et une tonnes',
      'Il fait 25 °C ou -5 °C': 'Il fait vingt-cinq degrés Celsius ou moins cinq degrés Celsius',
      'Il fait 30° ici': 'Il fait trente degrés ici',
      'soit 1 200 km² et 80 kg': 'soit mille deux cents kilomètres carrés et quatre-vingts kilos',
      'Il mesure 1,80 m.': 'Il mesure un mètre quatre-vingts.',
      'de 90 m²': 'de quatre-vingt-dix mètres carrés',
      'la 5G, la 3D et 5%x': 'la 5G, la 3D et 5%x',
      '1° Lire': '1° Lire',
    },
    speak(match) {
      const figure = amountOf(match);
      const unit = units[group(match, 'unit')];
      const isListed = group(match, 'unit') === '°' && match.index === 0;
      if (figure === null || unit === undefined || isListed) return null;
      return spokenSign(match) + (inMetres(figure, group(match, 'unit')) ?? measured(figure, unit));
    },
  },
];

const measured = (figure: Figure, { one, many, gender }: Unit): string =>
  `${decimalNumber(figure, gender)} ${isSingular(figure) ? one : many}`;

/** "un mètre quatre-vingts", as heights are said. */
function inMetres({ whole, fraction }: Figure, unit: string): string | null {
  if (unit !== 'm' || !/^[1-9]\d$/.test(fraction) || whole === '0') return null;
  return `${wholeNumber(whole)} mètre${whole === '1' ? '' : 's'} ${wholeNumber(fraction)}`;
}
