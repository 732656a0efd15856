import { toCardinal, toOrdinal } from 'n2words/de-DE';
import type { Figure } from './written-figure';

/** A one at the end is "eins" alone, "ein" before Euro, Jahr and Prozent, "eine" before Million and Stunde. */
export type GermanOne = 'eins' | 'ein' | 'eine';

/** Longer numbers have no name that people know: above Billionen they are spelled out. */
const maxNamedDigits = 15;

/** A whole number in words. Numbers with a leading zero or more than 15 digits are spelled out. */
export function wholeNumber(digits: string, one: GermanOne = 'eins'): string {
  const isCode = digits.length > 1 && digits.startsWith('0');
  return isCode || digits.length > maxNamedDigits ? digitByDigit(digits) : cardinal(digits).replace(/eins$/, one);
}

/** `27,45` → "siebenundzwanzig Komma vier fünf". */
export const decimalNumber = ({ whole, fraction }: Figure, one: GermanOne = 'eins'): string =>
  fraction === '' ? wholeNumber(whole, one) : `${wholeNumber(whole)} Komma ${digitByDigit(fraction)}`;

/** 1100 to 1999 are said in hundreds: "neunzehnhundertneunundachtzig"; all others as numbers are. */
export function year(value: number): string {
  if (value < 1100 || value > 1999) return cardinal(value);
  const rest = value % 100;
  return `${cardinal(Math.floor(value / 100))}hundert${rest === 0 ? '' : cardinal(rest)}`;
}

/** "dritte": endings are the caller's to add. */
export const ordinal = (value: number): string => toOrdinal(value);

/** The package makes "einhunderteinstausend" of 101000. */
const cardinal = (value: number | string): string => toCardinal(value).replaceAll('einstausend', 'eintausend');

/** `007` → "null null sieben". */
export const digitByDigit = (digits: string): string => Array.from(digits, cardinal).join(' ');
