import { expect, test } from 'vitest';
import { joinLines, vocabularyOf } from '../../../../../main/core/stories/files/pdf/hyphens';

const join = (first: string, second: string, ...elsewhere: readonly string[]) =>
  joinLines(first, second, vocabularyOf([...elsewhere, first, second]));

test('a word that was broken at the line end is made whole', () => {
  expect(join('the infor-', 'mation was late')).toBe('the information was late');
  expect(join('the infor\u2010', 'mation was late')).toBe('the information was late');
});

test('a hyphen stays where the word is written with it elsewhere', () => {
  expect(join('a long-', 'term plan', 'Another long-term plan.')).toBe('a long-term plan');
});

test('a hyphen stays where both halves are words and the whole is not', () => {
  expect(join('a well-', 'known harbour', 'He was well, and known to all.')).toBe('a well-known harbour');
});

test('a word that is whole elsewhere is made whole, even if its halves are words', () => {
  expect(join('we under-', 'stand it', 'We understand: those under the bridge stand.')).toBe('we understand it');
});

test('a hyphen stays before capitals and digits, without a space', () => {
  expect(join('the Franco-', 'German border')).toBe('the Franco-German border');
  expect(join('the years 2019-', '2021 were')).toBe('the years 2019-2021 were');
});

test('a soft hyphen never stays', () => {
  expect(join('a long\u00AD', 'term plan', 'a long-term plan')).toBe('a longterm plan');
});

test('a dash at the line end is no hyphen', () => {
  expect(join('he came –', 'late')).toBe('he came – late');
  expect(join('he came -', 'late')).toBe('he came - late');
});

test('Chinese lines are joined without a space', () => {
  expect(join('港口在', '早上醒来')).toBe('港口在早上醒来');
});
