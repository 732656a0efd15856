import { primaryLanguage } from '../../language-tag';
import { type Figure, readFigure } from '../../numbers/written-figure';
import { group } from '../european';
import type { RuleContext } from '../rule';

/** Where `27.4` is a number with decimals and `1,500` is fifteen hundred. */
const pointCountries = new Set(['MX', 'US', 'PR', 'GT', 'HN', 'NI', 'SV', 'PA', 'DO', 'PE']);

/** Where `$` is the country's peso. */
const pesoCountries = new Set(['MX', 'AR', 'CL', 'CO', 'UY', 'DO', 'CU']);

export const spanishFigure = (written: string, { language }: RuleContext): Figure | null =>
  readFigure(written, pointCountries.has(regionOf(language)) ? '.' : ',');

export const hasPesos = ({ language }: RuleContext): boolean => pesoCountries.has(regionOf(language));

export const isMonthFirst = ({ language }: RuleContext): boolean => ['US', 'PR'].includes(regionOf(language));

export const spokenMinus = (match: RegExpExecArray): string => (group(match, 'minus') === '' ? '' : 'menos ');

function regionOf(tag: string): string {
  const region = /[-_]([A-Za-z]{2})(?![A-Za-z])/.exec(tag)?.[1] ?? '';
  return primaryLanguage(tag) === 'es' ? region.toUpperCase() : '';
}
