import { closeSync, openSync, readSync } from 'node:fs';

const elfHeaderBytes = 64;

/**
 * Where an AppImage's file system begins: it follows the ELF program, which ends with its section headers.
 *
 * @param {string} file
 * @returns {number | null} bytes from the start; null when this is no AppImage
 */
export function squashfsOffset(file) {
  const descriptor = openSync(file, 'r');
  try {
    const header = readBytes(descriptor, elfHeaderBytes, 0);
    const is64BitElf = header.toString('latin1', 0, 4) === '\x7fELF' && header[4] === 2;
    if (!is64BitElf) return null;
    const [headersAt, headerBytes, headers] = [
      header.readBigUInt64LE(0x28),
      header.readUInt16LE(0x3a),
      header.readUInt16LE(0x3c),
    ];
    const offset = Number(headersAt) + headerBytes * headers;
    return readBytes(descriptor, 4, offset).toString('latin1') === 'hsqs' ? offset : null;
  } finally {
    closeSync(descriptor);
  }
}

/** @param {number} descriptor @param {number} bytes @param {number} at */
function readBytes(descriptor, bytes, at) {
  const buffer = Buffer.alloc(bytes);
  readSync(descriptor, buffer, 0, bytes, at);
  return buffer;
}
