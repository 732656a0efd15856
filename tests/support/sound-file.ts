import { spawnSync } from 'node:child_process';

/** Samples a second of everything that is compared here. */
export const analysisRateHz = 16_000;

const rawFormat = ['-t', 'raw', '-r', String(analysisRateHz), '-e', 'signed', '-b', '16', '-c', '1'] as const;

/** Any sound that sox can read, as mono 16-bit samples at `analysisRateHz`. Throws with sox's own words when it cannot. */
export function loadSound(file: string): Int16Array {
  const result = spawnSync('sox', ['-G', file, ...rawFormat, '-'], { maxBuffer: 1 << 28, timeout: 60_000 });
  if (result.status !== 0) throw new Error(`sox could not read the sound: ${result.error ?? result.stderr}`);
  const bytes = Uint8Array.from(result.stdout);
  return new Int16Array(bytes.buffer, 0, bytes.length >> 1);
}

/** A WAV file's bytes of mono 16-bit samples, for keeping a recording that a test refused. */
export function wavBytes(pcm: Int16Array, rateHz: number = analysisRateHz): Uint8Array {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + pcm.byteLength, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rateHz, 24);
  header.writeUInt32LE(rateHz * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(pcm.byteLength, 40);
  return Buffer.concat([header, Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength)]);
}
