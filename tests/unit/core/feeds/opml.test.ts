import { describe, expect, it } from 'vitest';
import { maxOpmlBytes, maxOpmlFeeds } from '../../../../contract/limits';
import type { OpmlFeed, OpmlFeeds } from '../../../../main/core/feeds/opml';
import { readOpml } from '../../../../main/core/feeds/read-opml';
import { writeOpml } from '../../../../main/core/feeds/write-opml';

/** Large inputs on a busy machine; what takes quadratic time takes minutes. */
const patience = { timeout: 30_000 };

function read(text: string): OpmlFeeds {
  const result = readOpml(Buffer.from(text));
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const codeOf = (text: string) => {
  const result = readOpml(Buffer.from(text));
  return result.ok ? 'ok' : result.error.code;
};

const opml = (body: string) =>
  `<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>${body}</body></opml>`;
const feed = (name: string, folder: string | null = null): OpmlFeed => ({
  url: `https://${name}.example/feed`,
  title: name,
  siteUrl: null,
  folder,
});

describe('a list of feeds', () => {
  it('is read with its folders; folders within folders become one name', () => {
    const list = opml(
      '<outline text="Top" type="rss" xmlUrl="https://top.example/feed" htmlUrl="https://top.example/"/><outline text="Outer"><outline title="Inner" text="ignored"><outline text="Deep" xmlUrl="https://deep.example/feed"/></outline><outline text="Beside" xmlUrl="https://beside.example/feed"></outline></outline><outline text="Last" xmlUrl="https://last.example/feed"/>',
    );
    expect(read(list).feeds).toEqual([
      { ...feed('top'), title: 'Top', siteUrl: 'https://top.example/' },
      { ...feed('deep', 'Outer / Inner'), title: 'Deep' },
      { ...feed('beside', 'Outer'), title: 'Beside' },
      { ...feed('last'), title: 'Last' },
    ]);
  });

  it('comes back exactly as it was written', () => {
    const feeds: readonly OpmlFeed[] = [
      { ...feed('plain'), siteUrl: 'https://plain.example/' },
      { ...feed('signs'), title: `"Q&A" <b>it's</b> &amp; ]]> 100 % – 日本語 🎈`, url: 'https://a.example/?a=1&b=%22' },
      feed('one', 'News / World'),
      { ...feed('two', `R&D "<odd>"`), title: 'Zwei' },
      feed('three', 'News / World'),
    ];
    const grouped = [feeds[0], feeds[1], feeds[2], feeds[4], feeds[3]];
    const once = read(writeOpml(feeds, 'My "feeds" & more'));
    expect(once).toEqual({ feeds: grouped, refusedCount: 0 });
    expect(read(writeOpml(once.feeds, 'x'))).toEqual(once);
  });

  it('that is empty comes back empty', () => {
    expect(read(writeOpml([], 'Crier'))).toEqual({ feeds: [], refusedCount: 0 });
  });

  it('is written without anything that XML forbids', () => {
    const written = writeOpml([{ ...feed('a'), title: 'a\u0000b\u0008c\uD800d' }], '\u0001');
    expect(read(written).feeds[0]?.title).toBe('abcd');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    expect(written).not.toMatch(/[\0-\x08]|\p{Surrogate}/u);
  });

  it('names each address once, the first time', () => {
    const list = opml(
      '<outline text="A" xmlUrl="https://a.example/feed"/><outline text="B" xmlUrl="https://A.example:443/feed"/><outline text="F"><outline text="C" xmlUrl="https://a.example/feed"/></outline>',
    );
    expect(read(list).feeds.map(({ title }) => title)).toEqual(['A']);
  });

  it('counts entries without a web address as refused', () => {
    const list = opml(
      '<outline text="A" xmlUrl="javascript:alert(1)"/><outline text="B" xmlUrl="file:///etc/passwd"/><outline text="C" type="rss"/><outline text="D" xmlUrl=""/><outline text="E" xmlUrl="feed://e.example/"/><outline text="F" xmlUrl="feed:https://f.example/"/><outline text="Empty folder"/>',
    );
    const { feeds, refusedCount } = read(list);
    expect(feeds.map(({ url }) => url)).toEqual(['http://e.example/', 'https://f.example/']);
    expect(refusedCount).toBe(4);
  });

  it('in the ways of other programs is read as well', () => {
    const list = `<!-- exported --><OPML version="1.1"><BODY><OUTLINE TITLE="A &amp;amp; B&#33;" XMLURL="https://a.example/"/><outline type="rss" url="https://b.example/"/><outline text='C' xmlUrl=https://c.example/ ></outline></BODY></OPML>`;
    expect(read(list).feeds.map(({ title, url }) => [title, url])).toEqual([
      ['A &amp; B!', 'https://a.example/'],
      ['b.example', 'https://b.example/'],
      ['C', 'https://c.example/'],
    ]);
  });

  it('that was cut off is read as far as it goes', () => {
    const list = opml('<outline text="A" xmlUrl="https://a.example/"/><outline text="B" xmlUrl="https://b.example/"/>');
    expect(read(list.slice(0, list.indexOf('b.example'))).feeds.map(({ title }) => title)).toEqual(['A']);
  });

  it('is read in the charset that it declares', () => {
    const list = `<?xml version="1.0" encoding="iso-8859-1"?>${opml('<outline text="Café" xmlUrl="https://a.example/"/>').slice(21)}`;
    const result = readOpml(Buffer.from(list, 'latin1'));
    expect(result.ok && result.value.feeds[0]?.title).toBe('Café');
  });

  it('of 5,000 feeds comes back whole', () => {
    const many = Array.from({ length: 5_000 }, (_, n) => feed(`f${n}`, n % 3 === 0 ? null : `Folder ${n % 50}`));
    expect(new Set(read(writeOpml(many, 'x')).feeds.map(({ url }) => url)).size).toBe(5_000);
  });
});

describe('what is no list of feeds', () => {
  const many = Array.from({ length: maxOpmlFeeds + 1 }, (_, n) => `<outline xmlUrl="https://a.example/${n}"/>`);

  it.each([
    ['nothing', 'empty-file', ''],
    ['blanks', 'empty-file', ' \n '],
    ['plain text', 'not-opml', 'Not a list'],
    ['a web page', 'not-opml', '<html><body><outline xmlUrl="https://a.example/"/></body></html>'],
    ['a list without a body', 'not-opml', '<opml version="2.0"><head/></opml>'],
    ['a feed', 'not-opml', '<rss version="2.0"><channel/></rss>'],
    ['a byte too many', 'too-large', 'a'.repeat(maxOpmlBytes + 1)],
    ['a feed too many', 'too-large', opml(many.join(''))],
  ])('is told for %s: %s', (_name, code, text) => {
    expect(codeOf(text)).toBe(code);
  });
});

describe('a hostile list', patience, () => {
  it('expands no entity of its DTD, and takes no feed from it', () => {
    const dtd =
      '<!DOCTYPE opml [<!ENTITY a "https://evil.example/"><!ENTITY b SYSTEM "file:///etc/passwd"><!ENTITY c "<outline xmlUrl=\'https://c.example/\'/>">]>';
    const list = `${dtd}${opml('<outline text="&b;&c;" xmlUrl="&a;"/><outline text="&b;" xmlUrl="https://ok.example/"/>')}`;
    expect(read(list)).toEqual({
      feeds: [{ url: 'https://ok.example/', title: '&b;', siteUrl: null, folder: null }],
      refusedCount: 1,
    });
  });

  it('nested without end is read all the same', () => {
    const deep = opml(`${'<outline text="x">'.repeat(100_000)}<outline text="A" xmlUrl="https://a.example/"/>`);
    expect(read(deep).feeds[0]?.folder?.split(' / ').length).toBe(10);
    expect(codeOf(`<opml><body>${'<a>'.repeat(200_000)}`)).toBe('ok');
  });

  it('changes no prototype', () => {
    const list = opml(
      '<outline __proto__="x" constructor="y" text="__proto__"><outline text="A" xmlUrl="https://a.example/"/></outline>',
    );
    expect(read(list).feeds[0]?.folder).toBe('__proto__');
    expect(({} as Record<string, unknown>).text).toBeUndefined();
  });
});
