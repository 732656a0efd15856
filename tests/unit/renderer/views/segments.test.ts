import { describe, expect, test } from 'vitest';
import { markIn, segmentsOf } from '../../../../renderer/views/segments';

const run = { text: 'One. Two. Three.' };
const texts = (startChars: number, mark: { startChars: number; endChars: number } | null): readonly string[] =>
  segmentsOf(run, startChars, mark).map(({ text, isMarked }) => (isMarked ? `[${text}]` : text));

describe('cutting a run at the marked stretch', () => {
  test.each([
    ['without a mark it stays whole', null, ['One. Two. Three.']],
    ['in the middle', { startChars: 5, endChars: 9 }, ['One. ', '[Two.]', ' Three.']],
    ['at the start', { startChars: 0, endChars: 4 }, ['[One.]', ' Two. Three.']],
    ['to the end', { startChars: 10, endChars: 16 }, ['One. Two. ', '[Three.]']],
    ['the whole run', { startChars: 0, endChars: 16 }, ['[One. Two. Three.]']],
    ['a mark that comes from before and goes beyond', { startChars: -5, endChars: 40 }, ['[One. Two. Three.]']],
    ['a mark elsewhere', { startChars: 20, endChars: 30 }, ['One. Two. Three.']],
  ])('%s', (_name, mark, pieces) => {
    expect(texts(0, mark)).toEqual(pieces);
  });

  test('offsets count from the start of the section', () => {
    expect(texts(100, { startChars: 105, endChars: 109 })).toEqual(['One. ', '[Two.]', ' Three.']);
  });

  test('joined, the pieces are always the text of the run', () => {
    for (let start = -2; start < 18; start += 1) {
      for (let end = start; end < 20; end += 1) {
        const joined = segmentsOf(run, 0, { startChars: start, endChars: end }).map(({ text }) => text);
        expect(joined.join('')).toBe(run.text);
        expect(joined).not.toContain('');
      }
    }
  });
});

test('a mark concerns only the blocks that it touches', () => {
  const mark = { startChars: 10, endChars: 20 };
  expect(markIn(mark, 0, 10)).toBeNull();
  expect(markIn(mark, 0, 11)).toBe(mark);
  expect(markIn(mark, 19, 5)).toBe(mark);
  expect(markIn(mark, 20, 5)).toBeNull();
  expect(markIn(null, 0, 5)).toBeNull();
});
