import { type Duplex, pipeline } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { FetchStop } from './fetch-stop';

export type Bytes = AsyncIterable<Uint8Array>;

/** A step between the socket and the reader. It holds back while its reader is busy. */
export type Decoder = (source: Bytes) => Bytes;

/** Nobody compresses three times for good reasons. */
const maxEncodings = 2;

/**
 * The steps that undo a Content-Encoding, in the order in which the bytes go through them.
 *
 * Throws `FetchStop` (`damaged-answer`) for what Crier did not offer to read.
 */
export function decodersFor(contentEncoding: string | null): readonly Decoder[] {
  const names = (contentEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  if (names.length > maxEncodings) throw new FetchStop('damaged-answer', 'packed too many times');
  return names.reverse().map(decoderFor);
}

function decoderFor(name: string): Decoder {
  switch (name) {
    case 'gzip':
    case 'x-gzip':
      return (source) => unpacked(source, () => createGunzip());
    case 'br':
      return (source) => unpacked(source, () => createBrotliDecompress());
    case 'deflate':
      return (source) => unpacked(source, inflateFor);
    default:
      throw new FetchStop('damaged-answer', 'packed in an unknown way');
  }
}

/** `deflate` means zlib's format (RFC 9110), but some servers leave out its header of two bytes. */
function inflateFor(first: Uint8Array): Duplex {
  const hasHeader = ((first[0] ?? 0) & 0x0f) === 8;
  return hasHeader ? createInflate() : createInflateRaw();
}

/**
 * What a decompressor makes of the source; nothing of nothing. An error of either comes out here, and a reader that stops early ends both.
 *
 * @param make gets the first bytes, to choose by
 */
async function* unpacked(source: Bytes, make: (first: Uint8Array) => Duplex): AsyncGenerator<Uint8Array> {
  const rest = source[Symbol.asyncIterator]();
  const first = await rest.next();
  if (first.done) return;
  const whole = async function* () {
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => rest };
  };
  const unpacking = make(first.value);
  pipeline(whole, unpacking, () => undefined);
  yield* unpacking;
}
