import { type Figure, readFigure } from '../../numbers/written-figure';
import { group } from '../european';

/** The figure of the group `amount`; null for what is no number. */
export const amountOf = (match: RegExpExecArray): Figure | null => readFigure(group(match, 'amount'), ',');

/** A sign before a figure that belongs to it: "moins" or "plus" and a space. */
export function spokenSign(match: RegExpExecArray): string {
  if (group(match, 'plus') !== '') return 'plus ';
  return group(match, 'minus') === '' ? '' : 'moins ';
}

/** Of what is said: "d'euros", "de dollars". */
export const linked = (noun: string): string => (/^[aeiouyéèh]/.test(noun) ? `d'${noun}` : `de ${noun}`);
