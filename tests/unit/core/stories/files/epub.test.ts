import { describe, expect, test } from 'vitest';
import { readFile } from '../../../../../main/core/stories/files/read-file';
import { articleText } from '../../../../../main/core/stories/story';
import { eightStories, wholeText } from '../../../../support/documents/eight-stories';
import { type BookPart, makeEpub } from '../../../../support/documents/make-epub';
import { orderKept, wordRecall } from '../../../../support/documents/text-likeness';
import { fileTools } from './file-tools';

const opened = (bytes: Uint8Array) => readFile({ name: 'x.epub', bytes }, fileTools, new AbortController().signal);

async function read(...book: Parameters<typeof makeEpub>) {
  const content = await opened(makeEpub(...book));
  if (!content.ok || content.value.kind !== 'stories') throw new Error(JSON.stringify(content));
  return content.value.texts;
}

const prose = '<p>Seventeen boats were counted at the northern breakwater&#160;that morning.</p>';
const chapter = (file: string, label: string, html = `<h1>${label}</h1>${prose}`): BookPart => ({ file, label, html });

const encryption = (method: string, target: string) =>
  `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="${method}"/><enc:CipherData><enc:CipherReference URI="${target}"/></enc:CipherData></enc:EncryptedData></encryption>`;

describe('a book', () => {
  test.each([false, true])('keeps every word in order, a chapter a story (EPUB 2: %s)', async (isOld) => {
    const parts = eightStories.map(([headline, summary, article], index) =>
      chapter(`c ${index}`, headline, `<h2>${headline}</h2><p><i>${summary}</i></p><p>${article}</p>`),
    );
    const texts = await read(parts, { isOld, title: 'Eight stories', author: 'Ada Okoye', language: 'en-GB' });
    expect(texts.map(({ headline }) => headline)).toEqual(eightStories.map(([headline]) => headline));
    const found = texts.map(({ headline, article }) => `${headline}\n${articleText(article)}`).join('\n');
    expect(wordRecall(wholeText, found)).toBe(1);
    expect(orderKept(wholeText, found)).toBe(1);
    expect(texts[0]).toMatchObject({ source: 'Eight stories', author: 'Ada Okoye', language: 'en-GB' });
  });

  test('leaves out its cover, its table of contents and pages of pictures', async () => {
    const texts = await read([
      { file: 'cover', label: 'Cover', html: '<p>A Book by Ann Author</p>' },
      { file: 'toc', html: prose, body: 'epub:type="toc"' },
      { file: 'plate', html: '<img src="p.jpg" alt="A harbour"/>' },
      chapter('one', 'One'),
    ]);
    expect(texts.map(({ headline }) => headline)).toEqual(['One']);
  });

  test('puts a chapter that was cut into several files together', async () => {
    const texts = await read([
      chapter('one', 'One'),
      { file: 'one-b', html: '<p>It went on.</p>' },
      chapter('two', 'Two'),
    ]);
    expect(texts.map(({ headline }) => headline)).toEqual(['One', 'Two']);
    expect(articleText(texts[0]?.article ?? [])).toMatch(/that morning\.\nIt went on\.$/);
  });

  test('names a chapter by its heading where the table of contents does not', async () => {
    const texts = await read([{ file: 'one', html: `<h2>A heading</h2>${prose}` }, chapter('two', 'Two')]);
    expect(texts.map(({ headline }) => headline)).toEqual(['A heading', 'Two']);
  });

  test('says a title that is printed on two lines once', async () => {
    const [text] = await read([chapter('one', 'Chapter 1: The Storm', `<h1>Chapter 1</h1><h2>The Storm</h2>${prose}`)]);
    expect(articleText(text?.article ?? [])).toMatch(/^Seventeen/);
  });

  test('is read to its end although elements close in their own tag', async () => {
    const [text] = await read([chapter('one', 'One', `<p><a id="p1"/>First.</p><div class="x"/><p>Last.</p>`)]);
    expect(articleText(text?.article ?? [])).toBe('First.\nLast.');
  });

  test('has no number of a note in its sentences', async () => {
    const html =
      '<p>It was green<a epub:type="noteref" href="n.xhtml#n1"><sup>1</sup></a>, and <a href="x.xhtml">long</a>.</p>';
    const [text] = await read([chapter('one', 'One', html)]);
    expect(articleText(text?.article ?? [])).toBe('It was green, and long.');
  });

  test('lacking a file is read without it', async () => {
    const bytes = Buffer.from(makeEpub([chapter('one', 'One'), chapter('two', 'Two')]));
    for (let at = bytes.indexOf('text/two.'); at !== -1; at = bytes.indexOf('text/two.', at + 1))
      bytes.write('text/tvo.', at);
    expect(await opened(new Uint8Array(bytes))).toMatchObject({ ok: true, value: { texts: [{ headline: 'One' }] } });
  });

  test.each([
    ['is locked by a shop', 'http://www.w3.org/2001/04/xmlenc#aes128-cbc', 'OEBPS/text/one.xhtml', false],
    ['has scrambled fonts', 'http://www.idpf.org/2008/embedding', 'OEBPS/fonts/serif.otf', true],
    ['has fonts scrambled as Adobe does', 'http://ns.adobe.com/pdf/enc#RC', 'OEBPS/fonts/serif.otf', true],
  ])('that %s: whether it is read', async (_what, method, target, isRead) => {
    const result = await opened(makeEpub([chapter('one', 'One')], { encryption: encryption(method, target) }));
    expect(result).toMatchObject(isRead ? { ok: true } : { error: { code: 'protected-file' } });
  });

  test('without text is no story', async () => {
    expect(await opened(makeEpub([chapter('one', 'One', '<img src="a.png"/>')]))).toMatchObject({
      error: { code: 'no-story' },
    });
  });

  test('without a package is damaged', async () => {
    const bytes = makeEpub([chapter('one', 'One')], { extraParts: [] });
    const broken = Buffer.from(bytes);
    for (let at = broken.indexOf('OEBPS/book.opf'); at !== -1; at = broken.indexOf('OEBPS/book.opf', at + 1))
      broken.write('OEBPS/nook.opf', at);
    expect(await opened(new Uint8Array(broken))).toMatchObject({ error: { code: 'unreadable-file' } });
  });
});
