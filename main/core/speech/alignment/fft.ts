/** Fast Fourier transform of one size, in place; its tables are made once. */
export interface Fft {
  readonly size: number;
  transform(real: Float64Array, imaginary: Float64Array): void;
}

/** @param size a power of two, at least 2 */
export function createFft(size: number): Fft {
  const { cosines, sines } = turnsOf(size);
  const order = bitReversed(size);

  const sort = (values: Float64Array): void => {
    for (let at = 0; at < size; at += 1) {
      const other = order[at] ?? 0;
      if (other <= at) continue;
      const kept = values[at] ?? 0;
      values[at] = values[other] ?? 0;
      values[other] = kept;
    }
  };

  const combine = (real: Float64Array, imaginary: Float64Array, half: number): void => {
    const step = size / (2 * half);
    for (let block = 0; block < size; block += 2 * half) {
      for (let at = block, turn = 0; at < block + half; at += 1, turn += step) {
        const c = cosines[turn] ?? 0;
        const s = sines[turn] ?? 0;
        const re = real[at + half] ?? 0;
        const im = imaginary[at + half] ?? 0;
        const turnedRe = re * c + im * s;
        const turnedIm = im * c - re * s;
        real[at + half] = (real[at] ?? 0) - turnedRe;
        imaginary[at + half] = (imaginary[at] ?? 0) - turnedIm;
        real[at] = (real[at] ?? 0) + turnedRe;
        imaginary[at] = (imaginary[at] ?? 0) + turnedIm;
      }
    }
  };

  return {
    size,
    transform(real, imaginary) {
      sort(real);
      sort(imaginary);
      for (let half = 1; half < size; half *= 2) combine(real, imaginary, half);
    },
  };
}

function turnsOf(size: number): { readonly cosines: Float64Array; readonly sines: Float64Array } {
  const turn = (at: number): number => (2 * Math.PI * at) / size;
  return {
    cosines: Float64Array.from({ length: size / 2 }, (_, at) => Math.cos(turn(at))),
    sines: Float64Array.from({ length: size / 2 }, (_, at) => Math.sin(turn(at))),
  };
}

function bitReversed(size: number): Uint32Array {
  const order = new Uint32Array(size);
  for (let at = 1; at < size; at += 1) order[at] = ((order[at >> 1] ?? 0) >> 1) | (at & 1 ? size >> 1 : 0);
  return order;
}
