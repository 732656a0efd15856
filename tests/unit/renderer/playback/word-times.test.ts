import { describe, expect, it } from 'vitest';
import { charsAt, cutAfter, durationMs, msAt, wordAt } from '../../../../renderer/playback/word-times';
import { soundOf } from './fake-world';

const text = 'The bank lent $27.4tn in May.';
const spoken = (hasTimes: boolean) => ({ sound: soundOf(text, 100, 'x', 1, hasTimes), text, startChars: 100 });

describe('places in a sound', () => {
  it('the word that is heard is found by its time', () => {
    expect(wordAt(spoken(true).sound, 1_999)).toMatchObject({ startChars: 104 });
    expect(wordAt(spoken(true).sound, 2_000)).toMatchObject({ startChars: 109 });
  });

  it('there is no word without times', () => expect(wordAt(spoken(false).sound, 1_000)).toBeNull());

  it('a place leads to its word’s time and back', () => {
    const sentence = spoken(true);
    for (const word of sentence.sound.words ?? []) {
      expect(charsAt(sentence, msAt(sentence, word.startChars))).toBe(word.startChars);
    }
  });

  it('without times, a place leads to a word’s start, never later than what was heard', () => {
    const sentence = spoken(false);
    for (let ms = 0; ms <= durationMs(sentence.sound); ms += 100) {
      const chars = charsAt(sentence, ms);
      expect(chars === 100 || text[chars - 101] === ' ').toBe(true);
      expect(msAt(sentence, chars)).toBeLessThanOrEqual(ms);
    }
  });

  it('several spoken words of one figure lead to its first', () => {
    const words = [0, 1, 2].map((index) => ({
      startChars: 114,
      endChars: 121,
      fromMs: index * 100,
      toMs: index * 100 + 100,
    }));
    const sound = { ...spoken(true).sound, words };
    expect(msAt({ sound, text, startChars: 100 }, 114)).toBe(0);
    expect(wordAt(sound, 250)).toMatchObject({ startChars: 114, endChars: 121 });
  });

  it('a sound is cut after the last word before a place', () => {
    const cut = cutAfter(spoken(true).sound, 108);
    expect(durationMs(cut)).toBe(2_040);
    expect(cut.words).toHaveLength(2);
  });

  it('a sound whose words are all wanted is not cut', () => {
    const { sound } = spoken(true);
    expect(cutAfter(sound, 100 + text.length)).toBe(sound);
  });
});
