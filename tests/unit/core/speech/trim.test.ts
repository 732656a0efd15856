import { describe, expect, test } from 'vitest';
import { trim } from '../../../../main/core/speech/trim';

const sampleRateHz = 1_000;
const silence = (ms: number) => new Array<number>(ms).fill(0);
const sound = (ms: number) => new Array<number>(ms).fill(5_000);

describe('trimming', () => {
  test('leaves 20 ms before and 40 ms after the sound, and tells what went before', () => {
    const { pcm, trimmedStartMs } = trim(
      Int16Array.from([...silence(200), ...sound(100), ...silence(300)]),
      sampleRateHz,
    );
    expect(pcm).toEqual(Int16Array.from([...silence(20), ...sound(100), ...silence(40)]));
    expect(trimmedStartMs).toBe(180);
  });

  test('adds nothing to a sound without silence', () => {
    const pcm = Int16Array.from(sound(50));
    expect(trim(pcm, sampleRateHz)).toEqual({ pcm, trimmedStartMs: 0 });
  });

  test('keeps the silence inside', () => {
    const pcm = Int16Array.from([...sound(10), ...silence(500), ...sound(10)]);
    expect(trim(pcm, sampleRateHz).pcm).toHaveLength(520);
  });

  test('takes noise for silence', () => {
    const noise = Array.from({ length: 300 }, (_, index) => (index % 2 === 0 ? 60 : -60));
    expect(trim(Int16Array.from([...noise, ...sound(10)]), sampleRateHz).trimmedStartMs).toBe(280);
  });

  test.each([
    ['silence', silence(400)],
    ['nothing', []],
  ])('leaves nothing of %s', (_name, samples) => {
    expect(trim(Int16Array.from(samples), sampleRateHz).pcm).toHaveLength(0);
  });

  test('sees the loudest negative sample', () => {
    expect(trim(Int16Array.from([-32_768]), sampleRateHz).pcm).toHaveLength(1);
  });
});
