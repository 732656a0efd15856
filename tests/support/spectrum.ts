import { analysisRateHz } from './sound-file';

const windowSamples = 512;
const hopSamples = 160;
const bands = 20;
/** Natural logarithm of the power below which a frame counts as silence, and how far under the loudest frame speech still reaches. */
const silenceLevel = 12;
const quietBelowPeak = 10;

export const hopSeconds = hopSamples / analysisRateHz;
export const windowSeconds = windowSamples / analysisRateHz;

/** One vector of band energies for every 10 ms, each brought to mean 0 and deviation 1, so that loudness does not matter. */
export interface Spectrum {
  readonly frames: readonly Float64Array[];
  /** Frames of silence cut off in front. */
  readonly firstFrame: number;
}

const mel = (hz: number) => 2595 * Math.log10(1 + hz / 700);
const hertz = (melValue: number) => 700 * (10 ** (melValue / 2595) - 1);
const edgeBins = Array.from({ length: bands + 1 }, (_, band) => {
  const at = mel(100) + ((mel(7000) - mel(100)) * band) / bands;
  return Math.round((hertz(at) / analysisRateHz) * windowSamples);
});
const hann = Float64Array.from(
  { length: windowSamples },
  (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / windowSamples),
);

const at = (values: ArrayLike<number>, index: number) => values[index] ?? 0;

/** Bit-reversed order, the first step of the transform. */
function reorder(re: Float64Array): void {
  const n = re.length;
  for (let i = 1, j = 0; i < n; i += 1) {
    let bit = n >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) {
      const kept = at(re, i);
      re[i] = at(re, j);
      re[j] = kept;
    }
  }
}

/** Fourier transform in place (radix 2) of a real signal in `re`; `im` comes in as zeros. */
function transform(re: Float64Array, im: Float64Array): void {
  const n = re.length;
  reorder(re);
  for (let size = 2; size <= n; size <<= 1) {
    const half = size / 2;
    for (let k = 0; k < half; k += 1) {
      const cos = Math.cos((-2 * Math.PI * k) / size);
      const sin = Math.sin((-2 * Math.PI * k) / size);
      for (let x = k; x < n; x += size) {
        const y = x + half;
        const real = at(re, y) * cos - at(im, y) * sin;
        const imaginary = at(re, y) * sin + at(im, y) * cos;
        re[y] = at(re, x) - real;
        im[y] = at(im, x) - imaginary;
        re[x] = at(re, x) + real;
        im[x] = at(im, x) + imaginary;
      }
    }
  }
}

function bandEnergies(pcm: Int16Array, from: number): Float64Array {
  const re = Float64Array.from(hann, (weight, i) => at(pcm, from + i) * weight);
  const im = new Float64Array(windowSamples);
  transform(re, im);
  return Float64Array.from({ length: bands }, (_, band) => {
    const low = at(edgeBins, band);
    const high = Math.max(low + 1, at(edgeBins, band + 1));
    let energy = 1;
    for (let bin = low; bin < high; bin += 1) energy += at(re, bin) ** 2 + at(im, bin) ** 2;
    return Math.log(energy);
  });
}

function standardised(frame: Float64Array): Float64Array {
  const mean = frame.reduce((sum, x) => sum + x, 0) / bands;
  const deviation = Math.sqrt(frame.reduce((sum, x) => sum + (x - mean) ** 2, 0) / bands) || 1;
  return frame.map((x) => (x - mean) / deviation);
}

/** What is heard in samples at `analysisRateHz`, silence at both ends cut off. No frames at all: nothing is heard. */
export function spectrum(pcm: Int16Array): Spectrum {
  const all: Float64Array[] = [];
  for (let from = 0; from + windowSamples <= pcm.length; from += hopSamples) all.push(bandEnergies(pcm, from));
  const loudness = all.map((frame) => Math.max(...frame));
  const peak = loudness.reduce((most, x) => Math.max(most, x), 0);
  if (peak < silenceLevel) return { frames: [], firstFrame: 0 };
  const isLoud = (level: number) => level > peak - quietBelowPeak;
  const first = loudness.findIndex(isLoud);
  const last = loudness.findLastIndex(isLoud);
  return { frames: all.slice(first, last + 1).map(standardised), firstFrame: first };
}
