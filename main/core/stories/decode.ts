import iconv from 'iconv-lite';
import { fail, ok, type Result } from '../../../contract/errors';
import { maxImportBytes } from '../../../contract/limits';
import { binaryKind } from './file-signs';

/**
 * Bytes of a text file as text: byte order mark, else UTF-16 by its zero bytes, else UTF-8, else Windows-1252. The first reading that looks
 * like text is taken. The byte order mark is not part of the answer.
 *
 * `empty-file`: no bytes. `too-large`: more than `maxImportBytes`. `not-text`: a known binary format, or more control characters than any
 * text has. Linear; 20 MB take about a third of a second.
 */
export function decodeText(bytes: Uint8Array): Result<string> {
  if (bytes.byteLength === 0) return fail('empty-file', 'the file holds no bytes');
  if (bytes.byteLength > maxImportBytes) return fail('too-large', 'the file is too large for a story');
  const binary = binaryKind(bytes);
  if (binary !== null) return fail('not-text', 'the file is of a binary format', { kind: binary });
  for (const reading of readings) {
    const text = reading(bytes);
    if (text !== null && looksLikeText(text)) return ok(text);
  }
  return fail('not-text', 'the bytes make no text');
}

/** Null: not in this encoding. */
type Reading = (bytes: Uint8Array) => string | null;

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be' | 'windows-1252';

/** UTF-32 before UTF-16: its little-endian mark begins with the other's. */
const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

function fromMark(bytes: Uint8Array): string | null {
  for (const [encoding, mark] of marks) {
    if (mark.every((byte, index) => bytes[index] === byte)) return decodeAs(encoding, bytes.subarray(mark.length));
  }
  return null;
}

/** Every tenth byte zero: UTF-16 of any script that has spaces. Fewer: of one without; so few may also be strays in a UTF-8 text. */
const fromManyZeros: Reading = (bytes) => (hasManyZeros(bytes) ? fromUtf16(bytes) : null);
const fromFewZeros: Reading = (bytes) => (bytes.includes(0) ? fromUtf16(bytes) : null);

/** The byte order in which spaces and line ends appear; one of them at least ends the headline. */
function fromUtf16(bytes: Uint8Array): string | null {
  const little = countBlanks(bytes, 0);
  const big = countBlanks(bytes, 1);
  if (little > big * 10 && little > 1) return decodeAs('utf-16le', bytes);
  return big > little * 10 && big > 1 ? decodeAs('utf-16be', bytes) : null;
}

/** Pairs that are a space or line end when `low` is the place of the low byte. */
function countBlanks(bytes: Uint8Array, low: 0 | 1): number {
  let count = 0;
  for (let index = 0; index + 1 < bytes.length; index += 2) {
    const lowByte = bytes[index + low];
    if (bytes[index + 1 - low] === 0 && (lowByte === 0x20 || lowByte === 0x0a || lowByte === 0x0d)) count += 1;
  }
  return count;
}

function hasManyZeros(bytes: Uint8Array): boolean {
  let zeros = 0;
  for (let index = bytes.indexOf(0); index !== -1; index = bytes.indexOf(0, index + 1)) zeros += 1;
  return zeros * 10 >= bytes.length;
}

const fromUtf8: Reading = (bytes) => {
  const text = decodeAs('utf-8', bytes);
  return text.includes(broken) ? null : text;
};

/** A few broken places, as in a file that was cut off in the middle of a character. Windows-1252 almost never makes a valid sequence. */
const fromDamagedUtf8: Reading = (bytes) => {
  const text = decodeAs('utf-8', bytes);
  let brokenCount = 0;
  let foreignCount = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0xfffd) brokenCount += 1;
    else if (code > 0x7f) foreignCount += 1;
  }
  return brokenCount * 10 < foreignCount ? text : null;
};

const broken = '\uFFFD';

/** By iconv-lite, because Node 20's TextDecoder leaves 0x80–0x9F, curly quotes and dashes among them, as control characters. */
const fromWindows1252: Reading = (bytes) => decodeAs('windows-1252', bytes);

const readings: readonly Reading[] = [
  fromMark,
  fromManyZeros,
  fromUtf8,
  fromFewZeros,
  fromDamagedUtf8,
  fromWindows1252,
];

/** Never throws; what cannot be decoded becomes U+FFFD. */
function decodeAs(encoding: Encoding, bytes: Uint8Array): string {
  if (encoding === 'utf-8' || encoding.startsWith('utf-16')) return new TextDecoder(encoding).decode(bytes);
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding);
}

/** At most one character, or one in fifty, that no text has: control characters, broken places, code points without meaning. */
function looksLikeText(text: string): boolean {
  let odd = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x20 ? !isBlankControl(code) : code >= 0x7f && isOdd(code)) odd += 1;
  }
  return (odd - 1) * 50 <= text.length && oddSamples(text) <= 1 / 50;
}

/** Tab, line feed, vertical tab, form feed, carriage return, escape (colours of a terminal) and backspace (overstrike of a printer). */
const isBlankControl = (code: number) => (code >= 0x08 && code <= 0x0d) || code === 0x1b;

const isOdd = (code: number) => (code >= 0x7f && code <= 0x9f && code !== 0x85) || code >= 0xfffd;

const sampleChars = 20_000;

/** Share of unassigned and private characters at the beginning: bytes that were read as UTF-16 by mistake are full of them. */
function oddSamples(text: string): number {
  const sample = text.slice(0, sampleChars);
  return (sample.match(/[\p{Cn}\p{Co}\p{Cs}]/gu)?.length ?? 0) / Math.max(1, sample.length);
}
