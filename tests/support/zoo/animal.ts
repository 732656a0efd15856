import type { IncomingMessage, ServerResponse } from 'node:http';

/** One way of answering. `url` holds the path after the animal's name and the query. */
export type Animal = (request: IncomingMessage, response: ServerResponse, url: URL) => void;

export const feedText = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>Zoo news</title><link>https://zoo.test/</link>
<item><guid>1</guid><title>The otter opened the gate</title><description>By herself — again.</description></item>
</channel></rss>
`;

/** Writes on the bare connection, past everything that keeps Node's server from answering wrongly. */
export const raw = (response: ServerResponse, ...lines: readonly string[]) =>
  response.socket?.write(lines.join('\r\n'));
