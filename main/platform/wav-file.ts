import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { flushFolder } from '../base/atomic-write';

const headerBytes = 44;
const bytesASample = 2;
/** Sizes in a WAV file have 32 bits. */
export const maxWavBytes = 0xffff_ffff - headerBytes;

/** A WAV file that grows. Under its own name it appears only whole. */
export interface WavWriter {
  /** Milliseconds written so far. */
  lengthMs(): number;
  /** Appends samples. Rejects with Node's own error (`ENOSPC` …), or with a `RangeError` beyond `maxWavBytes`. */
  append(pcm: Int16Array): Promise<void>;
  /** Appends silence. */
  pause(ms: number): Promise<void>;
  /** Puts the file in its place, over one of the same name. */
  finish(): Promise<void>;
  /** Takes away what was written; a file of the same name stays as it was. Never rejects. */
  discard(): Promise<void>;
}

/** Begins a mono 16-bit file beside `path`. Rejects with Node's own error when the folder cannot be written to. */
export async function createWavWriter(path: string, sampleRateHz: number): Promise<WavWriter> {
  const unfinished = `${path}.${randomBytes(6).toString('hex')}.part`;
  const handle = await open(unfinished, 'wx');
  let dataBytes = 0;
  const append = async (pcm: Int16Array): Promise<void> => {
    if (dataBytes + pcm.byteLength > maxWavBytes) throw new RangeError('longer than a WAV file can be');
    await writeAt(handle, samplesOf(pcm), headerBytes + dataBytes);
    dataBytes += pcm.byteLength;
  };
  return {
    append,
    lengthMs: () => (dataBytes / bytesASample / sampleRateHz) * 1_000,
    pause: (ms) => append(new Int16Array(Math.round((ms * sampleRateHz) / 1_000))),
    finish: async () => {
      await writeAt(handle, header(dataBytes, sampleRateHz), 0);
      await handle.sync();
      await handle.close();
      await rename(unfinished, path);
      await flushFolder(dirname(path));
    },
    discard: async () => {
      await handle.close().catch(() => undefined);
      await rm(unfinished, { force: true }).catch(() => undefined);
    },
  };
}

/** The bytes of a mono 16-bit WAV file. */
export const wavFile = (pcm: Int16Array, sampleRateHz: number): Buffer =>
  Buffer.concat([header(pcm.byteLength, sampleRateHz), samplesOf(pcm)]);

async function writeAt(handle: FileHandle, bytes: Buffer, position: number): Promise<void> {
  let written = 0;
  while (written < bytes.byteLength) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.byteLength - written, position + written);
    written += bytesWritten;
  }
}

/** Every system that runs Node keeps samples as a WAV file does, least byte first. */
const samplesOf = (pcm: Int16Array): Buffer => Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength);

function header(dataBytes: number, sampleRateHz: number): Buffer {
  const bytes = Buffer.alloc(headerBytes);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(headerBytes - 8 + dataBytes, 4);
  bytes.write('WAVEfmt ', 8, 'latin1');
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(sampleRateHz, 24);
  bytes.writeUInt32LE(sampleRateHz * bytesASample, 28);
  bytes.writeUInt16LE(bytesASample, 32);
  bytes.writeUInt16LE(8 * bytesASample, 34);
  bytes.write('data', 36, 'latin1');
  bytes.writeUInt32LE(dataBytes, 40);
  return bytes;
}
