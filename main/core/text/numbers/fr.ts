import { toCardinal, toOrdinal } from 'n2words/fr-FR';
import type { Figure } from './written-figure';

export type FrenchGender = 'masculine' | 'feminine';

/** Longer numbers have no name that people know: above billions they are spelled out. */
const maxNamedDigits = 15;

/** A whole number in words, "une" at its end for the feminine. Leading zeros or more than 15 digits are spelled out. */
export function wholeNumber(digits: string, gender: FrenchGender = 'masculine'): string {
  const isCode = digits.length > 1 && digits.startsWith('0');
  if (isCode || digits.length > maxNamedDigits) return digitByDigit(digits);
  const words = toCardinal(digits);
  return gender === 'feminine' ? words.replace(/(^|[ -])un$/, '$1une') : words;
}

/** `27,4` → "vingt-sept virgule quatre"; decimals of up to three figures are one number, as they are said. */
export function decimalNumber({ whole, fraction }: Figure, gender: FrenchGender = 'masculine'): string {
  return fraction === '' ? wholeNumber(whole, gender) : `${wholeNumber(whole)} virgule ${decimals(fraction)}`;
}

/** "premier", "deuxième", "vingt et unième". */
export const ordinal = (value: number, gender: FrenchGender = 'masculine'): string =>
  value === 1 && gender === 'feminine' ? 'première' : toOrdinal(value);

/** Less than two is singular in French: "1,9 million". */
export const isSingular = ({ whole }: Figure): boolean => Number(whole) < 2;

function decimals(fraction: string): string {
  const zeros = /^0*/.exec(fraction)?.[0] ?? '';
  const rest = fraction.slice(zeros.length);
  if (fraction.length > 3 || rest === '') return digitByDigit(fraction);
  return [...Array.from(zeros, () => 'zéro'), toCardinal(rest)].join(' ');
}

/** `007` → "zéro zéro sept". */
const digitByDigit = (digits: string): string => Array.from(digits, (digit) => toCardinal(Number(digit))).join(' ');
