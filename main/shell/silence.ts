const sampleRateHz = 8_000;
const headerBytes = 44;

/**
 * A WAV file of silence, mono, 8 bit. The page loops it while it speaks, because Chromium gives media keys only to pages with a sounding
 * media element of at least 5 s (its minimum for a media session's "long" content).
 */
export function silentWav(seconds: number): Uint8Array {
  const samples = seconds * sampleRateHz;
  // 8-bit samples are unsigned: 0x80 is silence.
  const wav = Buffer.alloc(headerBytes + samples, 0x80);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(headerBytes - 8 + samples, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(sampleRateHz, 24);
  wav.writeUInt32LE(sampleRateHz, 28);
  wav.writeUInt16LE(1, 32);
  wav.writeUInt16LE(8, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(samples, 40);
  return wav;
}
