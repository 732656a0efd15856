import type { WordTime } from '../../../../../main/core/speech/engine';

const sampleRateHz = 16_000;

/** A made-up syllable: two resonances over a pitch, and how long it lasts. */
export interface Syllable {
  readonly hz: readonly [number, number];
  readonly ms: number;
}

/** Twelve syllables that differ in sound and length. */
export const syllables: readonly Syllable[] = Array.from({ length: 12 }, (_, at) => ({
  hz: [300 + ((at * 5) % 12) * 55, 1_000 + ((at * 7) % 12) * 220],
  ms: 120 + ((at * 3) % 7) * 30,
}));

export const other: readonly Syllable[] = syllables.map(({ ms }, at) => ({
  hz: [330 + ((at * 7 + 3) % 11) * 60, 1_100 + ((at * 3 + 5) % 13) * 190],
  ms,
}));

/** Syllables one after the other as sound, each a word; `pitchHz` is the voice. */
export function spoken(
  list: readonly Syllable[],
  { pitchHz = 110, slower = 1, leadMs = 0, rateHz = sampleRateHz } = {},
) {
  const words: WordTime[] = [];
  let atMs = leadMs;
  for (const [index, { ms }] of list.entries()) {
    words.push({ startChars: index, endChars: index + 1, fromMs: atMs, toMs: atMs + ms * slower });
    atMs += ms * slower;
  }
  const pcm = new Int16Array(Math.round(((atMs + 100) * rateHz) / 1_000));
  for (const [index, { fromMs, toMs }] of words.entries()) {
    const [low, high] = list[index]?.hz ?? [500, 1_500];
    for (let at = Math.round((fromMs * rateHz) / 1_000); at < (toMs * rateHz) / 1_000; at += 1) {
      pcm[at] = sample(at / rateHz, pitchHz, low, high);
    }
  }
  return { pcm, sampleRateHz: rateHz, words };
}

/** Overtones of the pitch, louder near the resonances. */
function sample(seconds: number, pitchHz: number, low: number, high: number): number {
  let sum = 0;
  for (let hz = pitchHz; hz < 5_000; hz += pitchHz) {
    const near = (peak: number): number => 1 / (1 + ((hz - peak) / 120) ** 2);
    sum += (near(low) + near(high) * 0.7) * Math.cos(2 * Math.PI * hz * seconds);
  }
  return Math.round(sum * 3_000);
}
