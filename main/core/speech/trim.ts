/** Kept before the first sound, so that a soft consonant is not cut off. */
const keepBeforeMs = 20;
/** Kept after the last sound, so that it dies away. */
const keepAfterMs = 40;
/** −46 dB of full scale: above the noise of every engine measured, below a soft "f". */
const loudness = 150;

export interface Trimmed {
  /** A view of the given sound, not a copy. Empty when all of it is silent. */
  readonly pcm: Int16Array;
  /** What was taken off at the start: subtract it from word times. */
  readonly trimmedStartMs: number;
}

/** Takes the engine's own silence off both ends, but for 20 ms before and 40 ms after the sound. */
export function trim(pcm: Int16Array, sampleRateHz: number): Trimmed {
  const isLoud = (sample: number) => Math.abs(sample) > loudness;
  const first = pcm.findIndex(isLoud);
  if (first < 0) return { pcm: pcm.subarray(0, 0), trimmedStartMs: 0 };
  const last = pcm.findLastIndex(isLoud);
  const start = Math.max(0, first - Math.round((keepBeforeMs * sampleRateHz) / 1000));
  const end = Math.min(pcm.length, last + 1 + Math.round((keepAfterMs * sampleRateHz) / 1000));
  return { pcm: pcm.subarray(start, end), trimmedStartMs: (start * 1000) / sampleRateHz };
}
