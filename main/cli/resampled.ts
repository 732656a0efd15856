/** The same sound at another sample rate, by straight lines between samples: good enough for the rare sentence of a stand-in voice. */
export function resampled(pcm: Int16Array, fromHz: number, toHz: number): Int16Array {
  if (fromHz === toHz) return pcm;
  const sound = new Int16Array(Math.round((pcm.length * toHz) / fromHz));
  for (let index = 0; index < sound.length; index += 1) {
    const at = (index * fromHz) / toHz;
    const before = pcm[Math.floor(at)] ?? 0;
    const after = pcm[Math.floor(at) + 1] ?? before;
    sound[index] = Math.round(before + (after - before) * (at % 1));
  }
  return sound;
}
