import FeedParser from 'feedparser';

export interface RivalItem {
  readonly title: string;
  readonly link: string;
}

/**
 * The items that `feedparser` of npm finds, as its own page says to use it. It goes on after damage by default; where it gives up, what it
 * found before counts.
 *
 * @param text UTF-8: it leaves the encoding to whoever calls it
 * @param url  of the feed, for relative links
 */
export function feedparserItems(text: Uint8Array, url: string): Promise<readonly RivalItem[]> {
  const items: RivalItem[] = [];
  const parser = new FeedParser({ feedurl: url });
  const take = () => {
    for (let item = parser.read(); item !== null; item = parser.read()) items.push(item);
  };
  return new Promise((resolve) => {
    const finish = () => {
      take();
      resolve(items);
    };
    parser.on('readable', take).on('end', finish).on('error', finish);
    parser.end(text);
  });
}
