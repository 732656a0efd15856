import { maxImportBytes } from '../../contract/limits';

/** The beginning of a text, as much of it as fits into `maxBytes` of UTF-8; a character is never cut in two. */
export function cappedText(text: string, maxBytes: number = maxImportBytes): string {
  // No UTF-16 unit takes more than three bytes.
  if (text.length * 3 <= maxBytes) return text;
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(maxBytes));
  return text.slice(0, read);
}
