import { describe, expect, it } from 'vitest';
import type { FeedItem } from '../../../../main/core/feeds/feed';
import { parseFeed } from '../../../../main/core/feeds/parse-feed';

const url = 'https://harbour.example/feeds/all.xml';

function only(feed: string): FeedItem {
  const result = parseFeed(Buffer.from(feed), { contentType: null, url });
  if (!result.ok) throw new Error(result.error.code);
  const [item] = result.value.items;
  if (item === undefined || result.value.items.length !== 1) throw new Error(`${result.value.items.length} items`);
  return item;
}

const rss = (item: string, attributes = '') =>
  `<rss version="2.0"${attributes}><channel><title>Harbour</title><item>${item}</item></channel></rss>`;
const atom = (entry: string, attributes = '') =>
  `<feed xmlns="http://www.w3.org/2005/Atom"${attributes}><title>Harbour</title><entry>${entry}</entry></feed>`;

const content = ' xmlns:content="http://purl.org/rss/1.0/modules/content/"';
const dc = ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"';

describe('a feed of two kinds at once', () => {
  it('keeps link, date and summary that are written as in Atom', () => {
    const item = only(
      rss(
        '<title>Cranes</title><link href="https://harbour.example/cranes"/><id>urn:x:7</id><updated>2026-03-04T05:06:07Z</updated><summary>Twelve of them.</summary><link rel="enclosure" type="audio/mpeg" href="https://harbour.example/cranes.mp3"/>',
      ),
    );
    expect(item).toMatchObject({
      key: 'urn:x:7',
      url: 'https://harbour.example/cranes',
      publishedAt: '2026-03-04T05:06:07.000Z',
      summaryHtml: 'Twelve of them.',
      enclosures: [{ url: 'https://harbour.example/cranes.mp3' }],
    });
  });

  it('keeps the whole text that stands beside the description as in Atom', () => {
    const item = only(
      rss(
        '<title>Cranes</title><link>https://harbour.example/cranes</link><description>Twelve.</description><content type="html">&lt;p&gt;Twelve cranes came.&lt;/p&gt;</content>',
      ),
    );
    expect(item).toMatchObject({ summaryHtml: 'Twelve.', contentHtml: '<p>Twelve cranes came.</p>' });
  });

  it('keeps the whole text that stands in Atom as in RSS', () => {
    const item = only(
      atom(
        '<title>Cranes</title><link href="https://harbour.example/cranes"/><summary>Twelve.</summary><content:encoded><![CDATA[<p>Twelve cranes came.</p>]]></content:encoded>',
        content,
      ),
    );
    expect(item).toMatchObject({
      summaryHtml: expect.stringContaining('Twelve.'),
      contentHtml: '<p>Twelve cranes came.</p>',
    });
  });

  it.each([
    '<body xmlns="http://www.w3.org/1999/xhtml"><p>Twelve cranes.</p></body>',
    '<fullitem>&lt;p>Twelve cranes.&lt;/p></fullitem>',
  ])('keeps the text in %s', (text) => {
    expect(only(rss(`<title>Cranes</title><link>https://harbour.example/c</link>${text}`)).contentHtml).toBe(
      '<p>Twelve cranes.</p>',
    );
  });

  it('leaves HTML in a description alone that has such names', () => {
    const html = '<details><summary>More</summary>Twelve</details>';
    const item = only(
      rss(`<title>Cranes</title><link>https://harbour.example/c</link><description>${html}</description>`),
    );
    expect(item.summaryHtml).toBe(html);
    expect(item.contentHtml).toBeNull();
  });
});

describe('an RSS item', () => {
  it('may tell its text as Dublin Core does', () => {
    expect(only(rss('<dc:description>Twelve cranes.</dc:description>', dc)).summaryHtml).toBe('Twelve cranes.');
  });

  it('may tell when it was made or changed as Dublin Core does', () => {
    const made = only(
      rss(
        '<title>a</title><dcterms:modified>2026-03-05</dcterms:modified><dcterms:created>2026-03-04</dcterms:created>',
        dc,
      ),
    );
    expect(made.publishedAt).toBe('2026-03-04T00:00:00.000Z');
    const changed = only(rss('<title>a</title><dcterms:modified>2026-03-05</dcterms:modified>', dc));
    expect(changed.publishedAt).toBe('2026-03-05T00:00:00.000Z');
  });

  it('may have a relative address for its id, if it says so', () => {
    const guid = (value: string) =>
      rss(`<title>a</title><guid isPermaLink="true">${value}</guid>`, ' xml:base="https://harbour.example/news/"');
    expect(only(guid('cranes/12/')).url).toBe('https://harbour.example/news/cranes/12/');
    expect(only(guid('4711')).url).toBeNull();
  });
});
