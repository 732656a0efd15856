import { expect, test } from 'vitest';
import { decimalNumber, ordinal, wholeNumber, year } from '../../../../main/core/text/numbers/en';

test.each([
  ['0', 'zero'],
  ['10', 'ten'],
  ['19', 'nineteen'],
  ['20', 'twenty'],
  ['99', 'ninety-nine'],
  ['100', 'one hundred'],
  ['101', 'one hundred one'],
  ['1000', 'one thousand'],
  ['1000000', 'one million'],
  ['20000300', 'twenty million three hundred'],
  ['1000000000000', 'one trillion'],
  ['007', 'zero zero seven'],
  ['1234567890123456', 'one two three four five six seven eight nine zero one two three four five six'],
])('%s is said "%s"', (digits, words) => {
  expect(wholeNumber(digits)).toBe(words);
});

test('decimals are said figure by figure', () => {
  expect(decimalNumber('12.05')).toBe('twelve point zero five');
});

test.each([
  [1100, 'eleven hundred'],
  [1809, 'eighteen oh nine'],
  [1999, 'nineteen ninety-nine'],
  [2000, 'two thousand'],
  [2009, 'two thousand nine'],
  [2010, 'twenty ten'],
  [2099, 'twenty ninety-nine'],
])('the year %i is said "%s"', (value, words) => {
  expect(year(value)).toBe(words);
});

test('days are said as ordinals', () => {
  expect([1, 2, 3, 4, 9, 12, 13, 20, 21, 30, 31].map(ordinal)).toEqual([
    ...['first', 'second', 'third', 'fourth', 'ninth', 'twelfth', 'thirteenth'],
    ...['twentieth', 'twenty-first', 'thirtieth', 'thirty-first'],
  ]);
});
