import { describe, expect, it } from 'vitest';
import { maxFeedBytes, maxFeedItems } from '../../../../contract/limits';
import type { FeedItem, ParsedFeed } from '../../../../main/core/feeds/feed';
import { parseFeed } from '../../../../main/core/feeds/parse-feed';

/** Large inputs on a busy machine; what takes quadratic time takes minutes. */
const patience = { timeout: 30_000 };

const url = 'https://news.example/feeds/all.xml';

function read(text: string, contentType = 'application/xml'): ParsedFeed {
  const result = parseFeed(Buffer.from(text), { contentType, url });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const codeOf = (text: string, contentType = 'text/html') => {
  const result = parseFeed(Buffer.from(text), { contentType, url });
  return result.ok ? result.value.format : result.error.code;
};

const rss = (items: string, head = '') =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>News</title><link>https://site.example/news/</link>${head}${items}</channel></rss>`;
const atom = (entries: string, attributes = '') =>
  `<feed xmlns="http://www.w3.org/2005/Atom"${attributes}><title>News</title><link href="https://site.example/"/>${entries}</feed>`;
const json = (items: readonly object[], more: object = {}) =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'News', items, ...more });

function only(feed: ParsedFeed): FeedItem {
  const [item] = feed.items;
  if (item === undefined || feed.items.length !== 1) throw new Error(`${feed.items.length} items`);
  return item;
}

describe('what is no feed', () => {
  it.each([
    ['a web page', '<!doctype html><html><head><title>News</title></head><body><p>Hello</p></body></html>'],
    [
      'a web page that shows a feed',
      '<!doctype html><html><body><pre><rss version="2.0"><channel><title>x</title></channel></rss></pre>',
    ],
    ['a page with RDF in a comment', '<!-- <rdf:RDF><item/></rdf:RDF> --><p>Licence</p>'],
    ['plain text', 'Not found.'],
    ['another JSON document', '{"error":"not found"}'],
    ['another XML document', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><title>x</title></svg>'],
    [
      'a site map',
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://x.example</loc></url></urlset>',
    ],
    ['an empty list', '[]'],
    ['half a tag', '<rss'],
    ['JSON of great depth', '{"a":'.repeat(200_000)],
    ['brackets of great depth', '['.repeat(500_000)],
  ])('%s is refused', (_name, text) => {
    expect(codeOf(text)).toBe('not-a-feed');
  });

  it.each(['', '  \n\t', '\uFEFF'])('nothing at all (%j) is an empty file', (text) => {
    expect(codeOf(text)).toBe('empty-file');
  });

  it('one byte more than the largest is too large', () => {
    const result = parseFeed(Buffer.alloc(maxFeedBytes + 1, ' '), { contentType: null, url });
    expect(result).toMatchObject({ ok: false, error: { code: 'too-large' } });
  });
});

describe('a feed', patience, () => {
  it('is known by its content, whatever the server calls it', () => {
    expect(codeOf(rss('<item><title>a</title></item>'), 'text/html')).toBe('rss');
    expect(codeOf(atom('<entry><title>a</title></entry>'), 'text/plain')).toBe('atom');
    expect(codeOf(json([{ id: '1', title: 'a' }]), 'text/html')).toBe('json');
  });

  it('without items is a feed without items', () => {
    expect(read(rss('')).items).toEqual([]);
    expect(read(atom('')).items).toEqual([]);
    expect(read(json([])).items).toEqual([]);
  });

  it('tells its title, its site and its language', () => {
    expect(read(rss('', '<language>en_gb</language>'))).toMatchObject({
      title: 'News',
      siteUrl: 'https://site.example/news/',
      language: 'en-GB',
    });
    expect(read(atom('', ' xml:lang="DE"'))).toMatchObject({ siteUrl: 'https://site.example/', language: 'de' });
    expect(read(json([], { home_page_url: '/', language: 'pt-br' }))).toMatchObject({
      siteUrl: 'https://news.example/',
      language: 'pt-BR',
    });
  });

  it('may name a language that is none', () => {
    expect(read(rss('', '<language>English, mostly</language>')).language).toBeNull();
  });

  it('is read up to the largest number of items, as listed', () => {
    const items = Array.from(
      { length: maxFeedItems + 50 },
      (_, n) => `<item><title>${n}</title><guid>${n}</guid></item>`,
    );
    const { items: found, isRepaired } = read(rss(items.join('')));
    expect(found.length).toBe(maxFeedItems);
    expect(found[0]?.title).toBe('0');
    expect(isRepaired).toBe(false);
  });

  it('that is damaged may use a prefix of its own', () => {
    const entry = (n: number) => `<x:entry><x:title>${n}<x:link href="https://a.example/${n}"/></x:entry>`;
    const { items, isRepaired } = read(`<x:feed xmlns:x="http://www.w3.org/2005/Atom">${entry(1)}${entry(2)}</x:feed>`);
    expect(items.map(({ title, url }) => [title, url])).toEqual([
      ['1', 'https://a.example/1'],
      ['2', 'https://a.example/2'],
    ]);
    expect(isRepaired).toBe(true);
  });

  it.each([
    [
      'beside the channel',
      '<rss version="0.92"><channel><title>a</title></channel><item><title>1</title><link>/1</link></item></rss>',
    ],
    ['without a root', '<channel><title>a</title><item><title>1</title><link>/1</link></item></channel>'],
    ['without a channel', '<rss><item><title>1</title><link>/1</link></item></rss>'],
    [
      'in a second channel',
      '<rss version="2.0"><channel><title>a</title></channel><channel><item><title>1</title><link>/1</link></item></channel></rss>',
    ],
    ['after the end of the feed', `${rss('')}<item><title>1</title><link>/1</link></item>`],
    [
      'with e-mail addresses in angles',
      rss('<item><title>1</title><author>Ada <ada@a.example></author><link>/1</link></item>'),
    ],
  ])('with items %s is read', (_name, text) => {
    expect(read(text).items.map(({ title }) => title)).toEqual(['1']);
  });

  it('keeps items of an RDF feed that its table of contents forgot', () => {
    const feed = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>News</title><link>https://site.example/</link><items><rdf:Seq><rdf:li rdf:resource="https://site.example/1"/></rdf:Seq></items></channel><item rdf:about="https://site.example/1"><title>1</title><link>https://site.example/1</link></item><item rdf:about="https://site.example/2"><title>2</title><link>https://site.example/2</link></item></rdf:RDF>`;
    expect(read(feed).items.map(({ title }) => title)).toEqual(['1', '2']);
  });
});

describe('a link', () => {
  const linked = (text: string) => only(read(rss(`<item><title>a</title>${text}</item>`))).url;

  it.each([
    ['<link>https://a.example/1</link>', 'https://a.example/1'],
    ['<link> https://a.example/1?x=1&amp;y=2 </link>', 'https://a.example/1?x=1&y=2'],
    ['<link>https://a.example/1?x=1&amp;amp;y=2</link>', 'https://a.example/1?x=1&y=2'],
    ['<link>2024/a</link>', 'https://site.example/news/2024/a'],
    ['<link>/a</link>', 'https://site.example/a'],
    ['<link>//cdn.example/a</link>', 'https://cdn.example/a'],
    ['<link>https://münchen.example/ä</link>', 'https://xn--mnchen-3ya.example/%C3%A4'],
    ['<guid>https://a.example/2</guid>', 'https://a.example/2'],
    ['<guid isPermaLink="true">https://a.example/2</guid>', 'https://a.example/2'],
    ['<guid isPermaLink="false">https://a.example/2</guid>', null],
    ['<guid>12345</guid>', null],
    ['<link>https://a.example/1</link><guid>https://a.example/2</guid>', 'https://a.example/1'],
    ['<link>javascript:alert(1)</link>', null],
    ['<link>data:text/html,x</link>', null],
    ['<link>file:///etc/passwd</link>', null],
    ['<link>mailto:a@b.example</link>', null],
    ['<link>http://</link>', null],
  ])('%s leads to %s', (text, expected) => {
    expect(linked(text)).toBe(expected);
  });

  it('is relative to every xml:base around it, then to the site, then to the feed', () => {
    const entry = (base: string) => `<entry${base}><title>a</title><link href="a"/></entry>`;
    expect(only(read(atom(entry('')))).url).toBe('https://site.example/a');
    expect(only(read(atom(entry(''), ' xml:base="/x/"'))).url).toBe('https://site.example/x/a');
    expect(only(read(atom(entry(' xml:base="y/"'), ' xml:base="https://b.example/x/"'))).url).toBe(
      'https://b.example/x/y/a',
    );
    const siteless = `<feed xmlns="http://www.w3.org/2005/Atom">${entry('')}</feed>`;
    expect(only(read(siteless)).url).toBe('https://news.example/feeds/a');
  });

  it('is not led astray by a base of another scheme', () => {
    const feed = atom(
      '<entry xml:base="javascript:x/"><title>a</title><link href="a"/></entry>',
      ' xml:base="file:///"',
    );
    expect(only(read(feed))).toMatchObject({ url: 'https://site.example/a', baseUrl: 'https://site.example/' });
  });

  it('of Atom is the page, not the feed, the comments or the file', () => {
    const links =
      '<link rel="self" href="/1.atom"/><link rel="replies" href="/r"/><link rel="enclosure" href="/1.mp3" type="audio/mpeg" length="9"/><link rel="alternate" type="application/json" href="/1.json"/><link rel="alternate" type="text/html" href="/1"/>';
    expect(only(read(atom(`<entry><title>a</title>${links}</entry>`)))).toMatchObject({
      url: 'https://site.example/1',
      enclosures: [{ url: 'https://site.example/1.mp3', mediaType: 'audio/mpeg', bytes: 9 }],
    });
  });
});

describe('a key', () => {
  const keys = (items: string) => read(rss(items)).items.map(({ key }) => key);

  it('is the id, else the link', () => {
    expect(keys('<item><title>a</title><link>/1</link><guid isPermaLink="false">id-1</guid></item>')).toEqual(['id-1']);
    expect(keys('<item><title>a</title><link>/1</link></item>')).toEqual(['https://site.example/1']);
  });

  it('without id and link is of the text, the same whenever it is read', () => {
    const item = (text: string) => `<item><title>a</title><description>${text}</description></item>`;
    const [first] = keys(item('one'));
    expect(first).toMatch(/^text:[0-9a-f]{32}$/);
    expect(keys(item('two') + item('one'))[1]).toBe(first);
    expect(keys(item('two'))[0]).not.toBe(first);
  });

  it('that comes twice stands for the first item', () => {
    const feed = read(
      rss(
        '<item><title>first</title><guid>1</guid></item><item><title>other</title><guid>2</guid></item><item><title>again</title><guid>1</guid></item>',
      ),
    );
    expect(feed.items.map(({ title }) => title)).toEqual(['first', 'other']);
  });

  it('is the link where a program gives every item the same id', () => {
    const items = [1, 2, 3, 4].map(
      (n) => `<item><title>${n}</title><link>/${n}</link><guid>https://site.example/</guid></item>`,
    );
    expect(keys(items.join(''))).toEqual([1, 2, 3, 4].map((n) => `https://site.example/${n}`));
  });

  it('of great length is kept as a hash', () => {
    expect(keys(`<item><title>a</title><guid>${'x'.repeat(5_000)}</guid></item>`)[0]).toMatch(/^long:[0-9a-f]{32}$/);
  });
});

describe('an item', () => {
  it('without a title but with text is kept', () => {
    expect(only(read(rss('<item><description>Only text.</description></item>')))).toMatchObject({
      title: null,
      summaryHtml: 'Only text.',
    });
  });

  it('with nothing to read is not', () => {
    expect(
      read(rss('<item><pubDate>Fri, 03 May 2024 14:05:09 GMT</pubDate></item><item><title>a</title></item>')).items
        .length,
    ).toBe(1);
  });

  it('keeps its HTML as it came, with all that it must never be trusted for', () => {
    const item = only(
      read(
        rss(
          '<item><title>a</title><description>&lt;p&gt;Short&lt;/p&gt;</description><content:encoded><![CDATA[<p>Long <script>x</script></p>]]></content:encoded></item>',
        ),
      ),
    );
    expect(item).toMatchObject({ summaryHtml: '<p>Short</p>', contentHtml: '<p>Long <script>x</script></p>' });
  });

  it('tells its author without the address', () => {
    const author = (text: string) => only(read(rss(`<item><title>a</title>${text}</item>`))).author;
    expect(author('<author>ada@news.example (Ada Byron)</author>')).toBe('Ada Byron');
    expect(author('<author>ada@news.example</author>')).toBeNull();
    expect(author('<dc:creator>Ada Byron</dc:creator><dc:creator>Bo &amp;amp; Co</dc:creator>')).toBe(
      'Ada Byron, Bo & Co',
    );
    expect(only(read(atom('<author><name>Feed</name></author><entry><title>a</title></entry>'))).author).toBe('Feed');
  });

  it('tells its date, its language and its files', () => {
    const text =
      '<item><title>a</title><pubDate>no date</pubDate><dc:date>2024-05-03T14:05:09+02:00</dc:date><dc:language>fr_CA</dc:language><enclosure url="/a.mp3" type="Audio/MPEG" length="123"/><enclosure url="javascript:x" type="a/b" length="1"/><enclosure url="/b.mp3" length="unknown"/></item>';
    expect(only(read(rss(text)))).toMatchObject({
      publishedAt: '2024-05-03T12:05:09.000Z',
      language: 'fr-CA',
      enclosures: [
        { url: 'https://site.example/a.mp3', mediaType: 'audio/mpeg', bytes: 123 },
        { url: 'https://site.example/b.mp3', mediaType: null, bytes: null },
      ],
    });
  });

  it('of Atom in plain text becomes HTML that shows the same', () => {
    const entry = '<entry><title>a</title><summary>1 &lt; 2\n\nNext &amp;amp; last</summary></entry>';
    expect(only(read(atom(entry))).summaryHtml).toBe('<p>1 &lt; 2</p><p>Next &amp;amp; last</p>');
  });

  it('of Atom that holds a picture or lies elsewhere has no text for it', () => {
    const entry = (content: string) => only(read(atom(`<entry><title>a</title>${content}</entry>`))).contentHtml;
    expect(entry('<content type="image/png">aGVsbG8=</content>')).toBeNull();
    expect(entry('<content type="text/html" src="https://a.example/1"/>')).toBeNull();
  });

  it.each([
    ['in the list of items', '{"id":"2","title":"b"'],
    ['in a text of an item', '{"id":"2","title":"} ] \\" {'],
    ['behind the list of items', '],"_more":{"a":{"b":1},"c'],
  ])('of a JSON Feed that was cut off %s is kept', (_name, rest) => {
    const whole = json([{ id: '1', title: 'a', attachments: [{ url: '/a.mp3', mime_type: 'audio/mpeg' }] }]);
    const cut = whole.slice(0, -2) + (rest.startsWith(']') ? rest : `,${rest}`);
    const { items, isRepaired } = read(cut);
    expect(items.map(({ title, enclosures }) => [title, enclosures.length])).toEqual([['a', 1]]);
    expect(isRepaired).toBe(true);
  });

  it('of JSON Feed is read with all it has', () => {
    const item = {
      id: 7,
      external_url: 'https://a.example/7',
      title: 'A &amp; B',
      content_text: 'One\n\nTwo',
      summary: 'Short',
      date_published: '2024-05-03T14:05:09Z',
      authors: [{ name: 'Ada' }],
      language: 'de',
      attachments: [{ url: '/a.mp3', mime_type: 'audio/mpeg', size_in_bytes: 5 }],
    };
    expect(only(read(json([item])))).toEqual({
      key: '7',
      title: 'A & B',
      url: 'https://a.example/7',
      author: 'Ada',
      publishedAt: '2024-05-03T14:05:09.000Z',
      language: 'de',
      summaryHtml: '<p>Short</p>',
      contentHtml: '<p>One</p><p>Two</p>',
      baseUrl: url,
      enclosures: [{ url: 'https://news.example/a.mp3', mediaType: 'audio/mpeg', bytes: 5 }],
    });
  });
});

describe('a hostile feed', patience, () => {
  it('expands no entity, neither its own nor a file', () => {
    const bombs = Array.from({ length: 12 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
    const dtd = `<!DOCTYPE rss [<!ENTITY l0 "lol">${bombs}<!ENTITY f SYSTEM "file:///etc/passwd">]>`;
    const item = only(
      read(rss('<item><title>&l12; &f;</title><description>&l12;</description></item>').replace('<rss', `${dtd}<rss`)),
    );
    expect(item).toMatchObject({ title: '&l12; &f;', summaryHtml: '&l12;' });
  });

  it('in JSON changes no prototype', () => {
    const text = `{"version":"https://jsonfeed.org/version/1.1","title":"News","__proto__":{"polluted":true},"items":[{"id":"1","title":"a","__proto__":{"url":"https://evil.example/","polluted":true}},{"id":"2","constructor":{"prototype":{"polluted":true}}}]}`;
    expect(only(read(text))).toMatchObject({ title: 'a', url: null });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('in XML changes no prototype', () => {
    const item =
      '<item __proto__="x" constructor="y"><title>a</title><__proto__><polluted>1</polluted></__proto__><constructor>b</constructor></item>';
    expect(read(rss(item)).items.map(({ title }) => title)).toEqual(['a']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each([1_000, 200_000])('nested %i deep is read as far as it makes sense', (depth) => {
    const deep = `<item><title>a</title><x>${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}</x></item><item><title>b</title></item>`;
    expect(read(rss(deep)).items.map(({ title }) => title)).toEqual(['a', 'b']);
  });

  it.each([
    ['a person with a name of a megabyte', `<author>${' '.repeat(1_000_000)}x</author>`],
    ['a person with an address of a megabyte', `<author>a@${'.'.repeat(1_000_000)}@</author>`],
    ['a person in CDATA', `<author><![CDATA[${', '.repeat(500_000)}x]]></author>`],
    ['a person between tags', `<author><b></b>${' '.repeat(1_000_000)}x</author>`],
    ['a person in pieces', `<author>${`${', '.repeat(200)}<b/>`.repeat(2_000)}x</author>`],
    ['a person whose name is nested', `<author><name>${' '.repeat(1_000_000)}x</name></author>`],
    ['a person without end', `<author>${' '.repeat(1_000_000)}x`],
    ['a title of open tags', `<description>${'&lt;b '.repeat(200_000)}</description>`],
    ['a text of comments', `<description>${'<!-- '.repeat(200_000)}</description>`],
    ['a date of a megabyte', `<pubDate>${'1 '.repeat(500_000)}</pubDate>`],
    ['an attribute of a megabyte', `<enclosure url="${'a'.repeat(1_000_000)}"/>`],
  ])('with %s is read all the same', (_name, part) => {
    expect(read(rss(`<item><title>a</title>${part}</item>`)).items.map(({ title }) => title)).toEqual(['a']);
  });

  it('of comments without an end is refused', () => {
    expect(codeOf('<!-- '.repeat(500_000))).toBe('not-a-feed');
  });

  it('of JSON that was cut off within a text of quotes is refused', () => {
    expect(codeOf(`{"version":"https://jsonfeed.org/version/1","title":"${'\\"'.repeat(1_000_000)}`)).toBe(
      'not-a-feed',
    );
  });
});
