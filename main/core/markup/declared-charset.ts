/** UTF-32 before UTF-16: its little-endian mark begins with the other's. */
const marks: readonly (readonly [charset: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** `<` as the first character, or a JSON document's brace: https://www.w3.org/TR/xml/#sec-guessing. */
const firstCharacters = [0x3c, 0x7b];
const zeroPatterns: readonly (readonly [charset: string, place: number, length: number])[] = [
  ['utf-32le', 0, 4],
  ['utf-32be', 3, 4],
  ['utf-16le', 0, 2],
  ['utf-16be', 1, 2],
];

export const charsetByMark = (bytes: Uint8Array): string | null =>
  marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0] ?? null;

/** The charset in which the first character is `<` or `{` with zero bytes around it. */
export function charsetByZeros(bytes: Uint8Array): string | null {
  const found = zeroPatterns.find(([, place, length]) => bytes.length >= length && isAlone(bytes, place, length));
  return found?.[0] ?? null;
}

function isAlone(bytes: Uint8Array, place: number, length: number): boolean {
  if (!firstCharacters.includes(bytes[place] ?? 0)) return false;
  for (let index = 0; index < length; index += 1) if (index !== place && bytes[index] !== 0) return false;
  return true;
}

/** The label in a Content-Type header. */
export const httpCharset = (contentType: string | null): string | null =>
  /charset\s*=\s*["']?([^"';,\s]+)/i.exec(contentType ?? '')?.[1] ?? null;

/** Where a declaration is looked for: the standard for HTML asks for the first 1,024 bytes, pages with long comments need more. */
const headBytes = 4_096;

/**
 * The label in an XML declaration or a `<meta>` of the first 4 KB. A wide charset that can be read here byte by byte is a lie: the text was
 * converted after it was written.
 */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, headBytes)).toString('latin1');
  const label = xmlLabel(head) ?? metaLabel(head);
  return label === null || /^(?:utf-?(?:16|32)|ucs-?[24])/i.test(label) ? null : label;
}

const xmlLabel = (head: string): string | null =>
  /<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']\s*([\w.:-]+)/i.exec(head)?.[1] ?? null;

/** Both forms: `<meta charset="…">` and `<meta http-equiv="Content-Type" content="text/html; charset=…">`. */
const metaLabel = (head: string): string | null =>
  /<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ?? null;
