import { fail, ok, type Result } from '../../../../../contract/errors';
import { archiveLimits } from '../../../../../contract/limits';

/** One entry as the archive's directory lists it. Sizes are what the archive claims. */
export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly isLink: boolean;
  /** 0: stored, 8: deflated; others are refused when they are read. */
  readonly method: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  /** Where the entry's own header begins. */
  readonly headerAt: number;
}

/** Sizes of the fixed parts and their signs: APPNOTE.TXT 6.3.10, sections 4.3.12 and 4.3.16. */
const endSign = 0x06054b50;
const endBytes = 22;
const maxCommentBytes = 0xffff;
const entrySign = 0x02014b50;
const entryBytes = 46;

/**
 * The entries that the directory at the archive's end lists. It alone is believed: what else lies between the entries is not there.
 *
 * `unreadable-file`: no directory, or a broken one. `unsafe-archive`: more than `archiveLimits.maxEntries`. Archives of more than 4 GB
 * (zip64) count as broken, because no file of that size can be opened.
 */
export function readZipDirectory(bytes: Uint8Array): Result<readonly ZipEntry[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const endAt = findEnd(view);
  if (endAt === null) return damaged('no directory');
  const count = view.getUint16(endAt + 10, true);
  if (count > archiveLimits.maxEntries) return fail('unsafe-archive', 'too many entries', { count });
  const entries: ZipEntry[] = [];
  let at = view.getUint32(endAt + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + entryBytes > endAt || view.getUint32(at, true) !== entrySign) return damaged('broken directory');
    const nextAt = at + entryBytes + entryTailBytes(view, at);
    if (nextAt > endAt) return damaged('broken directory');
    entries.push(readEntry(bytes, view, at));
    at = nextAt;
  }
  return ok(entries);
}

export const damaged = (message: string) => fail('unreadable-file', message, { reason: 'damaged' });

/** The end record lies at the very end, or before a comment whose length it tells. */
function findEnd(view: DataView): number | null {
  const last = view.byteLength - endBytes;
  for (let at = last; at >= Math.max(0, last - maxCommentBytes); at -= 1) {
    if (view.getUint32(at, true) === endSign && at + endBytes + view.getUint16(at + 20, true) <= view.byteLength) {
      return at;
    }
  }
  return null;
}

/** Name, extra fields and comment follow the fixed part. */
const entryTailBytes = (view: DataView, at: number): number =>
  view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const nameBytes = bytes.subarray(at + entryBytes, at + entryBytes + view.getUint16(at + 28, true));
  return {
    name: new TextDecoder().decode(nameBytes),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    isLink: isLinkMode(view.getUint32(at + 38, true) >>> 16),
    method: view.getUint16(at + 10, true),
    packedBytes: view.getUint32(at + 20, true),
    unpackedBytes: view.getUint32(at + 24, true),
    headerAt: view.getUint32(at + 42, true),
  };
}

/** The upper half of the external attributes is a Unix mode: 0o120000 is a symbolic link. */
const isLinkMode = (mode: number): boolean => (mode & 0o170000) === 0o120000;
