import { expect, test } from 'vitest';
import { feminineOrdinal, ordinal, shortOrdinal, wholeNumber } from '../../../../main/core/text/numbers/es';

test.each([
  ['0', 'cero'],
  ['16', 'dieciséis'],
  ['100', 'cien'],
  ['101', 'ciento uno'],
  ['1000', 'mil'],
  ['1001', 'mil uno'],
  ['21000', 'veintiún mil'],
  ['31000', 'treinta y un mil'],
  ['101000', 'ciento un mil'],
  ['1000000', 'un millón'],
  ['21000000', 'veintiún millones'],
  ['1000000000', 'mil millones'],
  ['2000000000000', 'dos billones'],
  ['016', 'cero uno seis'],
])('%s is said "%s"', (digits, words) => {
  expect(wholeNumber(digits)).toBe(words);
});

test.each([
  ['1', 'un', 'una'],
  ['21', 'veintiún', 'veintiuna'],
  ['101', 'ciento un', 'ciento una'],
  ['200', 'doscientos', 'doscientas'],
  ['500', 'quinientos', 'quinientas'],
  ['200000', 'doscientos mil', 'doscientas mil'],
  ['31000', 'treinta y un mil', 'treinta y un mil'],
])('%s before a noun is "%s" or "%s"', (digits, masculine, feminine) => {
  expect([wholeNumber(digits, 'masculine'), wholeNumber(digits, 'feminine')]).toEqual([masculine, feminine]);
});

test('ordinals take the form of their noun', () => {
  expect([1, 3, 7, 11, 13, 20, 21].map(ordinal)).toEqual([
    ...['primero', 'tercero', 'séptimo', 'undécimo', 'decimotercero', 'vigésimo', 'vigésimo primero'],
  ]);
  expect([feminineOrdinal('vigésimo primero'), shortOrdinal('tercero')]).toEqual(['vigésima primera', 'tercer']);
  expect([ordinal(0), ordinal(100)]).toEqual([null, null]);
});
