import { decimalNumber, type SpanishForm, wholeNumber } from '../../numbers/es';
import { type Figure, figures } from '../../numbers/written-figure';
import { alternatives } from '../alternatives';
import { group, start, wordEnd } from '../european';
import type { RuleContext, SpokenRule } from '../rule';
import { hasPesos, spanishFigure, spokenMinus } from './figures';

interface Currency {
  readonly one: string;
  readonly many: string;
  readonly cents?: readonly [one: string, many: string];
  readonly form?: SpanishForm;
}

const dollars: Currency = { one: 'dólar', many: 'dólares', cents: ['centavo', 'centavos'] };
const pesos: Currency = { one: 'peso', many: 'pesos', cents: ['centavo', 'centavos'] };
const euros: Currency = { one: 'euro', many: 'euros', cents: ['céntimo', 'céntimos'] };
const pounds: Currency = { one: 'libra', many: 'libras', cents: ['penique', 'peniques'], form: 'feminine' };

const currencies: Readonly<Record<string, Currency>> = {
  $: dollars,
  US$: dollars,
  U$S: dollars,
  USD: dollars,
  MXN: pesos,
  '€': euros,
  EUR: euros,
  '£': pounds,
  GBP: pounds,
  '¥': { one: 'yen', many: 'yenes' },
};

const sizes: Readonly<Record<string, string>> = {
  'mil M': 'mil millones',
  'mil millones': 'mil millones',
  millones: 'millones',
  millón: 'millón',
  billones: 'billones',
  billón: 'billón',
  mill: 'millones',
  'mill.': 'millones',
  mil: 'mil',
  M: 'millones',
};

const size = `(?: ?(?<size>${alternatives(Object.keys(sizes))})(?!\\p{L}))`;
const sign = `(?<sign>${alternatives(Object.keys(currencies))})`;

export const moneyRules: readonly SpokenRule[] = [
  {
    name: 'an amount before its sign',
    order: 200,
    pattern: new RegExp(`${start}(?<amount>${figures})${size}?(?: de)? ?${sign}${wordEnd}`, 'gu'),
    examples: {
      'Cuesta 4,50 €.': 'Cuesta cuatro euros con cincuenta.',
      'Pagó 1 € y 21 € más': 'Pagó un euro y veintiún euros más',
      '27,4 M€ y 3 millones de €': 'veintisiete coma cuatro millones de euros y tres millones de euros',
      'Son 1.500 € o 200 £': 'Son mil quinientos euros o doscientas libras',
      'Perdió 2.000.000 €': 'Perdió dos millones de euros',
      'Debe 12 mil millones de $': 'Debe doce mil millones de dólares',
      'a 0,50 € y 0,01 €': 'a cincuenta céntimos y un céntimo',
      'Ganó 300 USD y 1 £': 'Ganó trescientos dólares y una libra',
      'un saldo de -20 €': 'un saldo de menos veinte euros',
      'el pack 1.2.3 € y 5€x': 'el pack 1.2.3 € y 5€x',
    },
    speak,
  },
  {
    name: 'an amount after its sign',
    order: 210,
    pattern: new RegExp(
      `(?:(?<=^|[ (])(?<minus>[-−]))?(?<![\\p{L}\\p{N}$€£¥])${sign} ?(?<amount>${figures})(?:${size}(?: de \\p{L}+)?)?${wordEnd}`,
      'gu',
    ),
    examples: {
      'por $27.4 millones': 'por veintisiete punto cuatro millones de dólares',
      'Vale €5, no US$7': 'Vale cinco euros, no siete dólares',
      'unos £21 al mes': 'unos veintiuna libras al mes',
      'el A$AP y $5x': 'el A$AP y $5x',
    },
    speak: (match, context) => (/ de \p{L}+$/u.test(match[0]) ? null : speak(match, context)),
  },
  {
    name: 'millions by their initials',
    order: 220,
    pattern: new RegExp(`${start}(?<amount>${figures}) (?<initials>mdd|mdp|mde)${wordEnd}`, 'gu'),
    examples: {
      'Invirtió 350 mdd': 'Invirtió trescientos cincuenta millones de dólares',
      'con 12 mdp y 4 mde': 'con doce millones de pesos y cuatro millones de euros',
      'las mdd': 'las mdd',
    },
    speak(match, context) {
      const figure = spanishFigure(group(match, 'amount'), context);
      if (figure === null) return null;
      return `${spokenMinus(match)}${decimalNumber(figure, 'masculine')} millones de ${initials[group(match, 'initials')]}`;
    },
  },
];

const initials: Readonly<Record<string, string>> = { mdd: 'dólares', mdp: 'pesos', mde: 'euros' };

function speak(match: RegExpExecArray, context: RuleContext): string | null {
  const written = group(match, 'sign');
  const currency = written === '$' && hasPesos(context) ? pesos : currencies[written];
  const figure = spanishFigure(group(match, 'amount'), context);
  if (currency === undefined || figure === null) return null;
  const big = sizes[group(match, 'size')];
  if (big === undefined) return spokenMinus(match) + coins(figure, currency);
  const link = big === 'mil' ? '' : 'de ';
  const form = big === 'mil' ? (currency.form ?? 'masculine') : 'masculine';
  const one = big === 'mil' ? 'masculine' : form;
  return `${spokenMinus(match)}${decimalNumber(figure, one)} ${big} ${link}${currency.many}`;
}

function coins(figure: Figure, currency: Currency): string {
  const { whole, fraction } = figure;
  const form = currency.form ?? 'masculine';
  const link = /^[1-9]\d*0{6}$/.test(whole) ? 'de ' : '';
  const units = `${wholeNumber(whole, form)} ${link}${Number(whole) === 1 ? currency.one : currency.many}`;
  if (fraction === '' || fraction === '00') return units;
  if (currency.cents === undefined || fraction.length !== 2) return `${decimalNumber(figure)} ${currency.many}`;
  const cents = wholeNumber(String(Number(fraction)), 'masculine');
  if (Number(whole) === 0) return `${cents} ${currency.cents[fraction === '01' ? 0 : 1]}`;
  return `${units} con ${wholeNumber(String(Number(fraction)))}`;
}
