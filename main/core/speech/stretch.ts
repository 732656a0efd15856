/** Length of one cross-fade: more than a period of a deep voice (80 Hz), less than a short vowel. */
const fadeMs = 15;
/** How far a piece may be moved to fit the one before: one period of a deep voice. */
const searchMs = 12;
/** Every second sample is compared, at every second shift: at 16 kHz still finer than 1/8 ms. */
const stride = 2;

/**
 * Makes speech faster or slower with its pitch kept (WSOLA: waveform-similarity overlap-add).
 *
 * Pieces of the sound are taken `factor` times further apart than they are laid down, and each is moved by up to 12 ms to where it
 * best continues the piece before. What sounded at t is heard at t / factor, give or take those 12 ms: divide word times by `factor`.
 *
 * @param factor 2 is twice as fast; 0.25–8
 * @returns a new sound of `pcm.length / factor` samples, rounded
 *
 * Costs a few milliseconds for a sentence. Throws `RangeError` for another factor.
 */
export function stretch(pcm: Int16Array, sampleRateHz: number, factor: number): Int16Array {
  if (!(factor >= 0.25 && factor <= 8)) throw new RangeError('stretch factor outside 0.25–8');
  if (factor === 1) return pcm.slice();
  const fade = Math.max(1, Math.round((fadeMs * sampleRateHz) / 1000));
  const search = Math.round((searchMs * sampleRateHz) / 1000);
  const out = new Int16Array(Math.round(pcm.length / factor));
  out.set(pcm.subarray(0, Math.min(fade, out.length)));
  let from = 0;
  for (let at = fade; at < out.length; at += fade) {
    const continuation = from + fade;
    from = bestStart(pcm, continuation, Math.round(at * factor), fade, search);
    crossFade(pcm, continuation, from, out.subarray(at, at + fade), fade);
  }
  return out;
}

/** Where around `wanted` the sound is most like what would have followed: the smallest mean difference. */
function bestStart(pcm: Int16Array, continuation: number, wanted: number, fade: number, search: number): number {
  const lowest = Math.max(0, wanted - search);
  const highest = Math.min(pcm.length - 2 * fade, wanted + search);
  let best = wanted;
  let smallest = Number.POSITIVE_INFINITY;
  for (let start = lowest; start <= highest; start += stride) {
    const found = difference(pcm, continuation, start, fade, smallest);
    if (found >= smallest) continue;
    smallest = found;
    best = start;
  }
  return best;
}

/** Gives up once it is above `limit`. */
function difference(pcm: Int16Array, a: number, b: number, length: number, limit: number): number {
  let sum = 0;
  for (let i = 0; i < length && sum < limit; i += stride) sum += Math.abs((pcm[a + i] ?? 0) - (pcm[b + i] ?? 0));
  return sum;
}

function crossFade(pcm: Int16Array, leaving: number, arriving: number, into: Int16Array, fade: number): void {
  for (let i = 0; i < into.length; i++) {
    const share = (i + 1) / fade;
    into[i] = Math.round((pcm[leaving + i] ?? 0) * (1 - share) + (pcm[arriving + i] ?? 0) * share);
  }
}
