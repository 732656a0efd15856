import { toCardinal, toOrdinal } from 'n2words/en-US';

/** Longer numbers have no name that people know: above trillions they are spelled out. */
const maxNamedDigits = 15;

/** A whole number in words, American style without "and". Numbers with a leading zero or more than 15 digits are spelled out. */
export function wholeNumber(digits: string): string {
  const isCode = digits.length > 1 && digits.startsWith('0');
  return isCode || digits.length > maxNamedDigits ? digitByDigit(digits) : toCardinal(digits);
}

/** `27.4` → "twenty-seven point four". Takes digits with or without a decimal part, no grouping. */
export function decimalNumber(digits: string): string {
  const [whole = '0', fraction] = digits.split('.');
  return fraction === undefined ? wholeNumber(whole) : `${wholeNumber(whole)} point ${digitByDigit(fraction)}`;
}

/** 1000 to 2199 as years are said: "nineteen oh five", "two thousand eight", "twenty twenty-six". */
export function year(value: number): string {
  const century = Math.floor(value / 100);
  const rest = value % 100;
  if (value === 1000 || (century === 20 && rest < 10)) return toCardinal(value);
  if (rest === 0) return `${toCardinal(century)} hundred`;
  return `${toCardinal(century)} ${rest < 10 ? 'oh ' : ''}${toCardinal(rest)}`;
}

/** "first", "twenty-first", "one hundredth". */
export const ordinal = (value: number): string => toOrdinal(value);

/** `007` → "zero zero seven". */
export const digitByDigit = (digits: string): string =>
  Array.from(digits, (digit) => toCardinal(Number(digit))).join(' ');
