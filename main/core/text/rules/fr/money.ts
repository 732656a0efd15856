import { decimalNumber, isSingular, wholeNumber } from '../../numbers/fr';
import { type Figure, figures } from '../../numbers/written-figure';
import { alternatives } from '../alternatives';
import { group, start, wordEnd } from '../european';
import type { SpokenRule } from '../rule';
import { type Currency, currencies } from './currencies';
import { amountOf, linked, spokenSign } from './figures';

type Size = 'millier' | 'million' | 'milliard';

const sizes: Readonly<Record<string, Size>> = {
  k: 'millier',
  K: 'millier',
  M: 'million',
  million: 'million',
  millions: 'million',
  Md: 'milliard',
  Mds: 'milliard',
  Mrd: 'milliard',
  milliard: 'milliard',
  milliards: 'milliard',
};

const size = `(?: ?(?<size>${alternatives(Object.keys(sizes))})(?!\\p{Ll}))`;
const sign = `(?<sign>${alternatives(Object.keys(currencies))})`;

const shares: Readonly<Record<string, string>> = {
  an: 'an',
  mois: 'mois',
  semaine: 'semaine',
  jour: 'jour',
  heure: 'heure',
  h: 'heure',
  nuit: 'nuit',
  personne: 'personne',
  kg: 'kilo',
  litre: 'litre',
  l: 'litre',
  'm²': 'mètre carré',
  m2: 'mètre carré',
};

const per = `(?: ?\\/ ?(?<per>${alternatives(Object.keys(shares))})(?![\\p{L}\\p{N}²³]))`;

export const moneyRules: readonly SpokenRule[] = [
  {
    name: 'an amount before its sign',
    order: 200,
    pattern: new RegExp(`${start}(?<amount>${figures})(?:${size}(?: d['’]| de)?)? ?${sign}${per}?${wordEnd}`, 'gu'),
    examples: {
      'Le café coûte 4,50 €.': 'Le café coûte quatre euros cinquante.',
      'Il doit 1 € et 21 €': 'Il doit un euro et vingt et un euros',
      '27,4 Md€ et 3 M€': "vingt-sept virgule quatre milliards d'euros et trois millions d'euros",
      '27,4 milliards d’€': "vingt-sept virgule quatre milliards d'euros",
      '1,2 Md€ ou 50 k€': "un virgule deux milliard d'euros ou cinquante mille euros",
      '1.500 € ou 12 000 £': 'mille cinq cents euros ou douze mille livres',
      'à 0,50 € ou 0,01 €': 'à cinquante centimes ou un centime',
      'pour 2 000 000 €': "pour deux millions d'euros",
      'un solde de -20 €': 'un solde de moins vingt euros',
      'soit 300 $ US ou 21 £': 'soit trois cents dollars américains ou vingt et une livres',
      'à 1,5 € le litre': 'à un virgule cinq euro le litre',
      '18 000 €/an et 50 €/m²': 'dix-huit mille euros par an et cinquante euros par mètre carré',
      'le lot 1.2.3 € et 5€x': 'le lot 1.2.3 € et 5€x',
    },
    speak,
  },
  {
    name: 'an amount after its sign',
    order: 210,
    pattern: new RegExp(
      `(?:(?<=^|[ (])(?<minus>[-−]))?(?<![\\p{L}\\p{N}$€£¥])${sign} ?(?<amount>${figures})${size}?${wordEnd}(?!-\\p{N}| (?:de|billions?|trillions?)(?!\\p{L})| d['’])`,
      'gu',
    ),
    examples: {
      'pour $5 et £4': 'pour cinq dollars et quatre livres',
      'Prix : £4,50.': 'Prix: quatre livres cinquante.',
      'soit $27.4 milliards': 'soit vingt-sept virgule quatre milliards de dollars',
      'le A$AP et $5x': 'le A$AP et $5x',
    },
    speak,
  },
];

function speak(match: RegExpExecArray): string | null {
  const currency = currencies[group(match, 'sign')];
  const figure = amountOf(match);
  if (currency === undefined || figure === null) return null;
  const big = sizes[group(match, 'size')];
  const words = big === undefined ? coins(figure, currency) : bigAmount(figure, big, currency);
  const share = shares[group(match, 'per')];
  return words === null ? null : `${spokenSign(match)}${words}${share === undefined ? '' : ` par ${share}`}`;
}

function bigAmount(figure: Figure, big: Size, { many }: Currency): string | null {
  if (big !== 'millier') return `${decimalNumber(figure)} ${big}${isSingular(figure) ? '' : 's'} ${linked(many)}`;
  return figure.fraction === '' && figure.whole.length <= 3 ? `${wholeNumber(`${figure.whole}000`)} ${many}` : null;
}

function coins(figure: Figure, currency: Currency): string {
  const { whole, fraction } = figure;
  const name = isSingular(figure) ? currency.one : currency.many;
  const isRoundMillions = /^[1-9]\d*0{6}$/.test(whole);
  const units = `${wholeNumber(whole, currency.gender)} ${isRoundMillions ? linked(name) : name}`;
  if (fraction === '' || fraction === '00') return units;
  if (currency.cents === undefined || fraction.length !== 2) return `${decimalNumber(figure)} ${name}`;
  const cents = wholeNumber(String(Number(fraction)));
  return Number(whole) === 0 ? `${cents} ${currency.cents[fraction === '01' ? 0 : 1]}` : `${units} ${cents}`;
}
