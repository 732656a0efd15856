import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface NewsItem {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** As feeds write it (RFC 822); left out: the feed gives no date. */
  readonly published?: string;
  /** Paragraphs of the page. */
  readonly article: readonly string[];
}

/** A small site on this machine: a front page that declares a feed, the feed, and a page for each story. */
export interface NewsSite {
  /** `127.0.0.1:4321`: what a person types. */
  readonly host: string;
  /** What the feed lists from now on. */
  publish(items: readonly NewsItem[]): void;
  /** From now on its feed is not answered until the returned function is called. */
  hold(): () => void;
  /** Paths that were asked for, in order. */
  readonly asked: readonly string[];
  /** Answers nothing any more, and lets go of whoever waits. */
  close(): Promise<void>;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const frontPage = (name: string): string => `<!doctype html><html lang="en"><head><title>${name}</title>
  <link rel="alternate" type="application/rss+xml" title="${name}" href="/feed.xml"></head><body><h1>${name}</h1></body></html>`;

const feedOf = (
  name: string,
  items: readonly NewsItem[],
  host: string,
): string => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>${name}</title><link>http://${host}/</link><language>en</language>
${items
  .map(
    ({ id, title, summary, published }) =>
      `<item>${published === undefined ? '' : `<pubDate>${published}</pubDate>`}<title>${escaped(title)}</title><link>http://${host}/story/${id}</link><guid>${id}</guid><description>${escaped(summary)}</description></item>`,
  )
  .join('\n')}
</channel></rss>`;

const pageOf = ({
  title,
  article,
}: NewsItem): string => `<!doctype html><html lang="en"><head><title>${escaped(title)}</title></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>${escaped(title)}</h1>
${article.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('\n')}</article><footer>Contact</footer></body></html>`;

export async function openNewsSite(first: readonly NewsItem[], name = 'Port Ellery Gazette'): Promise<NewsSite> {
  const asked: string[] = [];
  let items = first;
  let host = '';
  let held: Promise<void> | null = null;
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    const send = (status: number, type: string, body: string): void => {
      response.writeHead(status, { 'content-type': `${type}; charset=utf-8` }).end(body);
    };
    if (path === '/feed.xml' && held !== null) await held;
    const story = items.find(({ id }) => path === `/story/${id}`);
    if (path === '/') send(200, 'text/html', frontPage(name));
    else if (path === '/feed.xml') send(200, 'application/rss+xml', feedOf(name, items, host));
    else if (story !== undefined) send(200, 'text/html', pageOf(story));
    else send(404, 'text/plain', 'Nothing here');
  });
  await listening(server);
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    asked,
    publish(next) {
      items = next;
    },
    hold() {
      let letGo = (): void => undefined;
      held = new Promise((resolve) => {
        letGo = resolve;
      });
      return () => {
        held = null;
        letGo();
      };
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const listening = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
