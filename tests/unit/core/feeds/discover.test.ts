import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../../contract/errors';
import { commonFeedPaths } from '../../../../main/core/feeds/common-feed-paths';
import { discover, type Get, maxRequests } from '../../../../main/core/feeds/discover';
import { feedLinksIn } from '../../../../main/core/feeds/feed-links';
import { sampleFeed } from '../../../support/sample-feeds';

const here = 'https://site.example/section/page.html';
const page = (head: string, body = `<p>${'Words that make a page. '.repeat(10)}</p>`) =>
  `<!doctype html><html><head><title>A &amp; B</title>${head}</head><body>${body}</body></html>`;
const link = (href: string, type = 'application/rss+xml', title = '') =>
  `<link rel="alternate" type="${type}" title="${title}" href="${href}">`;
const feed = (title: string) =>
  `<rss version="2.0"><channel><title>${title}</title><link>https://site.example/</link><language>de</language>
  ${[1, 4, 3, 2].map((day) => `<item><title>${title} ${day}</title><pubDate>0${day} May 2024 10:00 GMT</pubDate></item>`).join('')}</channel></rss>`;

/** A small web; every request is noted. */
function web(files: Readonly<Record<string, string>>, moved: Readonly<Record<string, string>> = {}) {
  const asked: string[] = [];
  const get: Get = async (url) => {
    asked.push(url);
    const target = moved[url] ?? url;
    const text = files[target];
    if (text === undefined) return fail('page-not-found', 'no such file');
    return ok({
      bytes: Buffer.from(text),
      contentType: text.startsWith('<!doctype') ? 'text/html' : null,
      url: target,
    });
  };
  return { asked, get };
}

const never = () => new AbortController().signal;

describe('the feeds that a page names', () => {
  const urls = (html: string, url = here) => feedLinksIn(html, url).map((one) => one.url);

  it('are what it declares, in its order, with their names', () => {
    const html = page(
      link('/rss', 'application/rss+xml', 'News &amp; more') +
        link('https://b.example/atom', 'application/atom+xml; charset=utf-8') +
        link('c.json', 'application/feed+json'),
    );
    expect(feedLinksIn(html, here)).toEqual([
      { url: 'https://site.example/rss', title: 'News & more' },
      { url: 'https://b.example/atom', title: null },
      { url: 'https://site.example/section/c.json', title: null },
    ]);
  });

  it('are relative to the first base of the page', () => {
    expect(urls(page(`<base href="/x/"><base href="/y/">${link('rss')}`))).toEqual(['https://site.example/x/rss']);
    expect(urls(page(`<base href="javascript:x">${link('rss')}`))).toEqual(['https://site.example/section/rss']);
  });

  it('come before links that only look like feeds', () => {
    const html = page(
      link('/declared'),
      '<a href="/feed/">Subscribe</a> <a href="/x.rss">x</a> <a href="/about">About</a> <a href="/s">RSS</a> <a href="/?feed=rss2">f</a>',
    );
    expect(urls(html)).toEqual(
      ['declared', 'feed/', 'x.rss', 's', '?feed=rss2'].map((path) => `https://site.example/${path}`),
    );
  });

  it('of comments come last', () => {
    expect(urls(page(link('/comments/feed/') + link('/feed/')))).toEqual([
      'https://site.example/feed/',
      'https://site.example/comments/feed/',
    ]);
  });

  it.each([
    ['a style sheet', '<link rel="stylesheet" type="text/css" href="/rss">'],
    ['a translation', '<link rel="alternate" hreflang="de" href="/de/">'],
    ['an oEmbed address', link('/o', 'application/json+oembed')],
    ['an interface of WordPress', link('/wp-json/wp/v2/pages/1', 'application/json')],
    ['another scheme', link('javascript:alert(1)')],
    ['a comment', `<!-- ${link('/rss')} -->`],
    ['a program', `<script>const x = '${link('/rss')}'</script>`],
  ])('are not %s', (_name, head) => {
    expect(urls(page(head))).toEqual([]);
  });

  it('are named once', () => {
    expect(urls(page(link('/rss') + link('/rss'), '<a href="/rss">RSS</a>'))).toEqual(['https://site.example/rss']);
  });

  it('are found in a page of any depth', () => {
    expect(urls(`${'<div>'.repeat(150_000)}<a href="/feed">Feed</a>`)).toEqual(['https://site.example/feed']);
  });
});

describe('the usual places', () => {
  it('are at the top of the site and beside the page', () => {
    expect(commonFeedPaths('https://site.example/blog/?x=1#y').slice(0, 3)).toEqual([
      'https://site.example/blog/feed',
      'https://site.example/feed',
      'https://site.example/rss',
    ]);
    expect(commonFeedPaths('https://site.example')[0]).toBe('https://site.example/feed');
    expect(commonFeedPaths('not an address')).toEqual([]);
  });
});

describe('an address', () => {
  it('of a feed is that feed, with its newest headlines', async () => {
    const { get, asked } = web({ 'https://site.example/feed': feed('News') });
    expect(await discover('site.example/feed', get, never())).toEqual(
      ok({
        kind: 'feeds',
        feeds: [
          {
            url: 'https://site.example/feed',
            title: 'News',
            siteUrl: 'https://site.example/',
            language: 'de',
            headlines: ['News 4', 'News 3', 'News 2'],
          },
        ],
      }),
    );
    expect(asked).toEqual(['https://site.example/feed']);
  });

  it('of a page leads to every feed that it declares and that is one', async () => {
    const { get } = web({
      'https://site.example/': page(link('/a') + link('/dead') + link('/page') + link('/b')),
      'https://site.example/a': feed('A'),
      'https://site.example/b': feed('B'),
      'https://site.example/page': page(''),
    });
    expect(await discover('site.example', get, never())).toMatchObject({
      ok: true,
      value: { kind: 'feeds', feeds: [{ title: 'A' }, { title: 'B' }] },
    });
  });

  it('of a page without declared feeds leads to one at a usual place', async () => {
    const { get, asked } = web({ 'https://site.example/': page(''), 'https://site.example/rss': feed('R') });
    expect(await discover('site.example', get, never())).toMatchObject({ value: { feeds: [{ title: 'R' }] } });
    expect(asked).toEqual(['https://site.example/', 'https://site.example/feed', 'https://site.example/rss']);
  });

  it('of a page without feeds is the page', async () => {
    const { get, asked } = web({ 'https://site.example/story': page('') });
    expect(await discover('site.example/story', get, never())).toEqual(
      ok({ kind: 'page', url: 'https://site.example/story', title: 'A & B' }),
    );
    expect(asked.length).toBe(maxRequests);
  });

  it('is never asked after more than five times', async () => {
    const many = Array.from({ length: 30 }, (_, n) => link(`/f${n}`)).join('');
    const { get, asked } = web({ 'https://site.example/': page(many) });
    await discover('site.example', get, never());
    expect(asked.length).toBe(maxRequests);
    expect(new Set(asked).size).toBe(maxRequests);
  });

  it('that two names lead to counts once', async () => {
    const moved = { 'https://site.example/a': 'https://site.example/feed' };
    const { get } = web(
      { 'https://site.example/': page(link('/a') + link('/feed')), 'https://site.example/feed': feed('F') },
      moved,
    );
    expect(await discover('site.example', get, never())).toMatchObject({
      value: { feeds: [{ url: 'https://site.example/feed' }] },
    });
  });

  it('of a feed in another charset is read in it', async () => {
    const { text } = sampleFeed('rss-windows-1251');
    const get: Get = async (url) => ok({ bytes: new Uint8Array(Buffer.from(text)), contentType: 'text/html', url });
    expect(await discover('news.example', get, never())).toMatchObject({
      value: { feeds: [{ title: 'Вести Заречья' }] },
    });
  });

  it.each([
    ['not-a-web-address', 'javascript:x', {}],
    ['page-not-found', 'gone.example', {}],
    ['not-a-page', 'site.example', { 'https://site.example/': '%PDF-1.7 \u0000\u0001' }],
    ['not-a-page', 'site.example', { 'https://site.example/': 'Just words.' }],
    [
      'no-feed-found',
      'site.example',
      {
        'https://site.example/': page(
          '',
          '<noscript>Please enable JavaScript to read this page, it is needed for everything that can be seen here.</noscript><script>go()</script>',
        ),
      },
    ],
  ] as const)('answers %s for %s', async (code, typed, files) => {
    const result = await discover(typed, web(files).get, never());
    expect(result).toMatchObject({ ok: false, error: { code } });
  });

  it('that is no longer wanted is not asked after any more', async () => {
    const controller = new AbortController();
    const { get, asked } = web({ 'https://site.example/': page(link('/a')) });
    const stopping: Get = (url, signal) => {
      controller.abort();
      return get(url, signal);
    };
    expect(await discover('site.example', stopping, controller.signal)).toMatchObject({ error: { code: 'cancelled' } });
    expect(asked.length).toBe(1);
  });
});
