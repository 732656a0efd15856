import { toCardinal } from 'n2words/es-ES';
import type { Figure } from './written-figure';

/** Before a masculine noun "uno" is "un"; before a feminine one it is "una" and hundreds are "doscientas". */
export type SpanishForm = 'alone' | 'masculine' | 'feminine';

/** Longer numbers have no name that people know: above billions they are spelled out. */
const maxNamedDigits = 15;

/** A whole number in words. Numbers with a leading zero or more than 15 digits are spelled out. */
export function wholeNumber(digits: string, form: SpanishForm = 'alone'): string {
  const isCode = digits.length > 1 && digits.startsWith('0');
  if (isCode || digits.length > maxNamedDigits) return digitByDigit(digits);
  if (Number(digits) === 0) return 'cero';
  const value = Number(digits);
  return [
    large(Math.floor(value / 1e12), 'un billón', 'billones'),
    large(Math.floor((value % 1e12) / 1e6), 'un millón', 'millones'),
    belowMillion(value % 1e6, form),
  ]
    .filter((words) => words !== '')
    .join(' ');
}

/** `27,4` → "veintisiete coma cuatro"; decimals of up to three figures are one number, as they are said. */
export function decimalNumber({ whole, fraction, decimalMark }: Figure, form: SpanishForm = 'alone'): string {
  if (decimalMark === '') return wholeNumber(whole, form);
  return `${wholeNumber(whole)} ${decimalMark === ',' ? 'coma' : 'punto'} ${decimals(fraction)}`;
}

/** "primero", "vigésimo primero", up to 99. */
export function ordinal(value: number): string | null {
  if (value < 1 || value > 99) return null;
  const [ten, unit] = [Math.floor(value / 10), value % 10];
  if (value < 20) return smallOrdinals[value] ?? null;
  return [tenthOrdinals[ten], smallOrdinals[unit]].filter((word) => word !== '').join(' ');
}

/** "segunda" for "segundo". */
export const feminineOrdinal = (words: string): string => words.replace(/o(?= |$)/g, 'a');

/** "primer" for "primero" and "tercer" for "tercero", before a masculine noun. */
export const shortOrdinal = (words: string): string => words.replace(/(primer|tercer)o$/, '$1');

const smallOrdinals = [
  ...['', 'primero', 'segundo', 'tercero', 'cuarto', 'quinto', 'sexto', 'séptimo', 'octavo', 'noveno', 'décimo'],
  ...['undécimo', 'duodécimo', 'decimotercero', 'decimocuarto', 'decimoquinto', 'decimosexto', 'decimoséptimo'],
  ...['decimoctavo', 'decimonoveno'],
];
const tenthOrdinals = [
  ...['', '', 'vigésimo', 'trigésimo', 'cuadragésimo', 'quincuagésimo', 'sexagésimo', 'septuagésimo'],
  ...['octogésimo', 'nonagésimo'],
];

function large(count: number, one: string, many: string): string {
  if (count === 0) return '';
  return count === 1 ? one : `${belowMillion(count, 'masculine')} ${many}`;
}

function belowMillion(value: number, form: SpanishForm): string {
  const [thousands, rest] = [Math.floor(value / 1000), value % 1000];
  const words = rest === 0 ? '' : belowThousand(rest, form);
  if (thousands === 0) return words;
  const count = thousands === 1 ? '' : `${belowThousand(thousands, 'masculine')} `;
  return `${form === 'feminine' ? feminineHundreds(count) : count}mil ${words}`.trim();
}

/** The package forgets an accent and makes "cienta" of "ciento"; forms are made here. */
function belowThousand(value: number, form: SpanishForm): string {
  const words = toCardinal(value).replace('dieciseis', 'dieciséis');
  switch (form) {
    case 'alone':
      return words;
    case 'masculine':
      return words.replace(/veintiuno$/, 'veintiún').replace(/uno$/, 'un');
    case 'feminine':
      return feminineHundreds(words).replace(/uno$/, 'una');
  }
}

const feminineHundreds = (words: string): string => words.replace(/(cient|quinient)os/, '$1as');

function decimals(fraction: string): string {
  const zeros = /^0*/.exec(fraction)?.[0] ?? '';
  const rest = fraction.slice(zeros.length);
  if (fraction.length > 3 || rest === '') return digitByDigit(fraction);
  return [...Array.from(zeros, () => 'cero'), wholeNumber(rest)].join(' ');
}

/** `016` → "cero uno seis". */
export const digitByDigit = (digits: string): string =>
  Array.from(digits, (digit) => toCardinal(Number(digit))).join(' ');
