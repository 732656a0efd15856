import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const icon = (name: string) => readFileSync(resolve(import.meta.dirname, '../../../assets/icons', name));
const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

describe('the icons', () => {
  test.each([16, 24, 32, 48, 64, 128, 256, 512])('are as large as their name says: %i', (size) => {
    const png = icon(`${size}x${size}.png`);
    expect(png.subarray(0, 8)).toEqual(pngSignature);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  });

  test('are all in the file for Windows, each where its entry points', () => {
    const ico = icon('crier.ico');
    const count = ico.readUInt16LE(4);
    expect(count).toBe(7);
    for (let entry = 0; entry < count; entry += 1) {
      const offset = ico.readUInt32LE(6 + 16 * entry + 12);
      expect(ico.subarray(offset, offset + 8)).toEqual(pngSignature);
    }
  });

  test('fill the file for macOS exactly', () => {
    const icns = icon('crier.icns');
    expect(icns.toString('latin1', 0, 4)).toBe('icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
  });
});
