import type { OpmlFeed } from './opml';

/**
 * A list of feeds as OPML 2.0 (http://opml.org/spec2.opml). Feeds of a folder stand together, at the place of the first; `readOpml` gives
 * back the same feeds.
 */
export function writeOpml(feeds: readonly OpmlFeed[], title: string): string {
  const folders = new Map<string | null, OpmlFeed[]>();
  for (const feed of feeds) {
    const inside = folders.get(feed.folder);
    if (inside === undefined) folders.set(feed.folder, [feed]);
    else inside.push(feed);
  }
  const body = [...folders].map(([folder, inside]) => writeFolder(folder, inside)).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n<head>\n<title>${escaped(title)}</title>\n</head>\n<body>\n${body}</body>\n</opml>\n`;
}

function writeFolder(folder: string | null, feeds: readonly OpmlFeed[]): string {
  const lines = feeds.map(writeFeed).join('');
  return folder === null
    ? lines
    : `<outline text="${escaped(folder)}" title="${escaped(folder)}">\n${lines}</outline>\n`;
}

function writeFeed({ title, url, siteUrl }: OpmlFeed): string {
  const site = siteUrl === null ? '' : ` htmlUrl="${escaped(siteUrl)}"`;
  return `<outline type="rss" text="${escaped(title)}" title="${escaped(title)}" xmlUrl="${escaped(url)}"${site}/>\n`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Safe in text and in attributes of either quote; what no XML may hold is left out. */
const escaped = (text: string): string =>
  text.replace(forbidden, '').replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 allows no other control characters, and no lone surrogates
const forbidden = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|\p{Surrogate}/gu;
