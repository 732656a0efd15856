import { describe, expect, it } from 'vitest';
import { lastNotAfter, sentenceAt, textOfSentence, wordStart } from '../../../../renderer/reading/sentence-at';
import { sectionOf } from '../playback/fake-world';

const section = sectionOf(['Ab cd. Ef.', 'Gh ij.']);
const { sentences } = section;

describe('the sentence at an offset', () => {
  it.each([
    [0, 0],
    [5, 0],
    [7, 1],
    [9, 1],
    [11, 2],
    [16, 2],
  ])('offset %i lies in sentence %i', (offset, sentence) => expect(sentenceAt(sentences, offset)).toBe(sentence));

  it('a caret right behind a sentence belongs to it', () => expect(sentenceAt(sentences, 10)).toBe(1));

  it('a sentence that begins there wins over the one that ends there', () => {
    const touching = [
      { startChars: 0, endChars: 5, block: 0 },
      { startChars: 5, endChars: 9, block: 0 },
    ];
    expect(sentenceAt(touching, 5)).toBe(1);
  });

  it('before the first and behind the last there is none', () => {
    expect(sentenceAt([{ startChars: 5, endChars: 9, block: 0 }], 4)).toBeNull();
    expect(sentenceAt(sentences, 99)).toBeNull();
    expect(sentenceAt([], 0)).toBeNull();
  });

  it('its text is what is shown', () => {
    expect(sentences.map((span) => textOfSentence(section, span))).toEqual(['Ab cd.', 'Ef.', 'Gh ij.']);
  });
});

describe('lookups', () => {
  it('finds the last item not after a value in many', () => {
    const numbers = Array.from({ length: 1_000 }, (_, index) => index * 3);
    for (const value of [0, 1, 2_996, 2_997, 9_999]) {
      expect(lastNotAfter(numbers, value, (one) => one)).toBe(Math.min(999, Math.floor(value / 3)));
    }
    expect(lastNotAfter(numbers, -1, (one) => one)).toBe(-1);
  });

  it.each([
    ['one two', 5, 4],
    ['one two', 4, 4],
    ['one two', 3, 0],
    ['one two', 0, 0],
    ['one two', 99, 4],
  ])('in "%s" the word around %i begins at %i', (text, index, start) => expect(wordStart(text, index)).toBe(start));
});
