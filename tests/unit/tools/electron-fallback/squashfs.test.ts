import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { squashfsOffset } from '../../../../tools/electron-fallback/squashfs.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crier-squashfs-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** An ELF header that says: two section headers of 64 bytes at 100; then the magic number of the file system. */
function image(magic: string): string {
  const bytes = Buffer.alloc(300);
  bytes.write('\x7fELF\x02', 'latin1');
  bytes.writeBigUInt64LE(100n, 0x28);
  bytes.writeUInt16LE(64, 0x3a);
  bytes.writeUInt16LE(2, 0x3c);
  bytes.write(magic, 228, 'latin1');
  const file = join(folder, 'a.AppImage');
  writeFileSync(file, bytes);
  return file;
}

describe('the file system in an AppImage', () => {
  it('begins after the program', () => {
    expect(squashfsOffset(image('hsqs'))).toBe(228);
  });

  it('is missed in other files', () => {
    expect(squashfsOffset(image('sqsh'))).toBeNull();
    const text = join(folder, 'a.txt');
    writeFileSync(text, 'no program');
    expect(squashfsOffset(text)).toBeNull();
  });
});
