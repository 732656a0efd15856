import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FeedStoryInput } from '../../../main/core/stories/feed-story';
import { syntheticStories } from '../../support/synthetic-stories';

/** Feeds on this machine, each under a host name of its own, which all lead here. Unchanged ones are answered with 304. */
export interface FeedServer {
  /** With the port, as in `URL.host`. */
  hostOf(feed: number): string;
  urlOf(feed: number): string;
  close(): Promise<void>;
}

export async function openFeedServer(feeds: number, itemsAFeed: number): Promise<FeedServer> {
  const bodies = Array.from({ length: feeds }, (_, number) => {
    const stories = syntheticStories({ feedId: `${number}`, number }, itemsAFeed, new Date());
    return Buffer.from(feedOf(number, stories));
  });
  const server = createServer((request, response) => {
    const number = Number(request.url?.slice('/feed/'.length));
    const body = bodies[number];
    const etag = `"${number}"`;
    if (body === undefined) response.writeHead(404).end();
    else if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
    else response.writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8', etag }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const hostOf = (feed: number) => `feed${feed}.example:${port}`;
  return {
    hostOf,
    urlOf: (feed) => `http://${hostOf(feed)}/feed/${feed}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const feedOf = (number: number, stories: readonly FeedStoryInput[]): string => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Feed ${number}</title>
<link>https://news.example/${number}</link><language>en</language>
${stories.map(itemOf).join('\n')}
</channel></rss>`;

/** The words are made up of plain letters: nothing has to be escaped. */
const itemOf = ({ headline, summary, article, url, itemKey, publishedAt }: FeedStoryInput): string =>
  `<item><title>${headline}</title><link>${url}</link><guid isPermaLink="false">${itemKey}</guid>
<pubDate>${new Date(publishedAt ?? 0).toUTCString()}</pubDate><description>${summary}</description>
<content:encoded><![CDATA[${article.map(({ runs }) => `<p>${runs.map(({ text }) => text).join('')}</p>`).join('')}]]></content:encoded></item>`;
