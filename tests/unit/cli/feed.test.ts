import { describe, expect, test } from 'vitest';
import { feedBytes, sampleFeed, sampleFeeds } from '../../support/sample-feeds';
import { crier, nowMs } from './cli-world';
import { fakeWeb } from './fake-web';

const feed = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
  <title>Port Gazette</title><link>https://gazette.example/</link><language>en-gb</language>
  <item><title>Ferry late</title><link>/ferry</link><pubDate>Tue, 03 Mar 2026 10:00:00 +0100</pubDate>
    <description>&lt;p&gt;It came at &lt;b&gt;noon&lt;/b&gt;.&lt;/p&gt;</description>
    <content:encoded><![CDATA[<p>It came at noon.</p><p>Nobody minded.</p>]]></content:encoded></item>
  <item><title>Bus early</title><description> </description></item></channel></rss>`;
const files = { '/news/news.xml': feed };

describe('feed', () => {
  test('gives the stories of a file as plain text, with null for what is missing', async () => {
    const { status, out, err } = await crier(['feed', 'news.xml', '--json'], { files });
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(JSON.parse(out)).toEqual({
      title: 'Port Gazette',
      language: 'en-GB',
      items: [
        {
          title: 'Ferry late',
          link: 'https://gazette.example/ferry',
          published: '2026-03-03T09:00:00.000Z',
          summary: 'It came at noon.',
          content: 'It came at noon.\nNobody minded.',
        },
        { title: 'Bus early', link: null, published: null, summary: null, content: null },
      ],
    });
  });

  test('takes the base address for where the file came from', async () => {
    const bare = feed.replace('<link>https://gazette.example/</link>', '');
    const links = async (...more: string[]) => {
      const { out } = await crier(['feed', '-', '--json', ...more], { input: bare });
      return JSON.parse(out).items.map(({ link }: { readonly link: string | null }) => link);
    };
    expect(await links('--base', 'https://other.example/news/feed.xml')).toEqual(['https://other.example/ferry', null]);
    expect(await links()).toEqual([null, null]);
  });

  test('prints an item a block, and never what steers a terminal', async () => {
    const hostile = feed.replace('Bus early', 'Bus &#x9b;31mearly');
    const { out } = await crier(['feed', '-'], { input: hostile });
    expect(out.split('\n\n').map((block) => block.split('\n')[0])).toEqual([
      'Port Gazette',
      'Ferry late',
      expect.stringMatching(/^Bus .*early$/),
    ]);
    expect(out).toMatch(/^(?:[^\p{Cc}]|\n)+$/u);
  });

  test.each(sampleFeeds.map(({ name }) => name))('reads %s', async (name) => {
    const { text, charset, url, items } = sampleFeed(name);
    const bytes = { '/news/feed': feedBytes(text, charset) };
    const { out } = await crier(['feed', 'feed', '--base', url, '--json'], { files: bytes });
    const shown = JSON.parse(out).items as readonly { readonly title: string; readonly link: string }[];
    expect(shown.map(({ title, link }) => [title, link])).toEqual(items.map(({ title, link }) => [title, link]));
  });

  test('repairs a feed whose download broke off', async () => {
    const { text } = sampleFeed('rss-escaped');
    const { status, out } = await crier(['feed', '-', '--json'], { input: text.slice(0, text.length * 0.6) });
    expect(status).toBe(0);
    expect(JSON.parse(out).items.length).toBeGreaterThan(10);
  });

  test('that is too large says how large one may be', async () => {
    const { status, err } = await crier(['feed', '-'], { input: `${feed}${' '.repeat(11 * 1024 * 1024)}` });
    expect({ status, err }).toEqual({
      status: 1,
      err: 'crier: standard input is larger than 10 megabytes: choose a smaller one.',
    });
  });

  test('of something else says so in one line', async () => {
    const { status, out, err } = await crier(['feed', 'story.txt', '--json']);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toBe('crier: story.txt is no feed: use "crier show" for a story.');
  });
});

describe('feed of a web address', () => {
  const page = `<html><head><title>Gazette</title>
    <link rel="alternate" type="application/rss+xml" href="/news.xml">
    <link rel="alternate" type="application/rss+xml" href="/sport.xml"></head><body><p>Hello</p></body></html>`;
  const site = {
    'https://gazette.example/': { body: page, type: 'text/html' },
    'https://gazette.example/news.xml': { body: feed },
    'https://gazette.example/sport.xml': { body: feed.replace('Port Gazette', 'Sport') },
  };

  test('is asked for once', async () => {
    const web = fakeWeb(site, nowMs);
    const { out } = await crier(['feed', 'https://gazette.example/news.xml', '--json'], { web });
    expect(JSON.parse(out)).toMatchObject({ title: 'Port Gazette' });
    expect(web.asked).toHaveLength(1);
  });

  test('of a page finds the feed and tells which, beside the JSON', async () => {
    const web = fakeWeb(site, nowMs);
    const { out, err } = await crier(['feed', 'https://gazette.example/', '--json'], { web });
    expect(JSON.parse(out)).toMatchObject({ title: 'Port Gazette' });
    expect(err.split('\n')).toEqual([
      'This is a page. Its feed is https://gazette.example/news.xml',
      'It also has the feed https://gazette.example/sport.xml',
    ]);
    expect(web.asked.map(({ url }) => url)).toEqual(Object.keys(site));
  });

  test('never leads to a private host that only the page names', async () => {
    const trap = page.replace('/news.xml', 'http://192.168.1.1/feed');
    const web = fakeWeb({ 'https://gazette.example/': { body: trap, type: 'text/html' } }, nowMs);
    await crier(['feed', 'https://gazette.example/'], { web });
    expect(web.asked.map(({ url }) => url)).toContain('http://192.168.1.1/feed');
    expect(new Set(web.asked.map(({ typedHost }) => typedHost))).toEqual(new Set(['gazette.example']));
  });

  test('of a page without a feed says so in one line', async () => {
    const web = fakeWeb({ 'https://gazette.example/': { body: '<p>Hello</p>', type: 'text/html' } }, nowMs);
    const { status, out, err } = await crier(['feed', 'https://gazette.example/'], { web });
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toMatch(/^crier: https:\/\/gazette.example\/: no feed was found; [^\n]+$/);
  });
});
