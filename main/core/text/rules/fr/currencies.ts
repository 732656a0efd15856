import type { FrenchGender } from '../../numbers/fr';

export interface Currency {
  readonly one: string;
  readonly many: string;
  readonly cents?: readonly [one: string, many: string];
  readonly gender?: FrenchGender;
}

const euros: Currency = { one: 'euro', many: 'euros', cents: ['centime', 'centimes'] };
const dollars: Currency = { one: 'dollar', many: 'dollars', cents: ['cent', 'cents'] };
const pounds: Currency = { one: 'livre', many: 'livres', cents: ['penny', 'pence'], gender: 'feminine' };
const americanDollars: Currency = { one: 'dollar américain', many: 'dollars américains' };
const canadianDollars: Currency = { one: 'dollar canadien', many: 'dollars canadiens' };
const swissFrancs: Currency = { one: 'franc suisse', many: 'francs suisses' };
const africanFrancs: Currency = { one: 'franc C F A', many: 'francs C F A' };

/** By their signs and codes. */
export const currencies: Readonly<Record<string, Currency>> = {
  '€': euros,
  EUR: euros,
  $: dollars,
  USD: dollars,
  US$: americanDollars,
  $US: americanDollars,
  '$ US': americanDollars,
  $CA: canadianDollars,
  '$ CA': canadianDollars,
  CAD: canadianDollars,
  '£': pounds,
  GBP: pounds,
  CHF: swissFrancs,
  FCFA: africanFrancs,
  'F CFA': africanFrancs,
  '¥': { one: 'yen', many: 'yens' },
};
