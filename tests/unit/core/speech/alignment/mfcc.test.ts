import { describe, expect, test } from 'vitest';
import { createFft } from '../../../../../main/core/speech/alignment/fft';
import { cepstraOf, cepstraPerFrame } from '../../../../../main/core/speech/alignment/mfcc';
import { spoken, syllables } from './syllables';

describe('the Fourier transform', () => {
  test('is what its definition says', () => {
    const size = 16;
    const input = Array.from({ length: size }, (_, at) => Math.sin(at * at) + at / 7);
    const [real, imaginary] = [Float64Array.from(input), new Float64Array(size)];
    createFft(size).transform(real, imaginary);
    for (let bin = 0; bin < size; bin += 1) {
      const turn = (at: number) => (2 * Math.PI * bin * at) / size;
      expect(real[bin]).toBeCloseTo(
        input.reduce((sum, value, at) => sum + value * Math.cos(turn(at)), 0),
        9,
      );
      expect(imaginary[bin]).toBeCloseTo(
        input.reduce((sum, value, at) => sum - value * Math.sin(turn(at)), 0),
        9,
      );
    }
  });
});

describe('cepstra', () => {
  test('come every 10 ms, as long as a whole window fits', () => {
    expect(cepstraOf(new Int16Array(16_000), 16_000).frames).toBe(98);
    expect(cepstraOf(new Int16Array(100), 16_000).frames).toBe(0);
  });

  test('have mean 0 and variance 1 over the sound', () => {
    const { frames, values } = cepstraOf(spoken(syllables).pcm, 16_000);
    for (let k = 0; k < cepstraPerFrame; k += 1) {
      const column = [...values].filter((_, at) => at % cepstraPerFrame === k);
      const mean = column.reduce((sum, value) => sum + value, 0) / frames;
      expect(mean).toBeCloseTo(0, 3);
      expect(column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / frames).toBeCloseTo(1, 2);
    }
  });

  test('of silence are finite', () => {
    expect(cepstraOf(new Int16Array(16_000), 16_000).values.every(Number.isFinite)).toBe(true);
  });

  test('do not change with the loudness', () => {
    const { pcm } = spoken(syllables);
    const soft = cepstraOf(
      pcm.map((value) => value / 4),
      16_000,
    );
    const loud = cepstraOf(pcm, 16_000);
    const differences = loud.values.map((value, at) => Math.abs(value - (soft.values[at] ?? 0)));
    expect(differences.reduce((sum, value) => sum + value, 0) / differences.length).toBeLessThan(0.1);
  });
});
