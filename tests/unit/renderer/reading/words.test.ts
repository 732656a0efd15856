import { describe, expect, test } from 'vitest';
import { isCapital, lettersOf, wordIndexAt, wordsOf } from '../../../../renderer/reading/words';

const texts = (text: string, language = 'en') => wordsOf(text, language).map((word) => word.text);

describe('the words of a sentence', () => {
  test('stand without the marks around them', () => {
    expect(texts('“Mr. Nguyen’s $5 – C++, isn’t it?” (he said…)')).toEqual([
      'Mr',
      'Nguyen',
      '$5',
      'C++',
      'isn’t',
      'it',
      'he',
      'said',
    ]);
  });

  test('keep their own endings in other languages', () => {
    expect(texts("l'auto's", 'nl')).toEqual(["l'auto's"]);
  });

  test('are found where a language writes no spaces', () => {
    expect(texts('東京に行く。', 'ja')).toContain('東京');
  });

  test('lie where they stand in the text', () => {
    const text = 'So “Ana” left.';
    for (const { text: word, start, end } of wordsOf(text, 'en')) expect(text.slice(start, end)).toBe(word);
  });

  test('are none in a sentence of marks', () => {
    expect(texts('… – !')).toEqual([]);
    expect(wordIndexAt([], 3)).toBe(-1);
  });

  test('are found by an offset, also in the space between two', () => {
    const words = wordsOf('One two', 'en');
    expect([0, 2, 3, 4, 99].map((offset) => wordIndexAt(words, offset))).toEqual([0, 0, 0, 1, 1]);
  });
});

test('letters are what a person would count, and capitals are known', () => {
  expect(lettersOf('Zoe\u0308 👩‍🚀')).toEqual(['Z', 'o', 'ë', ' ', '👩‍🚀']);
  expect(['A', 'É', 'a', 'ß', '1', '東'].map(isCapital)).toEqual([true, true, false, false, false, false]);
});
