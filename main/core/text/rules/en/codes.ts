import { digitByDigit, wholeNumber } from '../../numbers/en';
import type { SpokenRule } from '../rule';
import { knownCapitals } from './capitals';
import { codeFigures, plural } from './code-figures';
import namedCodes from './data/codes.json';
import { group } from './patterns';
import { oneOf, spelled, wordEnd, wordStart } from './word-edges';

const named: ReadonlyMap<string, string> = new Map(Object.entries(namedCodes));
const subscripts = '₀₁₂₃₄₅₆₇₈₉';

/** Before a figure these are money, which has its own rules. */
const money =
  'RMB|RM|R(?=\\d{3})|USD|EUR|GBP|CHF|CNY|JPY|INR|AUD|CAD|NZD|HKD|SGD|SEK|NOK|DKK|ZAR|KRW|BRL|MXN|PKR|NGN|KES';
/** No range, score, decimal or time goes on. */
const codeEnd = String.raw`(?![\p{L}\p{N}]|[.,:/–-]\d)`;

export const codeRules: readonly SpokenRule[] = [
  {
    name: 'codes with a way of their own',
    order: 110,
    pattern: new RegExp(`${wordStart}(?<code>${oneOf(named.keys())})(?<plural>s)?${wordEnd}`, 'gu'),
    examples: {
      'PM2.5 levels after WWII': 'P M two point five levels after World War Two',
      'two 401(k)s in the b2b shop': 'two four oh one Ks in the b2b shop',
    },
    speak: ({ groups }) => {
      const words = named.get(group(groups, 'code'));
      return words === undefined ? null : words + group(groups, 'plural');
    },
  },
  {
    name: 'time zones with hours',
    order: 115,
    pattern: /(?<![\p{L}\p{N}])(?<zone>GMT|UTC)(?<sign>[+−-])(?<hours>\d{1,2})(?![\p{L}\p{N}]|[.,:]\d)/gu,
    examples: { 'at GMT+1 or UTC-5': 'at G M T plus one or U T C minus five', 'GMT+1:30': 'G M T plus one thirty' },
    speak: ({ groups }) =>
      `${spelled(group(groups, 'zone'))} ${groups?.sign === '+' ? 'plus' : 'minus'} ${wholeNumber(group(groups, 'hours'))}`,
  },
  {
    name: 'letters with figures',
    order: 120,
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}_@#\\.$£€]|\p{N}[-–])(?!(?:${money})-?\d|FY\d|[QH][1-4](?![\p{L}\p{N}]))(?<code>[A-Z]{1,5}-?\d{1,4}(?:[A-Z]\d{0,2}){0,2})(?<plural>s)?${codeEnd}`,
      'gu',
    ),
    examples: {
      'The B-52, the F-16s and a T-72 took off.': 'The B fifty-two, the F sixteens and a T seventy-two took off.',
      'G7 and G20, CO2, H5N1 and MP3': 'G seven and G twenty, C O two, H five N one and M P three',
      'on flight BA117 and the M25, A4 or I-95':
        'on flight B A one one seven and the M twenty-five, A four or I ninety-five',
      'COVID-19, COP28 and an S-400': 'Covid nineteen, Cop twenty-eight and an S four hundred',
      'the A1-2, B3.4 and AB123456 forms': 'the A1-2, B3.4 and AB123456 forms',
    },
    speak: ({ groups }) => code(group(groups, 'code'), group(groups, 'plural') !== ''),
  },
  {
    name: 'a figure with a letter',
    order: 130,
    pattern: /(?<![\p{L}\p{N}.,:$£€¥–-]|[^G]\/)(?<figure>\d{1,2})(?<letter>[GDKA])(?![\p{L}\p{N}])/gu,
    examples: {
      'a 5G mast, 3D-printed in 4K': 'a five G mast, three D-printed in four K',
      'at 25C, 5M and 12GB': 'at 25C, 5M and twelve gigabytes',
    },
    speak: ({ groups }) => `${wholeNumber(group(groups, 'figure'))} ${group(groups, 'letter')}`,
  },
  {
    name: 'a figure grown to a name',
    order: 140,
    pattern:
      /(?<=(?<![\p{L}\p{N}-])(?=\p{Lu})\p{L}{2,20})-(?<figure>\d{1,3})(?<plural>s)?(?!\p{Ll}|\p{N}|[.,:/–-]\d|[%°])/gu,
    examples: {
      'a Catch-22 for the mid-30s': 'a Catch twenty-two for the mid-thirties',
      'Su-35 and MiG-29 jets': 'Su thirty-five and MiG twenty-nine jets',
      'the mid-1990s and pre-9/11 years': 'the mid-nineteen nineties and pre-nine eleven years',
    },
    speak: ({ groups }) => {
      const figure = codeFigures(group(groups, 'figure'));
      return group(groups, 'plural') === '' ? figure : plural(figure);
    },
  },
  {
    name: 'formulas with small figures',
    order: 150,
    pattern: new RegExp(`${wordStart}(?:[A-Z]{1,2}[${subscripts}]{0,2}){1,4}(?<=[${subscripts}])${wordEnd}`, 'gu'),
    examples: { 'CO₂ and H₂O₂': 'C O two and H two O two', 'an x₂ value': 'an x₂ value' },
    speak: ({ 0: formula }) =>
      Array.from(formula, (sign) => {
        const value = subscripts.indexOf(sign);
        return value < 0 ? sign : wholeNumber(String(value));
      }).join(' '),
  },
];

function code(written: string, isPlural: boolean): string {
  const parts = written.match(/[A-Z]+|\d+/g) ?? [];
  const isFlight = /^[A-Z]{2}\d{3,4}$|^[A-Z]-?\d{4}$/.test(written);
  const said = parts.map((part) => (/\d/.test(part) ? figures(part, isFlight, written) : letters(part))).join(' ');
  return isPlural ? plural(said) : said;
}

function figures(digits: string, isFlight: boolean, written: string): string {
  if (isFlight) return digitByDigit(digits);
  const isYear = /^[A-Z]{3,}-?20\d\d/.test(written);
  return isYear && !digits.startsWith('200') ? `twenty ${wholeNumber(digits.slice(2))}` : codeFigures(digits);
}

const letters = (part: string): string => knownCapitals(part) ?? spelled(part);
