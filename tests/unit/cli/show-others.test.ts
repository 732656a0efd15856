import { describe, expect, test } from 'vitest';
import { makeEpub } from '../../support/documents/make-epub';
import { crier, emptyLibrary, nowMs, story } from './cli-world';
import { fakeWeb } from './fake-web';

const address = 'https://gazette.example/2026/ferry';
const paragraphs = ['The ferry was late again on Monday morning.', 'Nobody on the quay minded the wait, they said.'];
const page = `<!doctype html><html lang="en"><head><title>Ferry late again</title><meta name="author" content="Ada Wren">
  <meta property="og:site_name" content="Port Gazette"><meta property="article:published_time" content="2026-03-02T08:00:00+01:00"></head>
  <body><nav><a href="/">Home</a></nav><article><h1>Ferry late again</h1>
  ${[...paragraphs, ...paragraphs, ...paragraphs].map((text) => `<p>${text}</p>`).join('')}<h2>Why</h2><p>${paragraphs.join(' ')}</p></article></body></html>`;
const feed =
  '<rss version="2.0"><channel><title>News</title><item><title>A</title><link>/a</link></item><item><title>B</title><description>Of B.</description></item></channel></rss>';

describe('show of a web address', () => {
  test('gives the article of its page with what the page tells about it', async () => {
    const web = fakeWeb({ [address]: { body: page, type: 'text/html' } }, nowMs);
    const { status, out, err } = await crier(['show', address, '--json'], { web });
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const shown = JSON.parse(out);
    expect(shown).toMatchObject({
      headline: 'Ferry late again',
      summary: null,
      language: 'en',
      url: address,
      source: 'Port Gazette',
      author: 'Ada Wren',
      publishedAt: '2026-03-02T07:00:00.000Z',
    });
    expect(shown.article).toContainEqual({ kind: 'paragraph', text: paragraphs[0] });
    expect(shown.article).toContainEqual({ kind: 'heading', level: 2, text: 'Why' });
  });

  test('lets exactly the typed host be a private one', async () => {
    const web = fakeWeb({}, nowMs);
    await crier(['show', 'http://127.0.0.1:8080/a'], { web });
    expect(web.asked.map(({ url, typedHost }) => [url, typedHost])).toEqual([
      ['http://127.0.0.1:8080/a', '127.0.0.1:8080'],
    ]);
  });

  test('reads other files that are at an address', async () => {
    const web = fakeWeb({ 'https://gazette.example/ferry%20late.txt': { body: story, type: 'text/plain' } }, nowMs);
    const { out } = await crier(['show', 'https://gazette.example/ferry%20late.txt', '--json'], { web });
    expect(JSON.parse(out)).toMatchObject({
      headline: 'Ferry late again',
      source: 'ferry late.txt',
      url: 'https://gazette.example/ferry%20late.txt',
    });
  });

  test('takes the first story of a feed and says how many there are', async () => {
    const web = fakeWeb({ [address]: { body: feed, type: 'application/rss+xml' } }, nowMs);
    const { status, out, err } = await crier(['show', address, '--json'], { web });
    expect({ status, err }).toEqual({
      status: 0,
      err: 'This is the first of 2 stories. --chapter 2 takes the second.',
    });
    expect(JSON.parse(out)).toMatchObject({ headline: 'A', source: 'News' });
  });

  test.each([
    ['offline', 'no connection'],
    ['host-not-found', 'no site was found'],
    ['too-large', 'larger than 10 megabytes'],
    ['private-address', 'private network'],
    ['server-busy', 'left alone for a while'],
  ] as const)('tells %s in one line', async (failure, sentence) => {
    const { status, out, err } = await crier(['show', address, '--json'], {
      web: fakeWeb({ [address]: { failure } }, nowMs),
    });
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toContain(sentence);
    expect(err).toMatch(/^crier: [^\p{Cc}]+$/u);
  });
});

describe('show of other files', () => {
  const book = makeEpub(
    [
      { file: 'one', label: 'First', html: '<h1>First</h1><p>The beginning of the book.</p>' },
      { file: 'two', label: 'Second', html: '<h1>Second</h1><p>The end of the book.</p>' },
    ],
    { title: 'The Quay', author: 'Ada Wren', language: 'en' },
  );
  const files = {
    '/news/quay.epub': book,
    '/news/note.md': '# Ferry late\n\nIt came at *noon*.\n',
    '/news/saved.html': page,
    '/news/line.txt': 'Just a line',
    '/news/feed.xml': feed,
    '/news/days/1.txt': story,
    '/news/days/2.txt': story.replaceAll('Ferry', 'Bus'),
  };

  test('gives the first chapter of a book, and says how to get at the others', async () => {
    const { out, err } = await crier(['show', 'quay.epub', '--json'], { files });
    expect(JSON.parse(out)).toMatchObject({ headline: 'First', source: 'The Quay', author: 'Ada Wren' });
    expect(err).toBe('This is the first of 2 stories. --chapter 2 takes the second.');
  });

  test('gives the chapter that was asked for', async () => {
    const { out, err } = await crier(['show', 'quay.epub', '--json', '--chapter', '2'], { files });
    expect(JSON.parse(out)).toMatchObject({ headline: 'Second' });
    expect(err).toBe('');
  });

  test('says how many chapters there are when more were asked for', async () => {
    const { status, err } = await crier(['show', 'quay.epub', '--chapter', '3'], { files });
    expect({ status, err }).toEqual({ status: 1, err: 'crier: quay.epub has 2 stories: --chapter cannot be more.' });
  });

  test('takes a folder for its texts', async () => {
    const folders = { '/news/days': ['1.txt', '2.txt'] };
    const { out } = await crier(['show', 'days', '--chapter', '2'], { files, folders });
    expect(out).toMatch(/^Bus late again\n/);
  });

  test.each([
    ['note.md', 'Ferry late'],
    ['saved.html', 'Ferry late again'],
    ['line.txt', 'Just a line'],
    ['feed.xml', 'A'],
  ])('reads %s', async (name, headline) => {
    const { status, out } = await crier(['show', name, '--json'], { files });
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ headline });
  });

  test('is read aloud the same way', async () => {
    const { status, out } = await crier(['read', 'quay.epub', '--chapter', '2', '--section', 'article'], { files });
    expect({ status, out }).toEqual({ status: 0, out: 'The end of the book.\n' });
  });
});

describe('show of a story that is kept', () => {
  test('finds it by its id', async () => {
    const library = await emptyLibrary();
    const web = fakeWeb({ 'https://gazette.example/feed': { body: feed } }, nowMs);
    await crier(['add', 'https://gazette.example/feed'], { library, web });
    const [row] = JSON.parse((await crier(['list', '--json'], { library })).out);
    const { out } = await crier(['show', `story:${row.id}`, '--json'], { library });
    expect(JSON.parse(out)).toMatchObject({ headline: 'A', url: 'https://gazette.example/a', source: 'News' });
  });

  test('says where the rest is when the feed gives the beginning only', async () => {
    const library = await emptyLibrary();
    const web = fakeWeb({ 'https://gazette.example/feed': { body: feed } }, nowMs);
    await crier(['add', 'https://gazette.example/feed'], { library, web });
    const [row] = JSON.parse((await crier(['list', '--json'], { library })).out);
    const { err } = await crier(['show', `story:${row.id}`], { library });
    expect(err).toBe('The feed gives only the beginning. The whole story is at https://gazette.example/a');
  });
});
