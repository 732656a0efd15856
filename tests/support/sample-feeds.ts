import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import iconv from 'iconv-lite';

export interface SampleItem {
  readonly title: string;
  readonly link: string;
  /** The item's beginning in the feed's text, up to and with title and link. */
  readonly head: string;
}

export interface SampleFeed {
  readonly name: string;
  readonly text: string;
  readonly charset: string;
  readonly contentType: string;
  readonly url: string;
  readonly items: readonly SampleItem[];
}

interface Article {
  readonly title: string;
  readonly link: string;
  readonly html: string;
  readonly teaser: string;
  readonly rfc822: string;
  readonly iso: string;
  readonly index: number;
}

interface News {
  readonly name: string;
  readonly author: string;
  readonly who: readonly string[];
  readonly what: readonly string[];
  readonly body: readonly string[];
}

const file = resolve(import.meta.dirname, '../fixtures/feeds/news.json');
const news = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, News>>;

const newsIn = (language: string): News => {
  const found = news[language];
  if (found === undefined) throw new Error(`no news in ${language}`);
  return found;
};

const itemCount = 21;

function articles(language: string): readonly Article[] {
  const { who, what, body } = newsIn(language);
  return Array.from({ length: itemCount }, (_, index) => {
    const title = `${who[index % 7]} ${what[(index + Math.floor(index / 7)) % 7]}`;
    const date = new Date(Date.UTC(2024, 4, 28 - index, 6 + (index % 12), 7 * (index % 8)));
    const turned = [...body.slice(index % 4), ...body.slice(0, index % 4)];
    return {
      index,
      title,
      link: `https://news.example/${language}/2024/05/${100 + index}`,
      html: `<p>${turned[0]} <a href="/more/${index}">${turned[1]}</a></p>\n<p><em>${turned[2]}</em> ${turned[3]}</p>`,
      teaser: turned[0] ?? '',
      rfc822: date.toUTCString(),
      iso: date.toISOString(),
    };
  });
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const cdata = (text: string): string => `<![CDATA[${text}]]>`;

interface Shape {
  readonly name: string;
  readonly language: string;
  readonly charset?: string;
  readonly head: (news: News, language: string) => string;
  readonly itemHead: (article: Article) => string;
  readonly itemRest: (article: Article, news: News) => string;
  readonly tail: string;
  readonly contentType?: string;
}

function build(shape: Shape): SampleFeed {
  const { name, language, charset = 'utf-8', contentType = 'application/xml' } = shape;
  const told = newsIn(language);
  const items = articles(language).map((article) => ({ ...article, head: shape.itemHead(article) }));
  const parts = items.map((item) => item.head + shape.itemRest(item, told));
  const text = shape.head(told, language) + parts.join(shape.name.includes('json') ? ',\n' : '\n') + shape.tail;
  return { name, charset, contentType, url: `https://news.example/${language}/feed`, text, items };
}

const declaration = (charset = 'utf-8') => `<?xml version="1.0" encoding="${charset}"?>\n`;

const channel = (told: News, language: string) =>
  `<channel>\n<title>${told.name}</title>\n<link>https://news.example/${language}/</link>\n<description>${told.body[3]}</description>\n<language>${language}</language>\n`;

const rssHead = (article: Article) => `<item>\n<title>${article.title}</title>\n<link>${article.link}</link>\n`;
const rssTail = '\n</channel>\n</rss>\n';

const rss = (over: Partial<Shape> & Pick<Shape, 'name' | 'language'>): Shape => ({
  head: (told, language) => `${declaration(over.charset)}<rss version="2.0">\n${channel(told, language)}`,
  itemHead: rssHead,
  itemRest: (article) =>
    `<description>${escaped(article.html)}</description>\n<guid isPermaLink="true">${article.link}</guid>\n<pubDate>${article.rfc822}</pubDate>\n</item>`,
  tail: rssTail,
  ...over,
});

const rdf = (name: string, language: string, charset: string): Shape => ({
  name,
  language,
  charset,
  head: (told) =>
    `${declaration(charset)}<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">\n<channel rdf:about="https://news.example/${language}/feed">\n<title>${told.name}</title>\n<link>https://news.example/${language}/</link>\n<description>${told.body[3]}</description>\n<dc:language>${language}</dc:language>\n<items><rdf:Seq>${articles(
      language,
    )
      .map(({ link }) => `<rdf:li rdf:resource="${link}" />`)
      .join('')}</rdf:Seq></items>\n</channel>\n`,
  itemHead: (article) =>
    `<item rdf:about="${article.link}">\n<title>${article.title}</title>\n<link>${article.link}</link>\n`,
  itemRest: (article, told) =>
    `<description>${article.teaser}</description>\n<content:encoded>${cdata(article.html)}</content:encoded>\n<dc:date>${article.iso}</dc:date>\n<dc:creator>${told.author}</dc:creator>\n</item>`,
  tail: '\n</rdf:RDF>\n',
});

const atomHead = (attributes: string) => (told: News, language: string) =>
  `${declaration()}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}"${attributes}>\n<title>${told.name}</title>\n<link href="https://news.example/${language}/" />\n<link rel="self" href="https://news.example/${language}/feed" />\n<id>tag:news.example,2024:${language}</id>\n<updated>2024-05-28T10:00:00Z</updated>\n<author><name>${told.author}</name></author>\n`;

const atom = (over: Partial<Shape> & Pick<Shape, 'name' | 'language'>): Shape => ({
  head: atomHead(''),
  itemHead: (article) =>
    `<entry>\n<title>${article.title}</title>\n<link rel="alternate" type="text/html" href="${article.link}" />\n`,
  itemRest: (article) =>
    `<id>tag:news.example,2024:${article.index}</id>\n<updated>${article.iso}</updated>\n<summary>${article.teaser}</summary>\n<content type="html">${escaped(article.html)}</content>\n</entry>`,
  tail: '\n</feed>\n',
  ...over,
});

const json = (name: string, language: string): Shape => ({
  name,
  language,
  contentType: 'application/feed+json',
  head: (told) =>
    `{"version":"https://jsonfeed.org/version/1.1","title":${JSON.stringify(told.name)},"home_page_url":"https://news.example/${language}/","language":"${language}","items":[\n`,
  itemHead: (article) =>
    `{"id":"${article.link}","url":"${article.link}","title":${JSON.stringify(article.title)},"date_published":"${article.iso}",`,
  itemRest: (article) => `"content_html":${JSON.stringify(article.html)},"tags":["one","two"]}`,
  tail: '\n]}\n',
});

const shapes: readonly Shape[] = [
  rss({
    name: 'rss-full-text',
    language: 'en',
    head: (told, language) =>
      `${declaration()}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">\n${channel(told, language)}<atom:link href="https://news.example/en/feed" rel="self" type="application/rss+xml" />\n`,
    itemRest: (article, told) =>
      `<dc:creator>${cdata(told.author)}</dc:creator>\n<pubDate>${article.rfc822}</pubDate>\n<guid isPermaLink="false">en-${article.index}</guid>\n<description>${cdata(article.teaser)}</description>\n<content:encoded>${cdata(article.html)}</content:encoded>\n</item>`,
  }),
  rss({ name: 'rss-escaped', language: 'de' }),
  rss({
    name: 'rss-091',
    language: 'es',
    head: (told, language) =>
      `${declaration()}<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">\n<rss version="0.91">\n${channel(told, language)}<image><title>${told.name}</title><url>https://news.example/logo.gif</url><link>https://news.example/</link></image>\n`,
    itemRest: (article) => `<description>${article.teaser}</description>\n</item>`,
  }),
  rss({ name: 'rss-windows-1252', language: 'fr', charset: 'windows-1252' }),
  rss({ name: 'rss-windows-1251', language: 'ru', charset: 'windows-1251' }),
  rss({
    name: 'rss-cdata',
    language: 'he',
    itemHead: (article) => `<item>\n<title>${cdata(article.title)}</title>\n<link>${cdata(article.link)}</link>\n`,
    itemRest: (article) =>
      `<description>${cdata(article.html)}</description>\n<pubDate>${article.rfc822}</pubDate>\n</item>`,
  }),
  rss({
    name: 'rss-podcast',
    language: 'pt',
    head: (told, language) =>
      `${declaration()}<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:media="http://search.yahoo.com/mrss/">\n${channel(told, language)}<itunes:author>${told.author}</itunes:author>\n`,
    itemRest: (article) =>
      `<enclosure url="https://news.example/${article.index}.mp3" length="${1_000 + article.index}" type="audio/mpeg" />\n<media:content url="https://news.example/${article.index}.jpg" medium="image"><media:title>No. ${article.index}</media:title></media:content>\n<itunes:summary>${article.teaser}</itunes:summary>\n<guid>pt-${article.index}</guid>\n<pubDate>${article.rfc822}</pubDate>\n</item>`,
  }),
  rdf('rdf-utf-8', 'ar', 'utf-8'),
  rdf('rdf-euc-jp', 'ja', 'euc-jp'),
  atom({ name: 'atom-html', language: 'zh' }),
  atom({
    name: 'atom-xhtml',
    language: 'hi',
    itemRest: (article) =>
      `<id>tag:news.example,2024:${article.index}</id>\n<published>${article.iso}</published>\n<updated>${article.iso}</updated>\n<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${article.html}</div></content>\n</entry>`,
  }),
  atom({
    name: 'atom-base',
    language: 'el',
    head: atomHead(' xml:base="https://news.example/el/2024/"'),
    itemHead: (article) =>
      `<entry>\n<title type="html">${article.title}</title>\n<link href="05/${100 + article.index}" />\n`,
  }),
  atom({
    name: 'atom-prefix',
    language: 'en',
    head: (told) =>
      `${declaration()}<atom:feed xmlns:atom="http://www.w3.org/2005/Atom">\n<atom:title>${told.name}</atom:title>\n<atom:link href="https://news.example/en/" />\n`,
    itemHead: (article) =>
      `<atom:entry>\n<atom:title>${article.title}</atom:title>\n<atom:link href="${article.link}" />\n`,
    itemRest: (article) =>
      `<atom:id>tag:news.example,2024:${article.index}</atom:id>\n<atom:updated>${article.iso}</atom:updated>\n<atom:summary type="html">${escaped(article.html)}</atom:summary>\n</atom:entry>`,
    tail: '\n</atom:feed>\n',
  }),
  json('json-feed', 'pt'),
  json('json-feed-de', 'de'),
];

/** Feeds in every format and in twelve languages, with what is to be found in them. Made of sentences in `fixtures/feeds/news.json`. */
export const sampleFeeds: readonly SampleFeed[] = shapes.map(build);

export const sampleFeed = (name: string): SampleFeed => {
  const found = sampleFeeds.find((feed) => feed.name === name);
  if (found === undefined) throw new Error(`no sample feed ${name}`);
  return found;
};

export const feedBytes = (text: string, charset: string): Uint8Array => Uint8Array.from(iconv.encode(text, charset));
