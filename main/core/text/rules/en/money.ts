import { decimalNumber, wholeNumber } from '../../numbers/en';
import type { SpokenRule } from '../rule';
import { figures, group, minus, numberEnd, spokenMinus, withoutGrouping } from './patterns';

interface Currency {
  readonly one: string;
  readonly many: string;
  /** Hundredths, one and many, where people name them. */
  readonly minor?: readonly [string, string];
}

const currencies: Readonly<Record<string, Currency>> = {
  $: { one: 'dollar', many: 'dollars', minor: ['cent', 'cents'] },
  '£': { one: 'pound', many: 'pounds', minor: ['penny', 'pence'] },
  '€': { one: 'euro', many: 'euros', minor: ['cent', 'cents'] },
  '¥': { one: 'yen', many: 'yen' },
  '₹': { one: 'rupee', many: 'rupees' },
};

const countries: Readonly<Record<string, string>> = {
  US: 'US ',
  CA: 'Canadian ',
  C: 'Canadian ',
  AU: 'Australian ',
  A: 'Australian ',
  NZ: 'New Zealand ',
  HK: 'Hong Kong ',
};

const magnitudes: Readonly<Record<string, string>> = {
  k: 'thousand',
  thousand: 'thousand',
  m: 'million',
  mn: 'million',
  million: 'million',
  b: 'billion',
  bn: 'billion',
  billion: 'billion',
  t: 'trillion',
  tn: 'trillion',
  trillion: 'trillion',
};

const sign = String.raw`(?:(?<country>US|CA|AU|NZ|HK|C|A)(?=\$))?(?<sign>[$£€¥₹])`;
const magnitude = '(?:(?<link>[ -]?)(?<magnitude>trillion|billion|million|thousand|tn|bn|mn|[kmbtKMBT]|TN|BN|MN))?';

export const moneyRules: readonly SpokenRule[] = [
  {
    name: 'an amount after its sign',
    order: 200,
    pattern: new RegExp(`${minus}(?<![\\p{L}\\p{N}$£€¥₹])${sign} ?(?<amount>${figures})${magnitude}${numberEnd}`, 'gu'),
    examples: {
      'It holds $27.4tn.': 'It holds twenty-seven point four trillion dollars.',
      'About €3 million was lost': 'About three million euros was lost',
      'a £4.50 ticket': 'a four pounds and fifty pence ticket',
      'It costs $0.01, not $1.': 'It costs one cent, not one dollar.',
      'A loss of -$1,200.': 'A loss of minus one thousand two hundred dollars.',
      'US$5bn or CA$7': 'five billion US dollars or seven Canadian dollars',
      'a $2-billion plan': 'a two billion dollar plan',
      '¥1.5m (£1.00)': 'one point five million yen (one pound)',
      '$5-a-day care': 'five dollars-a-day care',
      'codes $5x and A$AP': 'codes $5x and A$AP',
    },
    speak: ({ groups }) => {
      const currency = currencies[group(groups, 'sign')];
      if (currency === undefined) return null;
      const country = countries[group(groups, 'country')] ?? '';
      const size = magnitudes[group(groups, 'magnitude').toLowerCase()];
      const amount = withoutGrouping(group(groups, 'amount'));
      if (size === undefined) return spokenMinus(groups) + coins(amount, currency, country);
      const unit = groups?.link === '-' ? currency.one : currency.many;
      return `${spokenMinus(groups)}${decimalNumber(amount)} ${size} ${country}${unit}`;
    },
  },
  {
    name: 'an amount before its sign',
    order: 210,
    pattern: new RegExp(
      `${minus}(?<![\\p{L}\\p{N}.,:/$£€-])(?<amount>${figures}) ?(?<sign>[£€])(?![\\p{L}\\p{N}])`,
      'gu',
    ),
    examples: { 'for 20 € each': 'for twenty euros each', 'A fee of 1€.': 'A fee of one euro.' },
    speak: ({ groups }) => {
      const currency = currencies[group(groups, 'sign')];
      if (currency === undefined) return null;
      return spokenMinus(groups) + coins(withoutGrouping(group(groups, 'amount')), currency, '');
    },
  },
];

function coins(amount: string, currency: Currency, country: string): string {
  const [whole = '0', hundredths] = amount.split('.');
  const units = `${wholeNumber(whole)} ${country}${Number(whole) === 1 ? currency.one : currency.many}`;
  if (hundredths === undefined || hundredths === '00') return units;
  if (currency.minor === undefined || hundredths.length !== 2)
    return `${decimalNumber(amount)} ${country}${currency.many}`;
  const coin = currency.minor[hundredths === '01' ? 0 : 1];
  const rest = `${wholeNumber(String(Number(hundredths)))} ${coin}`;
  return Number(whole) === 0 ? rest : `${units} and ${rest}`;
}
