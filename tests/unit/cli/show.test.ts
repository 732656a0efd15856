import { describe, expect, test } from 'vitest';
import { crier, story } from './cli-world';

describe('show', () => {
  test('gives the whole story as JSON, with null for what is missing', async () => {
    const { status, out, err } = await crier(['show', 'story.txt', '--json']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(JSON.parse(out)).toEqual({
      headline: 'Ferry late again',
      summary: 'The morning boat came at noon.',
      language: 'en',
      url: null,
      source: 'story.txt',
      author: null,
      publishedAt: null,
      article: [{ kind: 'paragraph', text: 'The ferry was late again. Nobody minded the wait.' }],
    });
  });

  test('of standard input has no source', async () => {
    const { out } = await crier(['show', '-', '--json'], { input: story });
    expect(JSON.parse(out)).toMatchObject({ headline: 'Ferry late again', source: null });
  });

  test('prints headline, credits, summary and article with empty lines between', async () => {
    const { out } = await crier(['show', 'file:///news/story.txt']);
    expect(out.split('\n\n')).toEqual([
      'Ferry late again',
      'story.txt',
      'The morning boat came at noon.',
      'The ferry was late again. Nobody minded the wait.\n',
    ]);
  });

  test('of a text with the commands of a terminal prints text only', async () => {
    const hostile = story.replace('Ferry late', '\u001b]0;title\u0007Ferry \u009b31mlate\u202e');
    for (const args of [
      ['show', '-'],
      ['show', '-', '--json'],
    ])
      expect((await crier(args, { input: hostile })).out).toMatch(/^(?:[^\p{Cc}\u202e]|\n)+$/u);
  });

  test.each([
    ['missing.txt', 'missing.txt does not exist'],
    ['empty.txt', 'empty.txt is empty'],
    ['data.json', 'data.json holds no story'],
    ['picture.png', 'picture.png is of a kind that cannot be read'],
    ['news.xml', 'news.xml holds no story'],
    ['list.opml', 'list.opml is a list of feeds: use "crier opml in"'],
    ['ftp://example.com/a', 'is no web address'],
    ['https://user:word@example.com/', 'is no web address'],
    ['story:gone', 'there is no story gone'],
    ['bad\0name', 'does not exist'],
    ['file://%zz', 'does not exist'],
  ])('%j is told in one line on stderr', async (name, sentence) => {
    const files = {
      '/news/empty.txt': '',
      '/news/data.json': '{"list": [1, 2, 3], "name": "data"}',
      '/news/news.xml': '<rss version="2.0"><channel><title>News</title></channel></rss>',
      '/news/list.opml': '<opml version="2.0"><body/></opml>',
      '/news/picture.png': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    };
    const { status, out, err } = await crier(['show', name, '--json'], { files });
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toContain(sentence);
    expect(err).toMatch(/^crier: [^\p{Cc}]+$/u);
  });
});
