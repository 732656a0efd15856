import { expect, test } from 'vitest';
import { silentWav } from '../../../main/shell/silence';

test('the silence lasts ten seconds and is silent', () => {
  const wav = Buffer.from(silentWav(10));
  expect(wav.toString('latin1', 0, 4)).toBe('RIFF');
  expect(wav.toString('latin1', 8, 16)).toBe('WAVEfmt ');
  expect(wav.readUInt32LE(4)).toBe(wav.length - 8);
  expect(wav.readUInt32LE(40) / wav.readUInt32LE(28)).toBe(10);
  expect(new Set(wav.subarray(44))).toEqual(new Set([0x80]));
});
