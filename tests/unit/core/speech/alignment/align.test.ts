import { describe, expect, test } from 'vitest';
import { alignWords } from '../../../../../main/core/speech/alignment/align';
import { isTrusted } from '../../../../../main/core/speech/alignment/trust';
import { other, spoken, syllables } from './syllables';

const reference = spoken(syllables);

function largestErrorMs(target: ReturnType<typeof spoken>): number {
  const found = alignWords(reference, target)?.words ?? [];
  expect(found).toHaveLength(target.words.length);
  return Math.max(...found.map(({ fromMs }, at) => Math.abs(fromMs - (target.words[at]?.fromMs ?? 0))));
}

const isBelieved = (target: ReturnType<typeof spoken>): boolean => {
  const alignment = alignWords(reference, target);
  return alignment !== null && isTrusted(alignment.evidence);
};

describe('words of a reference are found in another sound', () => {
  test.each([
    ['of the same voice', {}],
    ['of a higher voice', { pitchHz: 170 }],
    ['that is slower', { slower: 1.5 }],
    ['that is three times as fast', { slower: 1 / 3 }],
    ['with silence before it', { leadMs: 400 }],
    ['of another sample rate', { rateHz: 22_050 }],
  ])('%s, within 40 ms', (_name, change) => {
    expect(largestErrorMs(spoken(syllables, change))).toBeLessThan(40);
  });

  test('ranges stay those of the text, times never go back', () => {
    const { words } = alignWords(reference, spoken(syllables, { pitchHz: 150, slower: 1.2 })) ?? { words: [] };
    expect(words.map(({ startChars }) => startChars)).toEqual(syllables.map((_, at) => at));
    const times = words.flatMap(({ fromMs, toMs }) => [fromMs, toMs]);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  test('silence has none', () => {
    expect(alignWords(reference, { pcm: new Int16Array(8_000), sampleRateHz: 16_000 })).toBeNull();
  });
});

describe('an alignment is', () => {
  test('trusted when the words are the same', () => {
    expect(isBelieved(spoken(syllables, { pitchHz: 150, slower: 1.2 }))).toBe(true);
  });

  test('not trusted when the words are others', () => {
    expect(isBelieved(spoken(other, { pitchHz: 150 }))).toBe(false);
  });

  test('not trusted when the sound is cut off', () => {
    const whole = spoken(syllables);
    expect(isBelieved({ ...whole, pcm: whole.pcm.subarray(0, whole.pcm.length / 2) })).toBe(false);
  });

  test.each([
    { cost: 0.94, worstCost: 1, leastAdvance: 0.5 },
    { cost: 0.8, worstCost: 1.2, leastAdvance: 0.5 },
    { cost: 0.8, worstCost: 1, leastAdvance: 0.1 },
    { cost: Number.NaN, worstCost: Number.NaN, leastAdvance: Number.NaN },
  ])('not trusted when one piece of evidence is against it: %o', (evidence) => {
    expect(isTrusted(evidence)).toBe(false);
  });
});
