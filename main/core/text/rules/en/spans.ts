import { decimalNumber } from '../../numbers/en';
import { type Groups, group, spokenMinus, withoutGrouping } from './patterns';

/** The words for figures with or without grouping and decimals. */
export const spokenNumber = (written: string): string => decimalNumber(withoutGrouping(written));

/** The words for what `span` found, with its sign: "five to ten". */
export function spokenSpan(groups: Groups): string {
  const amount = spokenMinus(groups) + spokenNumber(group(groups, 'amount'));
  return groups?.to === undefined ? amount : `${amount} to ${spokenNumber(groups.to)}`;
}

/** Whether a span is exactly one, so that its noun is singular. */
export const isOne = (groups: Groups): boolean => groups?.amount === '1' && groups.to === undefined;
