import { expect, test } from 'vitest';
import { romanValue } from '../../../../main/core/text/numbers/roman-value';
import { readFigure } from '../../../../main/core/text/numbers/written-figure';

test.each([
  ['1.500', '1500', ''],
  ['1.500.000,5', '1500000', '5'],
  ['1,500,000.5', '1500000', '5'],
  ['1 500', '1500', ''],
  ['1’500.5', '1500', '5'],
  ['27.4', '27', '4'],
  ['0.500', '0', '500'],
  ['27,400', '27', '400'],
])('%s is %s and decimals "%s"', (written, whole, fraction) => {
  expect(readFigure(written, ',')).toMatchObject({ whole, fraction });
});

test('what can be both is read as the language writes it', () => {
  expect(readFigure('1.500', '.')).toMatchObject({ whole: '1', fraction: '500' });
  expect(readFigure('1,500', '.')).toMatchObject({ whole: '1500', fraction: '' });
});

test.each(['1.2.3', '1,2,3', '1.50.000', '1,5.5', '12.12.2024'])('%s is no number', (written) => {
  expect(readFigure(written, ',')).toBeNull();
});

test('Roman numerals are read as far as they are written well', () => {
  expect(['I', 'IV', 'IX', 'XIV', 'XXI', 'XL', 'XCIX'].map(romanValue)).toEqual([1, 4, 9, 14, 21, 40, 99]);
  expect(['', 'IIII', 'IC', 'VX', 'MM'].map(romanValue)).toEqual([null, null, null, null, null]);
});
