import { wholeNumber } from '../../numbers/de';
import { figures } from '../../numbers/written-figure';
import { alternatives } from '../alternatives';
import { abbreviationStop, group, wordEnd } from '../european';
import type { SpokenRule } from '../rule';
import { amount, germanFigure, isOne, spokenAmount, spokenMinus } from './figures';
import { sizePattern, spokenSize } from './sizes';

const currencies: Readonly<Record<string, string>> = {
  $: 'Dollar',
  US$: 'Dollar',
  USD: 'Dollar',
  Dollar: 'Dollar',
  '€': 'Euro',
  EUR: 'Euro',
  Euro: 'Euro',
  '£': 'Pfund',
  GBP: 'Pfund',
  CHF: 'Franken',
  Franken: 'Franken',
  '¥': 'Yen',
};

const sign = `(?<sign>${alternatives(Object.keys(currencies))})`;
const size = String.raw`(?: ?(?<size>${sizePattern})(?!\p{L})(?:${abbreviationStop}|(?!\.)))`;

export const moneyRules: readonly SpokenRule[] = [
  {
    name: 'an amount before its sign',
    order: 200,
    pattern: new RegExp(`${amount}${size}? ?${sign}${wordEnd}`, 'gu'),
    examples: {
      'Das kostet 4,50 €.': 'Das kostet vier Euro fünfzig.',
      'nur 1 € oder 21 Euro': 'nur ein Euro oder einundzwanzig Euro',
      'rund 27,4 Mrd. Euro': 'rund siebenundzwanzig Komma vier Milliarden Euro',
      'für 3 Mio. € und 1 Mio. Dollar': 'für drei Millionen Euro und eine Million Dollar',
      'von 1.500 € auf 1 500 €': 'von eintausendfünfhundert Euro auf eintausendfünfhundert Euro',
      '0,50 € und 4,5 €': 'fünfzig Cent und vier Komma fünf Euro',
      'ein Saldo von -20 €': 'ein Saldo von minus zwanzig Euro',
      'etwa 3–5 Euro': 'etwa drei bis fünf Euro',
      'der 50-Euro-Schein und 5€x': 'der 50-Euro-Schein und 5€x',
    },
    speak,
  },
  {
    name: 'an amount after its sign',
    order: 210,
    pattern: new RegExp(
      `(?:(?<=^|[ (])(?<minus>[-−]))?(?<![\\p{L}\\p{N}$€£¥])(?<sign>US\\$|[$€£¥]|CHF|EUR|USD) ?(?<amount>${figures})${size}?${wordEnd}`,
      'gu',
    ),
    examples: {
      'Er zahlt $5 oder £4.': 'Er zahlt fünf Dollar oder vier Pfund.',
      'rund $27,4 Mrd. mehr': 'rund siebenundzwanzig Komma vier Milliarden Dollar mehr',
      'Er zahlt $3 Mio.': 'Er zahlt drei Millionen Dollar.',
      'der A$AP und $5x': 'der A$AP und $5x',
    },
    speak,
  },
];

function speak(match: RegExpExecArray): string | null {
  const currency = currencies[group(match, 'sign')];
  const spoken = group(match, 'size') === '' ? coins(match) : null;
  if (currency === undefined) return null;
  if (spoken !== null) return spoken.replace('*', currency);
  const one = group(match, 'size') === '' ? 'ein' : 'eine';
  const words = spokenAmount(match, one);
  return words === null
    ? null
    : [words, spokenSize(group(match, 'size'), isOne(match)), currency].filter(Boolean).join(' ');
}

/** Two decimals are coins; the currency's place is a star. */
function coins(match: RegExpExecArray): string | null {
  const figure = germanFigure(group(match, 'amount'));
  const isCoins = figure?.fraction.length === 2 && group(match, 'low') === '' && !/¥/.test(group(match, 'sign'));
  if (figure === null || !isCoins) return null;
  const cents = String(Number(figure.fraction));
  if (Number(figure.whole) === 0 && /€|EUR|Euro/.test(group(match, 'sign'))) {
    return `${spokenMinus(match)}${wholeNumber(cents, 'ein')} Cent`;
  }
  const units = `${spokenMinus(match)}${wholeNumber(figure.whole, 'ein')} *`;
  return cents === '0' ? units : `${units} ${wholeNumber(cents)}`;
}
