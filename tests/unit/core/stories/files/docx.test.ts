import { describe, expect, test } from 'vitest';
import { readFile } from '../../../../../main/core/stories/files/read-file';
import { articleText } from '../../../../../main/core/stories/story';
import { eightStories, wholeText } from '../../../../support/documents/eight-stories';
import { footnoteMarkXml, makeDocx, pictureXml, type WordParagraph } from '../../../../support/documents/make-docx';
import { orderKept, wordRecall } from '../../../../support/documents/text-likeness';
import { fileTools } from './file-tools';

const opened = (bytes: Uint8Array) => readFile({ name: 'x.docx', bytes }, fileTools, new AbortController().signal);

async function read(...document: Parameters<typeof makeDocx>) {
  const content = await opened(makeDocx(...document));
  if (!content.ok || content.value.kind !== 'stories') throw new Error(JSON.stringify(content));
  expect(content.value.texts).toHaveLength(1);
  return content.value.texts[0] as (typeof content.value.texts)[0];
}

const body: WordParagraph = { text: 'Seventeen boats were counted at the northern breakwater that morning.' };

describe('a Word document', () => {
  test('keeps every word in order, and its headings', async () => {
    const paragraphs = eightStories.flatMap(([headline, summary, article]): readonly WordParagraph[] => [
      { text: headline, style: 'Heading1' },
      { text: summary },
      { text: article },
    ]);
    const { headline, article } = await read(paragraphs, {
      title: 'Eight stories',
      author: 'Ada Okoye',
      language: 'en-GB',
    });
    const found = articleText(article);
    expect(headline).toBe('Eight stories');
    expect(wordRecall(wholeText, found)).toBe(1);
    expect(orderKept(wholeText, found)).toBe(1);
    expect(article.filter(({ kind }) => kind === 'heading')).toHaveLength(8);
  });

  test('tells its author and language', async () => {
    const told = { title: 'Boats', author: 'Ada Okoye', language: 'es-MX' };
    expect(await read([body], told)).toMatchObject({ headline: 'Boats', author: 'Ada Okoye', language: 'es-MX' });
  });

  test.each([
    ['its title style', 'Title', ''],
    ['its first heading', 'Heading1', ''],
    ['a heading, when the title is what Word made up', 'Heading1', 'Microsoft Word Document'],
  ])('without a title has the headline of %s, and does not say it twice', async (_what, style, title) => {
    const { headline, article } = await read([{ text: 'Boats counted', style }, body], { title });
    expect(headline).toBe('Boats counted');
    expect(articleText(article)).toBe(body.text);
  });

  test('keeps lists', async () => {
    const { article } = await read([body, { text: 'one boat', isItem: true }, { text: 'two boats', isItem: true }]);
    expect(article.map(({ kind }) => kind)).toEqual(['paragraph', 'item', 'item']);
  });

  test('keeps what describes a picture, and never opens one', async () => {
    const bodyXml = pictureXml('m', 'A green book') + pictureXml('x', 'A host');
    const { article } = await read([body], { bodyXml });
    expect(articleText(article)).toBe(`${body.text}\nA green book\nA host`);
  });

  test('has its footnotes at the end, and no number in the sentence', async () => {
    const { article } = await read([body], { bodyXml: footnoteMarkXml, footnote: 'Until 1987.' });
    expect(article.map(({ kind, runs }) => [kind, runs.map(({ text }) => text).join('')])).toEqual([
      ['paragraph', body.text],
      ['paragraph', 'It was green.'],
      ['separator', ''],
      ['item', 'Until 1987.'],
    ]);
  });

  test('is read although a part that is not needed is broken', async () => {
    const media = {
      name: 'word/media/image1.png',
      data: new Uint8Array(2_000).map((_, index) => index),
      claimedBytes: 5,
    };
    expect(articleText((await read([body], { extraParts: [media] })).article)).toBe(body.text);
  });

  test('expands no entities, and reads none from elsewhere', async () => {
    const prologue =
      '<!DOCTYPE w [<!ENTITY a "AAAAAAAAAA"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY f SYSTEM "file:///etc/passwd">]>';
    const bodyXml = '<w:p><w:r><w:t>&c;&f;</w:t></w:r></w:p>';
    const content = await opened(makeDocx([body], { prologue, bodyXml }));
    expect(JSON.stringify(content)).not.toMatch(/AAAA|root:/);
  });

  test('without text is no story', async () => {
    expect(await opened(makeDocx([{ text: ' ' }]))).toMatchObject({ error: { code: 'no-story' } });
  });

  test('that is damaged says so', async () => {
    const bodyXml = '<w:p><w:r></w:p>';
    expect(await opened(makeDocx([body], { bodyXml }))).toMatchObject({ error: { code: 'unreadable-file' } });
  });

  test('with a bomb inside is refused', async () => {
    const bomb = { name: 'word/comments.xml', data: new Uint8Array(64 * 1024 * 1024), claimedBytes: 900 };
    expect(await opened(makeDocx([body], { extraParts: [bomb] }))).toMatchObject({ error: { code: 'unsafe-archive' } });
  });
});
