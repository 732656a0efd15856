import iconv from 'iconv-lite';

/** Names that the detector and some servers use for what the standard calls otherwise. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ['cp932', 'shift_jis'],
  ['cp949', 'euc-kr'],
  ['cp874', 'windows-874'],
  ['cp936', 'gbk'],
  ['cp950', 'big5'],
  ['utf8mb4', 'utf-8'],
]);

/** What iconv-lite may be asked for; its list also holds things that are no charset, such as base64, and UTF-7, which hides markup. */
const iconvLabels = /^(?:utf-?32(?:le|be)?|(?:cp|ibm|windows-?)\d{3,4}|iso-?8859-?\d{1,2}|koi8-\w+|mac\w+|hz-gb-2312)$/;

/** The canonical name of a charset's label; null for a label that nobody knows. */
export function labelOf(label: string): string | null {
  const plain = label.trim().toLowerCase();
  const name = otherNames.get(plain) ?? plain.replace(/^x-(?=(?:utf|iso|windows))/, '');
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return iconvLabels.test(name) && iconv.encodingExists(name) ? name : null;
  }
}

/** One byte, one character: nearly every sequence of bytes is valid, so such a label proves nothing. */
export const isSingleByte = (charset: string): boolean =>
  /^(?:windows-(?:125\d|874)|iso-8859-|koi8-|macintosh|x-mac-|ibm|cp\d|mac)/.test(charset);

/** UTF-7 and UTF-16 without a mark are guesses that are nearly always wrong; UTF-8 was tried before. */
export const isDetectedWrongly = (charset: string): boolean => /^utf-/.test(charset);

/**
 * `exact`: null unless every byte has a meaning. `damaged`: null unless at most one foreign character in ten is broken, as in a text that was
 * cut off. `any`: always a text.
 */
export function decodeAs(charset: string, bytes: Uint8Array, demand: 'any'): string;
export function decodeAs(charset: string, bytes: Uint8Array, demand: 'exact' | 'damaged'): string | null;
export function decodeAs(charset: string, bytes: Uint8Array, demand: 'exact' | 'damaged' | 'any'): string | null {
  if (isNative(charset)) return decodeNatively(charset, bytes, demand);
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), charset);
  return isGoodEnough(text, demand) ? text : null;
}

/** Node 20's decoder leaves 0x80–0x9F of the windows-125x family, curly quotes and dashes among them, as control characters. */
function isNative(charset: string): boolean {
  if (/^windows-125\d$/.test(charset)) return false;
  try {
    return new TextDecoder(charset).encoding !== '';
  } catch {
    return false;
  }
}

function decodeNatively(charset: string, bytes: Uint8Array, demand: 'exact' | 'damaged' | 'any'): string | null {
  try {
    const text = new TextDecoder(charset, { fatal: demand === 'exact' }).decode(bytes);
    return demand === 'exact' || isGoodEnough(text, demand) ? text : null;
  } catch {
    return null;
  }
}

function isGoodEnough(text: string, demand: 'exact' | 'damaged' | 'any'): boolean {
  if (demand === 'any') return true;
  const brokenCount = text.match(/\uFFFD/g)?.length ?? 0;
  if (demand === 'exact' || brokenCount === 0) return brokenCount === 0;
  return brokenCount * 10 <= (text.match(/[^\0-\x7F\uFFFD]/g)?.length ?? 0);
}
