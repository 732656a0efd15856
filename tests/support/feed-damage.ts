import type { SampleFeed, SampleItem } from './sample-feeds';

export type Damaged = Pick<SampleFeed, 'text' | 'items'>;

export interface Damage {
  readonly name: string;
  readonly damage: (feed: SampleFeed) => Damaged;
  /** It makes sense for JSON as well. */
  readonly isForJson?: true;
}

const warning =
  '<br />\n<b>Warning</b>:  Undefined variable $feed in <b>/var/www/html/feed.php</b> on line <b>12</b><br />\n';

const isThird = (index: number): boolean => index % 3 === 1;

/** The text with every third item's beginning changed. */
function inItems(feed: SampleFeed, change: (head: string, index: number) => string, which = isThird): Damaged {
  const text = feed.items.reduce(
    (all, { head }, index) => (which(index) ? all.replace(head, () => change(head, index)) : all),
    feed.text,
  );
  return { text, items: feed.items };
}

const only =
  (one: number) =>
  (index: number): boolean =>
    index === one;

/** With words put at the end of every third title, and what they are when they are read. */
function inTitles(feed: SampleFeed, written: string, read: string): Damaged {
  const end = (head: string) =>
    head.replace(/(\]\]>)?(<\/(?:atom:)?title>)/, (_all, close = '', tag) => `${close}${written}${tag}`);
  const items = feed.items.map(
    (item, index): SampleItem => (isThird(index) ? { ...item, title: item.title + read } : item),
  );
  return { ...inItems(feed, end), items };
}

function cutAt(feed: SampleFeed, share: number): Damaged {
  const text = feed.text.slice(0, Math.floor(feed.text.length * share));
  return { text, items: feed.items.filter(({ head }) => text.includes(head)) };
}

const changed = (feed: SampleFeed, text: string): Damaged => ({ text, items: feed.items });

const tags = /<\/?[a-z][^<>]*>/gi;

const bombs = Array.from({ length: 9 }, (_, n) => `<!ENTITY lol${n + 1} "${`&lol${n};`.repeat(10)}">`).join('\n');
const doctype = `<!DOCTYPE bomb [\n<!ENTITY lol0 "lol">\n${bombs}\n<!ENTITY file SYSTEM "file:///etc/passwd">\n]>\n`;

export const damages: readonly Damage[] = [
  { name: 'cut off at 60 %', isForJson: true, damage: (feed) => cutAt(feed, 0.6) },
  { name: 'a raw & in titles', damage: (feed) => inTitles(feed, ' & AT&T, Q&A', ' & AT&T, Q&A') },
  {
    name: 'a raw & in links',
    damage: (feed) => ({
      text: feed.text.replace(/(\/05\/\d+|"05\/\d+)(?=[<\]"])/g, '$1?a=1&b=2&copy=3'),
      items: feed.items.map((item) => ({ ...item, link: `${item.link}?a=1&b=2&copy=3` })),
    }),
  },
  { name: 'a PHP warning before the root', isForJson: true, damage: (feed) => changed(feed, warning + feed.text) },
  {
    name: 'one </title> missing',
    damage: (feed) => inItems(feed, (head) => head.replace(/<\/(?:atom:)?title>/, ''), only(6)),
  },
  {
    name: 'the feed’s own </title> missing',
    damage: (feed) => changed(feed, feed.text.replace(/<\/(?:atom:)?title>/, '')),
  },
  {
    name: 'one </item> missing',
    damage: (feed) => changed(feed, feed.text.replace(/<\/(?:atom:)?(?:item|entry)>/, '')),
  },
  {
    name: 'one </description> missing',
    damage: (feed) =>
      changed(
        feed,
        feed.text.replace(
          /<\/(?:content:encoded|content|atom:summary|itunes:summary)>|<\/description>(?=\n<(?:guid|pub|\/item))/,
          '',
        ),
      ),
  },
  { name: 'stray </b></p>', damage: (feed) => inItems(feed, (head) => `${head}</b></p>`) },
  {
    name: 'a stray </channel> in the middle',
    damage: (feed) => inItems(feed, (head) => `</channel></feed>\n${head}`, only(8)),
  },
  {
    name: 'raw HTML in descriptions',
    damage: (feed) =>
      changed(
        feed,
        feed.text.replace(
          /<(description|summary|atom:summary|itunes:summary)([^>]*)>[\s\S]*?<\/\1>/g,
          '<$1$2><p class=lead>A <b>bold <i>word</b> &nbsp; & <br> more<img src="a.png"> <p>1 < 2</$1>',
        ),
      ),
  },
  {
    name: 'unquoted attributes',
    damage: (feed) =>
      changed(
        feed,
        feed.text.replace(tags, (tag) => tag.replace(/="([^"\s<>]+)"/g, '=$1')),
      ),
  },
  {
    name: 'UPPER-CASE tags',
    damage: (feed) =>
      changed(
        feed,
        feed.text.replace(tags, (tag) => tag.replace(/^<\/?[\w:]+/, (name) => name.toUpperCase())),
      ),
  },
  { name: 'xmlns removed', damage: (feed) => changed(feed, feed.text.replace(/\sxmlns(?::\w+)?="[^"]*"/g, '')) },
  {
    name: 'the wrong default xmlns',
    damage: (feed) => changed(feed, feed.text.replace(/<(rss|feed)\b/, '<$1 xmlns="http://www.w3.org/2005/Atom"')),
  },
  { name: 'HTML entities', damage: (feed) => inTitles(feed, ' &ndash; caf&eacute;&nbsp;&euro;5', ' – café €5') },
  {
    name: 'control characters',
    isForJson: true,
    damage: (feed) => inItems(feed, (head) => head.replace(/(\p{L})(?=\p{L}{2})/gu, '$1\u0003\u000b\u001f')),
  },
  { name: 'blank lines first', isForJson: true, damage: (feed) => changed(feed, `\n\n \t\r\n${feed.text}`) },
  {
    name: 'a trailing <script>',
    isForJson: true,
    damage: (feed) => changed(feed, `${feed.text}\n<script>if (a < b && c) { document.write("<item>") }</script>\n`),
  },
  {
    name: 'a billion-laughs DTD',
    damage: (feed) => ({
      ...inItems(
        { ...feed, text: feed.text.replace(/<(?=rss|rdf|feed|atom)/, () => `${doctype}<`) },
        (head) => `${head}<comments>&lol9;&file;</comments>`,
      ),
    }),
  },
];
