import { describe, expect, it } from 'vitest';
import { countSpokenWords, listeningMinutes } from '../../../../main/core/stories/spoken-words';

describe('countSpokenWords', () => {
  it.each([
    ['The bridge, closed in 2023, is open.', 7],
    ["It's the owner’s well-known café.", 5],
    ['— … !', 0],
    ['', 0],
  ])('%j has %i words', (text, words) => {
    expect(countSpokenWords(text)).toBe(words);
  });

  it('counts 300 Chinese characters as a minute', () => {
    expect(listeningMinutes(countSpokenWords('港口大桥重新通车了。'.repeat(34)))).toBe(1);
    expect(listeningMinutes(countSpokenWords('港'.repeat(3_000)))).toBe(10);
  });
});

describe('listeningMinutes', () => {
  it('is never less than one', () => expect(listeningMinutes(0)).toBe(1));
  it('is 5 for 900 words at 180 a minute', () => expect(listeningMinutes(900)).toBe(5));
});
