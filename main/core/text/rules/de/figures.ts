import { decimalNumber, type GermanOne } from '../../numbers/de';
import { type Figure, figures, readFigure } from '../../numbers/written-figure';
import { group, start } from '../european';

/** An amount, or a range of two, before a unit or a sign. */
export const amount = String.raw`${start}(?:(?<low>\d{1,3}(?:,\d{1,2})?)[-–])?(?<amount>${figures})`;

/** A figure as German writes it: `1.500` is fifteen hundred, `27,4` has decimals. */
export const germanFigure = (written: string): Figure | null => readFigure(written, ',');

/** The words of a match of {@link amount}; null for what is no number or no rising range. */
export function spokenAmount(match: RegExpExecArray, one: GermanOne): string | null {
  const figure = germanFigure(group(match, 'amount'));
  const low = germanFigure(group(match, 'low'));
  if (figure === null) return null;
  if (low === null || group(match, 'low') === '') return spokenMinus(match) + decimalNumber(figure, one);
  const isRange = group(match, 'minus') === '' && value(low) < value(figure);
  return isRange ? `${decimalNumber(low)} bis ${decimalNumber(figure, one)}` : null;
}

/** Whether a match of {@link amount} is exactly one. */
export const isOne = (match: RegExpExecArray): boolean => group(match, 'amount') === '1' && group(match, 'low') === '';

export const spokenMinus = (match: RegExpExecArray): string => (group(match, 'minus') === '' ? '' : 'minus ');

const value = ({ whole, fraction }: Figure): number => Number(`${whole}.${fraction}`);
