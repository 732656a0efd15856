/** First bytes of files that are no text, by what a person would call them. */
const signs: readonly (readonly [kind: string, bytes: string])[] = [
  ['pdf', '%PDF-'],
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
  ['png', '\x89PNG'],
  ['jpeg', '\xff\xd8\xff'],
  ['gif', 'GIF87a'],
  ['gif', 'GIF89a'],
  ['program', '\x7fELF'],
  ['program', '\xcf\xfa\xed\xfe'],
  ['gzip', '\x1f\x8b'],
  ['7z', '7z\xbc\xaf\x27\x1c'],
  ['xz', '\xfd7zXZ'],
  ['office', '\xd0\xcf\x11\xe0'],
  ['sound', 'OggS\x00'],
  ['sound', 'fLaC\x00'],
  ['sound', 'ID3\x02'],
  ['sound', 'ID3\x03'],
  ['sound', 'ID3\x04'],
  ['database', 'SQLite format 3\x00'],
  ['rtf', '{\\rtf'],
];

/** What kind of binary file begins like this, or null when it may be text. */
export function binaryKind(bytes: Uint8Array): string | null {
  const found = signs.find(([, sign]) => startsWith(bytes, sign));
  if (found) return found[0];
  // RIFF holds sound, pictures or film; the word alone may begin a text.
  return startsWith(bytes, 'RIFF') && bytes.subarray(4, 8).includes(0) ? 'sound' : null;
}

function startsWith(bytes: Uint8Array, sign: string): boolean {
  for (let index = 0; index < sign.length; index += 1) {
    if (bytes[index] !== sign.charCodeAt(index)) return false;
  }
  return true;
}
