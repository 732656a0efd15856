import { deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly data: Uint8Array | string;
  /** Stored as it is. */
  readonly isStored?: boolean;
  /** What the directory claims, where that is a lie. */
  readonly claimedBytes?: number;
  readonly isEncrypted?: boolean;
  /** Unix file mode. */
  readonly mode?: number;
}

/** A zip archive written entry by entry, also one that no honest program would write. Several entries can share one name. */
export function makeZip(parts: readonly ZipPart[]): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const { header, packed, entry } = writePart(part, at);
    bodies.push(header, packed);
    directory.push(entry);
    at += header.length + packed.length;
  }
  const list = Buffer.concat(directory);
  return new Uint8Array(Buffer.concat([...bodies, list, endRecord(parts.length, list.length, at)]));
}

function writePart({ name, data, isStored = false, claimedBytes, isEncrypted = false, mode = 0 }: ZipPart, at: number) {
  const raw = Buffer.from(data as Uint8Array);
  const packed = isStored ? raw : deflateRawSync(raw);
  const nameBytes = Buffer.from(name);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(isEncrypted ? 1 : 0, 2);
  common.writeUInt16LE(isStored ? 0 : 8, 4);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(claimedBytes ?? raw.length, 18);
  common.writeUInt16LE(nameBytes.length, 22);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE((mode << 16) >>> 0, 6);
  tail.writeUInt32LE(at, 10);
  return {
    packed,
    header: Buffer.concat([sign(0x04034b50), common, nameBytes]),
    entry: Buffer.concat([sign(0x02014b50), Buffer.from([20, 3]), common, tail, nameBytes]),
  };
}

/** @param startAt  where the directory begins */
export function endRecord(count: number, directoryBytes: number, startAt: number): Buffer {
  const end = Buffer.alloc(18);
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(directoryBytes, 8);
  end.writeUInt32LE(startAt, 12);
  return Buffer.concat([sign(0x06054b50), end]);
}

function sign(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
