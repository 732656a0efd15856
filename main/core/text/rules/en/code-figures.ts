import { digitByDigit, wholeNumber } from '../../numbers/en';

/** The figures of a name as people say them: 52 → "fifty-two", 320 → "three twenty", 400 → "four hundred", 1000 → "one thousand". */
export function codeFigures(digits: string): string {
  if (digits.startsWith('0') || digits.length > 4) return digitByDigit(digits);
  if (digits.length < 3 || /^\d00$|^\d000$/.test(digits)) return wholeNumber(digits);
  const rest = digits.slice(-2);
  const lead = wholeNumber(digits.slice(0, -2));
  if (rest === '00') return `${lead} hundred`;
  return `${lead} ${rest.startsWith('0') ? `oh ${wholeNumber(rest.slice(1))}` : wholeNumber(rest)}`;
}

/** "sixteens", "twenties", "sixes". */
export function plural(number: string): string {
  if (number.endsWith('y')) return `${number.slice(0, -1)}ies`;
  return number.endsWith('x') ? `${number}es` : `${number}s`;
}
