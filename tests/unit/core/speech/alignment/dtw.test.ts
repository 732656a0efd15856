import { describe, expect, test } from 'vitest';
import { warp } from '../../../../../main/core/speech/alignment/dtw';
import { type Cepstra, cepstraPerFrame } from '../../../../../main/core/speech/alignment/mfcc';

/** One number a frame, the other twelve are 0. */
function frames(...given: readonly number[]): Cepstra {
  const values = new Float32Array(given.length * cepstraPerFrame);
  for (const [frame, value] of given.entries()) values[frame * cepstraPerFrame] = value;
  return { frames: given.length, values };
}

const counting = (length: number, step = 1) => frames(...Array.from({ length }, (_, at) => Math.floor(at / step)));

describe('the way through two sounds', () => {
  test('is the straight line when they are the same', () => {
    const way = warp(counting(200), counting(200));
    expect(way?.cost).toBe(0);
    expect([...(way?.first ?? [])]).toEqual(Array.from({ length: 200 }, (_, at) => at));
    expect(way?.last).toEqual(way?.first);
  });

  test('follows a part that lasts longer', () => {
    const way = warp(frames(0, 1, 2, 3), frames(0, 1, 1, 1, 2, 3));
    expect([...(way?.first ?? [])]).toEqual([0, 1, 4, 5]);
    expect([...(way?.last ?? [])]).toEqual([0, 3, 4, 5]);
    expect(way?.cost).toBe(0);
  });

  test.each([
    ['twice', counting(300), counting(600, 2)],
    ['half', counting(600, 2), counting(300)],
    ['a fifth', counting(1_000, 5), counting(200)],
  ])('is found when the second is %s as long', (_name, a, b) => {
    expect(warp(a, b)?.cost).toBe(0);
  });

  test('goes from start to end and never back', () => {
    const noise = (seed: number, length: number) =>
      frames(...Array.from({ length }, (_, at) => Math.sin(seed * (at + 1) ** 2) * 3));
    const way = warp(noise(3, 250), noise(5, 330));
    expect([way?.first[0], way?.last[249]]).toEqual([0, 329]);
    for (let at = 1; at < 250; at += 1) expect(way?.first[at]).toBeGreaterThanOrEqual(way?.last[at - 1] ?? 0);
  });

  test('costs more the less they are alike', () => {
    const [near, far] = [
      warp(counting(50), frames(...Array(50).fill(25))),
      warp(counting(50), frames(...Array(50).fill(99))),
    ];
    expect(near?.cost).toBeGreaterThan(0);
    expect(far?.cost).toBeGreaterThan(near?.cost ?? 0);
  });

  test('does not exist without frames', () => {
    expect(warp(frames(), counting(5))).toBeNull();
    expect(warp(counting(5), frames())).toBeNull();
  });
});
