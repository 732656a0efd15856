import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type ErrorCode, errorCodes } from '../../../../../contract/errors';
import { maxImportBytes } from '../../../../../contract/limits';
import { readFile } from '../../../../../main/core/stories/files/read-file';
import { printed } from '../../../../support/documents/eight-stories';
import { makeDocx } from '../../../../support/documents/make-docx';
import { makeEpub } from '../../../../support/documents/make-epub';
import { makePdf } from '../../../../support/documents/make-pdf';
import { makeZip } from '../../../../support/documents/make-zip';
import { fileTools } from './file-tools';

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));
const read = (bytes: Uint8Array, name = 'x') => readFile({ name, bytes }, fileTools, new AbortController().signal);

const sentence = 'Seventeen boats were counted at the northern breakwater that morning.';
const docx = makeDocx([{ text: sentence }], { title: 'Boats' });
const epub = makeEpub([{ file: 'one', label: 'Boats', html: `<p>${sentence}</p>` }]);
const pdf = makePdf([[{ text: sentence, x: 60, y: 100 }]], { title: 'Boats' });

const samples: readonly (readonly [kind: string, bytes: Uint8Array])[] = [
  ['docx', docx],
  ['epub', epub],
  ['pdf', pdf],
  ['printed pdf', printed('two-columns.pdf')],
  ['html', bytesOf(`<!-- a --><html><body><h1>Boats</h1><p>${sentence}</p></body></html>`)],
  ['markdown', bytesOf(`---\ntitle: Boats\n---\n${sentence}`)],
  ['text', bytesOf(`Boats\n${sentence}`)],
];

describe('a file is told by what is in it', () => {
  test.each(samples)('%s, whatever its name says', async (_kind, bytes) => {
    for (const name of ['a.txt', 'a.pdf', 'a.docx', 'a.exe', '']) {
      expect(await read(bytes, name)).toMatchObject({ ok: true, value: { kind: 'stories' } });
    }
  });

  test('a list of feeds is left to the caller', async () => {
    const text = '<?xml version="1.0"?><!-- list --><opml version="2.0"><body/></opml>';
    expect(await read(bytesOf(text), 'a.txt')).toEqual({ ok: true, value: { kind: 'opml' } });
  });

  test.each([
    [
      '<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><item><title>Boats</title></item></channel></rss>',
    ],
    ['\uFEFF<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><entry><title>Boats</title></entry></feed>'],
    [
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>News</title></channel><item><title>Boats</title></item></rdf:RDF>',
    ],
    [
      '<!DOCTYPE rss [<!ENTITY a "b">]>\n<rss><channel><title>News</title><item><title>Boats</title></item></channel></rss>',
    ],
    [
      '{ "version": "https:\\/\\/jsonfeed.org\\/version\\/1.1", "title": "News", "items": [{ "id": "1", "title": "Boats" }] }',
    ],
  ])('a feed is one, whatever its name says: %s', async (text) => {
    expect(await read(bytesOf(text), 'a.txt')).toMatchObject({
      value: { texts: [{ headline: 'Boats', source: 'News' }] },
    });
  });

  test('a line of its own before a PDF does not hide it', async () => {
    expect(await read(new Uint8Array(Buffer.concat([Buffer.from('printed by x\n'), pdf])))).toMatchObject({ ok: true });
  });

  test('a page keeps the letters of the charset that it declares', async () => {
    const html = Buffer.from(
      `<html><meta charset="iso-8859-2"><title>\xa3\xf3d\xbc</title><p>${sentence}</p></html>`,
      'latin1',
    );
    expect(await read(new Uint8Array(html))).toMatchObject({ value: { texts: [{ headline: 'Łódź' }] } });
  });
});

describe('what cannot be read has a code that says why', () => {
  const office = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  test.each<readonly [string, Uint8Array, ErrorCode]>([
    ['an empty file', new Uint8Array(), 'empty-file'],
    ['a file of blanks', bytesOf(' \n\n'), 'empty-file'],
    ['a file that is too large', new Uint8Array(maxImportBytes + 1), 'too-large'],
    ['a picture', new Uint8Array(Buffer.from('\x89PNG\r\n', 'latin1')), 'not-text'],
    ['a packed text', new Uint8Array(gzipSync('text')), 'not-text'],
    ['an old Word document', new Uint8Array(Buffer.concat([office, Buffer.alloc(512)])), 'not-text'],
    [
      'an encrypted Word document',
      new Uint8Array(Buffer.concat([office, Buffer.from('EncryptedPackage', 'utf16le')])),
      'protected-file',
    ],
    [
      'a table in a zip',
      makeZip([{ name: '[Content_Types].xml', data: '<Types>spreadsheetml.sheet.main</Types>' }]),
      'not-text',
    ],
    ['an archive in an archive', makeZip([{ name: 'x.docx', data: docx }]), 'not-text'],
    ['a feed without items', bytesOf('<rss version="2.0"><channel/></rss>'), 'no-story'],
    ['a feed of empty items', bytesOf('<rss version="2.0"><channel><item/></channel></rss>'), 'no-story'],
    ['a broken JSON Feed', bytesOf('{ "version": "https://jsonfeed.org/version/1.1"'), 'no-story'],
    ['a drawing', bytesOf('<?xml version="1.0"?><svg><text>Boats</text></svg>'), 'no-story'],
    ['a truncated Word document', docx.slice(0, docx.length - 30), 'unreadable-file'],
    ['a truncated book', epub.slice(0, epub.length / 2), 'unreadable-file'],
    ['a truncated PDF', pdf.slice(0, 100), 'unreadable-file'],
  ])('%s', async (_what, bytes, code) => {
    expect(await read(bytes)).toMatchObject({ ok: false, error: { code } });
  });

  test('an archive that holds itself is opened once', async () => {
    let nest = makeZip([{ name: 'a.txt', data: 'a' }]);
    for (let depth = 0; depth < 50; depth += 1) nest = makeZip([{ name: 'again.zip', data: nest }]);
    expect(await read(nest)).toMatchObject({ error: { code: 'not-text' } });
  });
});

/** A generator that gives the same numbers each time (Mulberry32), so that a failure can be found again. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Some bytes changed, a piece cut out, or the end cut off. */
function damage(bytes: Uint8Array, random: () => number): Uint8Array {
  const copy = bytes.slice();
  const at = Math.floor(random() * copy.length);
  if (random() < 0.2) return copy.slice(0, at);
  if (random() < 0.2) return new Uint8Array([...copy.slice(0, at), ...copy.slice(at + Math.ceil(random() * 50))]);
  for (let count = 0; count < 1 + random() * 20; count += 1) {
    copy[Math.floor(random() * copy.length)] = Math.floor(random() * 256);
  }
  return copy;
}

describe('whatever the bytes, there is an answer', () => {
  const small = samples.filter(([, bytes]) => bytes.length < 20_000);

  test.each(small)(
    'damaged %s',
    async (_kind, bytes) => {
      const random = numbersFrom(bytes.length);
      for (let round = 0; round < 60; round += 1) {
        const result = await read(damage(bytes, random));
        if (!result.ok) expect(errorCodes).toContain(result.error.code);
        else if (result.value.kind === 'stories') expect(result.value.texts[0]?.headline).toMatch(/\S/);
        if (!result.ok) expect(result.error.code).not.toBe('internal');
      }
    },
    60_000,
  );

  test('random bytes, with and without the beginning of a format', async () => {
    const random = numbersFrom(7);
    const starts = ['', '%PDF-1.7\n', 'PK\x03\x04', '<html>', '<?xml', '---\n', '{', '\xff\xfe', '# '];
    for (let round = 0; round < 200; round += 1) {
      const start = Buffer.from(starts[round % starts.length] ?? '', 'latin1');
      const noise = Uint8Array.from({ length: Math.floor(random() * 2_000) }, () => Math.floor(random() * 256));
      const result = await read(new Uint8Array(Buffer.concat([start, noise])));
      if (!result.ok) expect(errorCodes).toContain(result.error.code);
    }
  }, 60_000);
});

test('every file of the plain form is read as before', async () => {
  const folder = join(import.meta.dirname, '../../../../fixtures/stories');
  const bytes = new Uint8Array(readFileSync(join(folder, 'chinese.txt')));
  const wanted = JSON.parse(readFileSync(join(folder, 'chinese.json'), 'utf8'));
  expect(await read(bytes)).toMatchObject({
    value: { texts: [{ headline: wanted.headline ?? wanted.value?.headline }] },
  });
});
