import { binaryKind } from '../file-signs';

/** What a file is by its first bytes, whatever its name says. */
export type Container = 'pdf' | 'zip' | 'office' | 'other-binary' | 'text';

/** Some programs write a line of their own before the sign; readers look for it in the first kilobyte. */
const pdfSignWithin = 1_024;

export function containerOf(bytes: Uint8Array): Container {
  const kind = binaryKind(bytes);
  if (kind === 'zip' || kind === 'office') return kind;
  const start = Buffer.from(bytes.subarray(0, pdfSignWithin)).toString('latin1');
  if (kind === 'pdf' || /%PDF-\d\.\d/.test(start)) return 'pdf';
  return kind === null ? 'text' : 'other-binary';
}

/** Word, Excel and PowerPoint wrap an encrypted document in the old format, in a stream of this name (MS-OFFCRYPTO 2.3.4.4). */
export const isLockedOffice = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'));

export type MarkupKind = 'opml' | 'feed' | 'page' | 'other';

/** What may stand before the root element: blanks, XML declarations, comments and document types. Linear. */
const preamble = /^(?:\s+|<\?[^>]{0,1000}\?>|<!--[\s\S]{0,20000}?-->|<!doctype(?:[^>[]|\[[^\]]{0,20000}\])*>)/i;
const rootName = /^<([a-z][\w.:-]*)[\s/>]/i;
/** Elements that a page, or a part of one, begins with. */
const pageStart = /^(?:html|head|body|title|meta|article|main|section|div|p|h[1-6]|ul|ol|table|blockquote)$/;

/** What kind of marked-up text this is; null: none. */
export function markupKind(text: string): MarkupKind | null {
  const start = text.slice(0, 100_000).trimStart();
  if (/^\{/.test(start)) return /"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\//.test(start) ? 'feed' : null;
  const root = rootName.exec(afterPreamble(start))?.[1]?.toLowerCase();
  if (root === undefined) return /^<!doctype html/i.test(start) ? 'page' : null;
  if (root === 'opml') return 'opml';
  if (['rss', 'feed', 'rdf:rdf', 'channel'].includes(root.replace(/^atom:/, ''))) return 'feed';
  return pageStart.test(root) ? 'page' : 'other';
}

function afterPreamble(start: string): string {
  let rest = start;
  for (let found = preamble.exec(rest); found !== null; found = preamble.exec(rest)) rest = rest.slice(found[0].length);
  return rest;
}
