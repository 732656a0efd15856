import { describe, expect, test } from 'vitest';
import { maxPageBytes } from '../../../../contract/limits';
import { extractArticle } from '../../../../main/core/pages/extract-article';
import { pageFixtures } from '../../../support/page-fixtures';

const url = 'https://www.news.example/world/bridge.html?utm=1#top';
const prose = 'The steel bridge at the point will close on Monday, after engineers found cracks in it, the town said.';
const page = (body: string, head = '') =>
  `<!doctype html><html><head><title>The bridge closes</title>${head}</head><body><article><h1>The bridge closes</h1>${body}</article></body></html>`;
const article = `<p>${prose}</p>`.repeat(5);

function articleOf(html: string, now: Date | null = null) {
  const result = extractArticle(html, url, now);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
const codeOf = (html: string, at = url) => {
  const result = extractArticle(html, at);
  return result.ok ? 'ok' : result.error.code;
};

describe('a page without an article is a failure with a name', () => {
  test.each([
    ['nothing', '', 'not-a-page'],
    ['plain text', prose.repeat(10), 'not-a-page'],
    ['data', '{"a":[1,2]}', 'not-a-page'],
    ['a feed', '<?xml version="1.0"?><rss><channel><title>News</title></channel></rss>', 'not-a-page'],
    ['a list of subscriptions', '<opml><body></body></opml>', 'not-a-page'],
    ['an empty page', '<!doctype html><html><body></body></html>', 'no-article'],
    ['a page that a program fills', page('<div id="root"></div>').replace(/<article>.*<\/article>/, ''), 'no-article'],
    [
      'a page of links',
      page(`<ul>${'<li><a href="/x">A story of today with a long title</a></li>'.repeat(30)}</ul>`),
      'no-article',
    ],
  ])('%s', (_name, html, code) => {
    expect(codeOf(html)).toBe(code);
  });

  test('an address that is none', () => expect(codeOf(page(article), 'nowhere')).toBe('not-a-page'));

  test('a page of more than the limit', () => {
    expect(codeOf(page('x'.repeat(maxPageBytes)))).toBe('too-large');
  });
});

describe('a hostile page', { timeout: 30_000 }, () => {
  test.each([
    ['20,000 nested elements', page('<div>'.repeat(20_000) + article)],
    ['20,000 nested elements of the line', page('<b>'.repeat(20_000) + article)],
    ['data that nests 100,000 deep', page('', `<script type="application/ld+json">${'['.repeat(100_000)}</script>`)],
    ['a damaged end', page(article).slice(0, 90)],
  ])('%s ends in a failure', (_name, html) => {
    expect(codeOf(html)).toBe('no-article');
  });

  test('nested 1,000 deep, an article is still found', () => {
    expect(articleOf(page('<div>'.repeat(1_000) + article)).blocks).toHaveLength(5);
  });

  test('cut off anywhere, a page is an article or a failure', () => {
    for (const { html, url: from } of pageFixtures.slice(0, 6)) {
      for (let cut = 0; cut < 6; cut += 1) extractArticle(html.slice(0, (html.length * cut) / 6), from);
    }
  });

  test('links of the article are absolute and safe', () => {
    const html = page(`<p>${prose} <a href="../a b">a</a> <a href="javascript:b()">b</a></p>${article}`);
    const links = articleOf(html)
      .blocks.flatMap((block) => block.runs.map((run) => run.href))
      .filter(Boolean);
    expect(links).toEqual(['https://www.news.example/a%20b']);
  });
});

describe('facts', () => {
  test('the address is the canonical one of the same host, without its fragment', () => {
    expect(articleOf(page(article, '<link rel="canonical" href="/bridge#a">')).url).toBe(
      'https://www.news.example/bridge',
    );
    expect(articleOf(page(article, '<link rel="canonical" href="https://other.example/bridge">')).url).toBe(
      url.replace('#top', ''),
    );
    expect(articleOf(page(article, '<link rel="canonical" href="/">')).url).toBe(url.replace('#top', ''));
  });

  test('a date of the future is not believed', () => {
    const html = page(article, '<meta property="article:published_time" content="2026-05-01T10:00:00+02:00">');
    expect(articleOf(html, new Date('2026-05-01T00:00:00Z')).publishedAt).toBe('2026-05-01T08:00:00.000Z');
    expect(articleOf(html, new Date('2026-04-01T00:00:00Z')).publishedAt).toBeNull();
  });

  test('a summary that is the beginning of the article is none', () => {
    expect(articleOf(page(article, `<meta name="description" content="${prose.slice(0, 60)}…">`)).summary).toBeNull();
    expect(articleOf(page(article, '<meta name="description" content="A detour of eleven kilometres.">')).summary).toBe(
      'A detour of eleven kilometres.',
    );
  });

  test('the site’s name is not part of the headline', () => {
    const titled = (title: string) =>
      articleOf(`<title>${title}</title><meta property="og:site_name" content="The Post">${article}`).headline;
    expect(titled('The bridge closes - The Post')).toBe('The bridge closes');
    expect(titled('The Post | The bridge closes')).toBe('The bridge closes');
    expect(titled('The bridge - closed')).toBe('The bridge - closed');
  });

  test('mark-up and entities in them become plain text', () => {
    const data = {
      '@type': 'NewsArticle',
      headline: 'The <i>bridge</i> &amp; the town',
      author: { name: '<script>x()</script>Jo' },
    };
    const { headline, author } = articleOf(
      `<title>x</title><script type="application/ld+json">${JSON.stringify(data).replace('</script>', '<\\/script>')}</script>${article}`,
    );
    expect([headline, author]).toEqual(['The bridge & the town', 'Jo']);
  });

  test('a name that is seen goes before a headline that is not', () => {
    const data = { '@type': 'Article', name: 'The bridge closes', headline: 'steel structure across a river' };
    const html = page(article, `<script type="application/ld+json">${JSON.stringify(data)}</script>`);
    expect(articleOf(html).headline).toBe('The bridge closes');
  });

  test.each([
    ['beside an empty mark', '<link rel="author" href="/staff"><a rel="author" href="/ada">Ada Lind</a>'],
    ['in a byline', '<p class="byline">By <a class="author fn" href="/u/7">Ada Lind</a></p>'],
    ['linked to their page', '<a href="/author/ada">View author page</a> <a href="/author/ada/">Ada Lind</a>'],
    ['before the time', '<span itemprop="author">Ada Lind 8:42 a.m. EDT October 3</span>'],
  ])('an author is found %s', (_where, html) => {
    expect(articleOf(page(html + article)).author).toBe('Ada Lind');
  });

  test('a day in the address is the date when nothing else tells one', () => {
    const result = extractArticle(page(article), 'https://www.news.example/2026/03/04/bridge');
    expect(result.ok && result.value.publishedAt).toBe('2026-03-04T00:00:00.000Z');
  });

  test('line ends within the data do not lose it', () => {
    const html = page(
      article,
      '<script type="application/ld+json">{"@type":"Article","headline":"The bridge\ncloses","author":"Jo"}</script>',
    );
    expect(articleOf(html).author).toBe('Jo');
  });
});
