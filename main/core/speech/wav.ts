import { fail, ok, type Result } from '../../../contract/errors';

/** Mono 16-bit sound. */
export interface WavSound {
  readonly pcm: Int16Array;
  readonly sampleRateHz: number;
}

interface Chunk {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

interface Format {
  readonly channels: number;
  readonly sampleRateHz: number;
}

const bad = (why: string): Result<never> => fail('voice-failed', `not a usable WAV: ${why}`);
const tag = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));

/**
 * Reads a RIFF/WAVE file of 16-bit PCM; several channels are mixed to one.
 *
 * A program that writes to a pipe cannot know the length and puts 0 or a huge number: such a size means "to the end".
 * A file that was cut off gives what is there. `voice-failed` when it is no WAV, not 16-bit PCM, or has no `data`.
 */
export function parseWav(bytes: Uint8Array): Result<WavSound> {
  if (bytes.byteLength < 12 || tag(bytes, 0) !== 'RIFF' || tag(bytes, 8) !== 'WAVE') return bad('no RIFF header');
  const chunks = readChunks(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const format = readFormat(view, chunks);
  if (!format.ok) return format;
  const data = chunks.find((chunk) => chunk.id === 'data');
  if (!data) return bad('no data chunk');
  const { channels, sampleRateHz } = format.value;
  return ok({ pcm: mixDown(view, data, channels), sampleRateHz });
}

function readChunks(bytes: Uint8Array): readonly Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = 12; at + 8 <= bytes.byteLength; ) {
    const id = tag(bytes, at);
    const size = view.getUint32(at + 4, true);
    const start = at + 8;
    const isStreaming = id === 'data' && size === 0;
    const end = isStreaming ? bytes.byteLength : Math.min(start + size, bytes.byteLength);
    chunks.push({ id, start, end });
    at = end + (end % 2);
  }
  return chunks;
}

const pcmFormat = 1;
const extensibleFormat = 0xfffe;

function readFormat(view: DataView, chunks: readonly Chunk[]): Result<Format> {
  const chunk = chunks.find(({ id }) => id === 'fmt ');
  if (!chunk || chunk.end - chunk.start < 16) return bad('no format chunk');
  const kind = view.getUint16(chunk.start, true);
  const channels = view.getUint16(chunk.start + 2, true);
  const sampleRateHz = view.getUint32(chunk.start + 4, true);
  const bits = view.getUint16(chunk.start + 14, true);
  if ((kind !== pcmFormat && kind !== extensibleFormat) || bits !== 16) return bad('not 16-bit PCM');
  if (channels < 1 || channels > 8) return bad('unusual number of channels');
  if (sampleRateHz < 4_000 || sampleRateHz > 192_000) return bad('unusual sample rate');
  return ok({ channels, sampleRateHz });
}

function mixDown(view: DataView, data: Chunk, channels: number): Int16Array {
  const frames = Math.floor((data.end - data.start) / (2 * channels));
  const pcm = new Int16Array(frames);
  for (let frame = 0; frame < frames; frame++) {
    let sum = 0;
    for (let channel = 0; channel < channels; channel++) {
      sum += view.getInt16(data.start + 2 * (frame * channels + channel), true);
    }
    pcm[frame] = Math.round(sum / channels);
  }
  return pcm;
}
