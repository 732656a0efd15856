import { Inflate } from 'fflate';
import { fail, ok, type Result } from '../../../../../contract/errors';
import { archiveLimits } from '../../../../../contract/limits';
import { damaged, type ZipEntry } from './zip-directory';

/** Deflate makes at most 1,032 bytes of one, so that a step makes at most 4 MB before it is judged. */
const stepBytes = 4 * 1024;

/** An entry's own header: APPNOTE.TXT 6.3.10, section 4.3.7. */
const headerSign = 0x04034b50;
const headerBytes = 30;

/** Whether so much from so little is more than any document has. */
export const isBomb = (unpackedBytes: number, packedBytes: number): boolean =>
  unpackedBytes > archiveLimits.freeBytes && unpackedBytes > packedBytes * archiveLimits.maxRatio;

/**
 * Unpacks one entry, and stops as soon as it becomes more than the directory claims, at most 4 MB later.
 *
 * `unsafe-archive`: it did. `unreadable-file`: damaged, or packed in a way that nobody uses for documents.
 */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry): Result<Uint8Array> {
  const packed = packedData(bytes, entry);
  if (packed === null) return damaged('an entry lies outside the file');
  if (entry.method === 0) return packed.length === entry.unpackedBytes ? ok(packed) : damaged('a wrong size');
  return entry.method === 8 ? inflate(packed, entry.unpackedBytes) : damaged('an unknown way of packing');
}

/** Null: not inside the file. */
function packedData(bytes: Uint8Array, { headerAt, packedBytes }: ZipEntry): Uint8Array | null {
  const dataAt = dataStart(bytes, headerAt);
  return dataAt !== null && dataAt + packedBytes <= bytes.length ? bytes.subarray(dataAt, dataAt + packedBytes) : null;
}

/** Name and extra fields stand between header and data, and may be longer or shorter than in the directory. */
export function dataStart(bytes: Uint8Array, headerAt: number): number | null {
  if (headerAt + headerBytes > bytes.length) return null;
  const header = new DataView(bytes.buffer, bytes.byteOffset + headerAt, headerBytes);
  if (header.getUint32(0, true) !== headerSign) return null;
  return headerAt + headerBytes + header.getUint16(26, true) + header.getUint16(28, true);
}

function inflate(packed: Uint8Array, claimedBytes: number): Result<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  let isDone = false;
  const stream = new Inflate((part, isFinal) => {
    parts.push(part);
    size += part.length;
    isDone = isFinal;
  });
  try {
    for (let at = 0; at < packed.length; at += stepBytes) {
      stream.push(packed.subarray(at, at + stepBytes), at + stepBytes >= packed.length);
      if (size > claimedBytes) return fail('unsafe-archive', 'an entry is larger than the archive claims');
    }
  } catch {
    return damaged('an entry cannot be unpacked');
  }
  return isDone && size === claimedBytes ? ok(joined(parts, size)) : damaged('an entry is cut off');
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
