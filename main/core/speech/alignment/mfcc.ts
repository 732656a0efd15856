import { createFft } from './fft';

/** One frame of cepstra begins every 10 ms. */
export const frameMs = 10;
export const cepstraPerFrame = 13;

const windowMs = 25;
const preEmphasis = 0.97;
const bands = 26;
/** The same band of pitches for every sample rate from 16 kHz on, so that sounds of different engines compare. */
const lowestHz = 100;
const highestHz = 7_000;
/** Keeps the logarithm of digital silence finite: far below the noise of any engine. */
const floor = 1;

/** Cepstra of a sound, one frame after the other, `cepstraPerFrame` numbers each. */
export interface Cepstra {
  readonly frames: number;
  readonly values: Float32Array;
}

/**
 * Mel frequency cepstra: what a sound's spectrum is like, every 10 ms. Each of the thirteen is brought to mean 0 and variance 1 over the
 * sound, so that voice, loudness and sample rate count little and the speech sounds much. A sound shorter than one window has no frames.
 *
 * Costs about 2 ms for a second of sound.
 */
export function cepstraOf(pcm: Int16Array, sampleRateHz: number): Cepstra {
  const windowSamples = Math.round((windowMs * sampleRateHz) / 1_000);
  const hopSamples = (frameMs * sampleRateHz) / 1_000;
  const frames = Math.max(0, Math.floor((pcm.length - windowSamples) / hopSamples) + 1);
  const values = new Float32Array(frames * cepstraPerFrame);
  const energies = bandEnergies(windowSamples, sampleRateHz);
  const cosines = cosineTable();
  for (let frame = 0; frame < frames; frame += 1) {
    const logs = energies(pcm, Math.round(frame * hopSamples));
    for (let k = 0; k < cepstraPerFrame; k += 1) {
      let sum = 0;
      for (let band = 0; band < bands; band += 1) sum += (logs[band] ?? 0) * (cosines[k * bands + band] ?? 0);
      values[frame * cepstraPerFrame + k] = sum;
    }
  }
  normalise(values, frames);
  return { frames, values };
}

/** Logarithms of the energy in each band of the window that begins at a sample. The answer is overwritten by the next call. */
function bandEnergies(windowSamples: number, sampleRateHz: number): (pcm: Int16Array, start: number) => Float64Array {
  const size = 2 ** Math.ceil(Math.log2(windowSamples));
  const fft = createFft(size);
  const hamming = Float64Array.from(
    { length: windowSamples },
    (_, at) => 0.54 - 0.46 * Math.cos((2 * Math.PI * at) / (windowSamples - 1)),
  );
  const edges = bandEdges(size, sampleRateHz);
  const real = new Float64Array(size);
  const imaginary = new Float64Array(size);
  const logs = new Float64Array(bands);
  return (pcm, start) => {
    real.fill(0);
    imaginary.fill(0);
    for (let at = 0; at < windowSamples; at += 1) {
      const sample = (pcm[start + at] ?? 0) - preEmphasis * (pcm[start + at - 1] ?? 0);
      real[at] = sample * (hamming[at] ?? 0);
    }
    fft.transform(real, imaginary);
    for (let band = 0; band < bands; band += 1) logs[band] = Math.log(floor + bandPower(real, imaginary, edges, band));
    return logs;
  };
}

/** Power under a triangle from one edge over the next to the one after. */
function bandPower(real: Float64Array, imaginary: Float64Array, edges: Float64Array, band: number): number {
  const [low, middle, high] = [edges[band] ?? 0, edges[band + 1] ?? 0, edges[band + 2] ?? 0];
  let sum = 0;
  for (let bin = Math.ceil(low); bin < high; bin += 1) {
    const weight = bin < middle ? (bin - low) / (middle - low) : (high - bin) / (high - middle);
    sum += weight * ((real[bin] ?? 0) ** 2 + (imaginary[bin] ?? 0) ** 2);
  }
  return sum;
}

/** Edges of the bands in bins of the spectrum, equally far apart on the mel scale. */
function bandEdges(size: number, sampleRateHz: number): Float64Array {
  const mel = (hz: number): number => 2_595 * Math.log10(1 + hz / 700);
  const hz = (mels: number): number => 700 * (10 ** (mels / 2_595) - 1);
  const [low, high] = [mel(lowestHz), mel(Math.min(highestHz, sampleRateHz / 2))];
  return Float64Array.from(
    { length: bands + 2 },
    (_, edge) => (hz(low + ((high - low) * edge) / (bands + 1)) * size) / sampleRateHz,
  );
}

function cosineTable(): Float64Array {
  return Float64Array.from({ length: cepstraPerFrame * bands }, (_, at) => {
    const k = Math.floor(at / bands);
    return Math.cos((Math.PI * k * ((at % bands) + 0.5)) / bands);
  });
}

function normalise(values: Float32Array, frames: number): void {
  for (let k = 0; k < cepstraPerFrame; k += 1) {
    let sum = 0;
    let squares = 0;
    for (let at = k; at < values.length; at += cepstraPerFrame) {
      sum += values[at] ?? 0;
      squares += (values[at] ?? 0) ** 2;
    }
    const mean = sum / frames;
    const deviation = Math.sqrt(Math.max(0, squares / frames - mean ** 2)) || 1;
    for (let at = k; at < values.length; at += cepstraPerFrame) values[at] = ((values[at] ?? 0) - mean) / deviation;
  }
}
