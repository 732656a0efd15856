import { describe, expect, test } from 'vitest';
import { stretch } from '../../../../main/core/speech/stretch';

const sampleRateHz = 16_000;
const sine = (hz: number, seconds: number) =>
  Int16Array.from(
    { length: seconds * sampleRateHz },
    (_, at) => 10_000 * Math.sin((2 * Math.PI * hz * at) / sampleRateHz),
  );

/** Pitch of a steady tone: rising zero crossings in a second. */
function pitchHz(pcm: Int16Array): number {
  const rising = pcm.filter((sample, at) => at > 0 && sample >= 0 && (pcm[at - 1] ?? 0) < 0);
  return (rising.length * sampleRateHz) / pcm.length;
}

const largestJump = (pcm: Int16Array) =>
  pcm.reduce((largest, sample, at) => (at === 0 ? 0 : Math.max(largest, Math.abs(sample - (pcm[at - 1] ?? 0)))), 0);

const loudest = (pcm: Int16Array) => pcm.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);

describe('stretching', () => {
  test.each([0.5, 1.2, 2, 3, 5])('by %f gives exactly that share of the length', (factor) => {
    expect(stretch(sine(220, 1), sampleRateHz, factor)).toHaveLength(Math.round(16_000 / factor));
  });

  test.each([
    [110, 1.5],
    [110, 2.2],
    [220, 2],
    [440, 3],
  ])('keeps a pitch of %i Hz at %f times the speed', (hz, factor) => {
    expect(Math.abs(pitchHz(stretch(sine(hz, 2), sampleRateHz, factor)) / hz - 1)).toBeLessThan(0.02);
  });

  test('puts no click into a steady tone', () => {
    const tone = sine(150, 1);
    expect(largestJump(stretch(tone, sampleRateHz, 2))).toBeLessThan(largestJump(tone) * 1.5);
  });

  test('keeps what sounded at t at t / factor', () => {
    const pcm = new Int16Array(2 * sampleRateHz);
    pcm.set(sine(300, 0.2), sampleRateHz);
    const faster = stretch(pcm, sampleRateHz, 2);
    const startMs = (faster.findIndex((sample) => Math.abs(sample) > 1_000) * 1000) / sampleRateHz;
    expect(Math.abs(startMs - 500)).toBeLessThan(16);
  });

  test('goes to the very end of the sound', () => {
    const pcm = new Int16Array(sampleRateHz);
    pcm.set(sine(300, 0.1), 0.9 * sampleRateHz);
    expect(loudest(stretch(pcm, sampleRateHz, 2).subarray(-400))).toBeGreaterThan(5_000);
  });

  test('by 1 is a copy', () => {
    const pcm = sine(100, 0.1);
    const copy = stretch(pcm, sampleRateHz, 1);
    expect(copy).toEqual(pcm);
    expect(copy.buffer).not.toBe(pcm.buffer);
  });

  test.each([0, 1, 5, 100, 300])('copes with a sound of %i samples', (length) => {
    expect(stretch(new Int16Array(length).fill(99), sampleRateHz, 2)).toHaveLength(Math.round(length / 2));
  });

  test.each([0, -1, Number.NaN, 100])('refuses the factor %f', (factor) => {
    expect(() => stretch(sine(100, 0.1), sampleRateHz, factor)).toThrow(RangeError);
  });
});
